import Grid

/// Tells columns with the same label apart: 目標 under 中間 from 目標 under 期末.
///
/// A label is that of the column whose group is over it. What no group decides goes by the order: the
/// columns take the labels from left to right.
struct SharedLabels {
  private(set) var labels: [LabelHit]
  private(set) var groups: [LabelHit]
  private let form: FormFields

  init(labels: [LabelHit], groups: [LabelHit], form: FormFields) {
    self.labels = labels
    self.groups = groups
    self.form = form
    resolveYears()
    moveGroups()
    var done: [[FormLabel]] = []
    for hit in self.labels where !hit.finding.shared.isEmpty && !done.contains(hit.finding.shared) {
      done.append(hit.finding.shared)
      resolve(hit.finding.shared)
    }
  }

  // MARK: - Years

  /// Gives labels with a year to the columns and groups whose years they are, for the form's year that
  /// explains most of them; those of other years are no labels of the form.
  private mutating func resolveYears() {
    let dated = (labels + groups).filter { !$0.finding.dated.isEmpty }
    guard !dated.isEmpty else { return }
    let years = Set(
      dated.flatMap { hit in
        hit.finding.dated.compactMap { entry in hit.finding.year.map { $0 - entry.offset } }
      })
    func explained(_ year: Int) -> Int { dated.count { !Self.entries($0, year).isEmpty } }
    func drift(_ year: Int) -> Int {
      dated.flatMap { Self.entries($0, year) }.reduce(0) { $0 + abs($1.offset) }
    }
    guard
      let year = years.max(by: {
        (explained($0), -drift($0), $0) < (explained($1), -drift($1), $1)
      })
    else { return }
    // R6 over 目標 and 実績 may be a group, where R5 is a column.
    let all = (labels + groups).compactMap { Self.resolved($0, year) }.sorted {
      $0.block < $1.block
    }
    groups = all.filter { $0.group != nil }
    labels = all.filter { $0.group == nil }
  }

  /// The labels that a hit is in the form of a year.
  private static func entries(_ hit: LabelHit, _ year: Int) -> [DatedLabels.Entry] {
    hit.finding.dated.filter { $0.offset + year == hit.finding.year }
  }

  private static func resolved(_ hit: LabelHit, _ year: Int) -> LabelHit? {
    guard !hit.finding.dated.isEmpty else { return hit }
    let own = entries(hit, year)
    guard let first = own.first else { return nil }
    var hit = hit
    hit.finding = LabelBook.Finding(
      label: first.label, year: year, value: hit.finding.value, stage: hit.finding.stage,
      shared: own.count > 1 ? own.map(\.label) : hit.finding.shared)
    return hit
  }

  // MARK: - Groups and order

  /// Takes labels that are over others for their group's.
  private mutating func moveGroups() {
    for hit in labels {
      guard let group = hit.sharedGroup, isOverOthers(hit),
        !groups.contains(where: { $0.group == group })
      else { continue }
      var moved = hit
      moved.finding.label = .group(group)
      labels.removeAll { $0.block == hit.block }
      groups.append(moved)
    }
    groups.sort { $0.block < $1.block }
  }

  private func isOverOthers(_ hit: LabelHit) -> Bool {
    labels.contains { other in
      other.range.rows.lowerBound > hit.range.rows.upperBound
        && hit.range.columns.contains(other.range.columns.lowerBound)
    }
  }

  /// Gives the columns `shared` the labels that have their words.
  private mutating func resolve(_ shared: [FormLabel]) {
    var open = labels.indices.filter { labels[$0].finding.shared == shared }
      .sorted { labels[$0].range.columns.lowerBound < labels[$1].range.columns.lowerBound }
    // A column may have a label that is its own.
    var fields = shared.compactMap(Self.field).filter { field in
      !labels.contains { $0.field == field && $0.finding.shared != shared }
    }
    for field in fields {
      guard let group = form.group(of: field),
        let over = groups.first(where: { $0.group == group }),
        let index = open.first(where: {
          over.columns(beside: labels + groups).overlaps(labels[$0].range.columns)
        })
      else { continue }
      labels[index].finding.label = .column(field)
      open.removeAll { $0 == index }
      fields.removeAll { $0 == field }
    }
    // With fewer labels than columns, those whose own words they are come first.
    let rest = fields.prefix(open.count).sorted { place($0) < place($1) }
    for (index, field) in zip(open, rest) { labels[index].finding.label = .column(field) }
  }

  private func place(_ field: GoalField) -> Int { form.columns.firstIndex(of: field) ?? 0 }

  private static func field(_ label: FormLabel) -> GoalField? {
    if case .column(let field) = label { field } else { nil }
  }
}
