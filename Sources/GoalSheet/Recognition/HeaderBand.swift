import Grid

/// A table's header: a group of column labels in one or two rows.
struct HeaderBand {
  /// The column labels in reading order; several for one field if a section has added columns of
  /// its own, such as R4結果 beside R5結果.
  private var labels: [LabelHit] = []
  /// The labels over several columns in reading order, including repetitions of one group.
  private var groupLabels: [LabelHit] = []
  /// The index in ``labels`` of each field's own label.
  private var own = IndexByField()
  /// The rows covered by the labels' ranges.
  private(set) var rows: ClosedRange<Int>
  /// The fields that have a label, once the header is settled.
  private(set) var fields = GoalFieldSet()
  /// The form's labels, for columns and then groups, once the header is settled.
  private(set) var hits: [LabelHit] = []

  /// The fields of the form that is looked for.
  let form: FormFields

  init(_ hit: LabelHit, of form: FormFields) {
    self.form = form
    rows = hit.range.rows
    labels.reserveCapacity(form.columns.count)
    _ = add(hit)
  }

  /// The most rows below the header so far at which another label may begin: the second header row,
  /// or one after a blank row.
  static let reach = 2

  /// The columns of the label of No., once it has been found.
  var numberColumns: ClosedRange<Int>? {
    labels.first { $0.field == .no }?.range.columns
  }

  /// Whether no label so far is that of a field, and one of other fields is directly above a range.
  func lacks(_ field: GoalField, directlyBelow range: CellRange) -> Bool {
    !labels.contains { $0.field == field }
      && labels.contains {
        $0.range.columns.lowerBound == range.columns.lowerBound
          && $0.range.rows.upperBound + 1 == range.rows.lowerBound
      }
  }

  /// Adds the label, unless it is too far below, or below a label of its kind.
  mutating func add(_ hit: LabelHit) -> Bool {
    let start = hit.range.rows.lowerBound
    let isBelow = start > rows.upperBound
    guard start <= rows.upperBound + Self.reach else { return false }
    switch hit.finding.label {
    case .column(let field):
      if isBelow, hit.finding.dated.isEmpty,
        labels.contains(where: { $0.field == field && $0.sharedGroup == nil })
      {
        return false
      }
      labels.append(hit)
    case .group(let group):
      if isBelow, self[group] != nil { return false }
      groupLabels.append(hit)
    default: return false
    }
    rows = rows.lowerBound...max(rows.upperBound, hit.range.rows.upperBound)
    return true
  }

  /// How many labels a header has, and in which rows.
  struct Extent {
    fileprivate let labels: Int
    fileprivate let groups: Int
    fileprivate let rows: ClosedRange<Int>
  }

  var extent: Extent { Extent(labels: labels.count, groups: groupLabels.count, rows: rows) }

  /// Drops the labels that were added since.
  mutating func shrink(to extent: Extent) {
    labels.removeSubrange(extent.labels...)
    groupLabels.removeSubrange(extent.groups...)
    rows = extent.rows
  }

  /// Separates the form's labels from those of added columns, once all labels are known.
  mutating func settle() {
    if labels.contains(where: \.finding.isShared)
      || groupLabels.contains(where: \.finding.isShared)
    {
      let resolver = SharedLabels(labels: labels, groups: groupLabels, form: form)
      (labels, groupLabels) = (resolver.labels, resolver.groups)
    }
    fields = GoalFieldSet()
    for (index, label) in labels.enumerated() {
      guard let field = label.field, !fields.contains(field) else { continue }
      fields.insert(field)
      own[field] = index
    }
    hits = formHits
    // With one label for each field, there is nothing to choose.
    guard fields.count < labels.count else { return }
    choose()
    hits = formHits
  }

  private mutating func choose() {
    for field in fields.members { preferGroup(field) }
    hits = formHits
    guard secondTableColumn == nil else { return }
    let (targets, results) = candidatesByYear()
    for field in fields.members {
      let candidates =
        switch field {
        case .target: targets
        case .result: results
        default: indices(of: field)
        }
      guard candidates.count > 0 else { continue }
      own[field] = candidates.max { isLess(labels[$0], labels[$1]) }
    }
    ambiguous = labels.indices.compactMap { index in
      guard let field = labels[index].field, let chosen = own[field], chosen != index else {
        return nil
      }
      return Ambiguity(field: field, chosen: labels[chosen], other: labels[index])
    }
  }

  /// Two columns of one kind, one of which was chosen.
  struct Ambiguity {
    let field: GoalField
    let chosen: LabelHit
    let other: LabelHit
  }

  private(set) var ambiguous: [Ambiguity] = []

  private mutating func preferGroup(_ field: GoalField) {
    guard let first = own[field], !isUnderItsGroup(labels[first]) else { return }
    own[field] =
      labels.indices.first { labels[$0].field == field && isUnderItsGroup(labels[$0]) } ?? first
  }

  /// Whether `b` is preferred to `a` as the final column: by its stage, else by being further
  /// right.
  private func isLess(_ a: LabelHit, _ b: LabelHit) -> Bool {
    func rank(_ hit: LabelHit) -> Int {
      switch hit.finding.stage {
      case .interim: 0
      case nil: 1
      case .final: 2
      }
    }
    return (rank(a), a.range.columns.lowerBound) < (rank(b), b.range.columns.lowerBound)
  }

  /// Whether a label is under the label of its group, within its extent.
  private func isUnderItsGroup(_ hit: LabelHit) -> Bool {
    guard let group = hit.field.flatMap(form.group), let label = self[group] else { return true }
    return columns(of: label).overlaps(hit.range.columns)
  }

  private func columns(of group: LabelHit) -> ClosedRange<Int> {
    group.columns(beside: labels + groupLabels)
  }

  /// The 目標 and 結果 under the group for the year that counts: a year that both have, preferring
  /// labels without a year and then the latest; otherwise the latest of each.
  private func candidatesByYear() -> (targets: [Int], results: [Int]) {
    let targets = indices(of: .target)
    let results = indices(of: .result)
    guard targets.count > 1 || results.count > 1 else { return (targets, results) }
    func year(_ index: Int) -> Int { labels[index].finding.year ?? .max }
    let shared = Set(targets.map(year)).intersection(results.map(year))
    func latest(_ indices: [Int]) -> [Int] {
      let best = shared.max() ?? indices.map(year).max()
      return indices.filter { year($0) == best }
    }
    return (latest(targets), latest(results))
  }

  /// The labels of a field under its group; all of them, if none is.
  private func indices(of field: GoalField) -> [Int] {
    let all = labels.indices.filter { labels[$0].field == field }
    guard all.count > 1 else { return all }
    let under = all.filter { isUnderItsGroup(labels[$0]) }
    return under.isEmpty ? all : under
  }

  // MARK: - Results

  /// The label that is the form's.
  subscript(field: GoalField) -> LabelHit? { own[field].map { labels[$0] } }

  /// The first label of a group.
  subscript(group: FormVocabulary.ColumnGroup) -> LabelHit? {
    groupLabels.first { $0.finding.label == .group(group) }
  }

  /// The labels over several columns, the first of each kind.
  var groups: [(group: FormVocabulary.ColumnGroup, label: LabelHit)] {
    var groups: [(group: FormVocabulary.ColumnGroup, label: LabelHit)] = []
    for label in groupLabels {
      guard let group = label.group, !groups.contains(where: { $0.group == group }) else {
        continue
      }
      groups.append((group, label))
    }
    return groups.sorted { $0.group.ordinal < $1.group.ordinal }
  }

  private var formHits: [LabelHit] {
    var hits: [LabelHit] = []
    hits.reserveCapacity(labels.count + groupLabels.count)
    for field in fields.members {
      if let label = self[field] { hits.append(label) }
    }
    hits += groups.map(\.label)
    return hits
  }

  /// The blocks of all labels of columns and groups, including those of added columns.
  var blocks: BlockSet { BlockSet((labels + groupLabels).lazy.map(\.block)) }

  /// Whether the columns that have labels are enough for the form.
  var isWhole: Bool { fields.suffices(for: form.labelled) }

  /// The form's columns that have no label.
  var missing: GoalFieldSet { form.labelled.subtracting(fields) }

  /// Whether it can be one half of a form: it has No., and lacks several columns.
  var isHalf: Bool {
    fields.contains(.no) && fields.count < form.columns.count - 1 && !isWhole
  }

  /// Whether the two are the halves of one form, joined by No.
  ///
  /// One of them may have columns enough for a form, if the other has only further ones.
  func isOtherHalf(of other: HeaderBand) -> Bool {
    guard isHalf || other.isHalf, fields.contains(.no), other.fields.contains(.no),
      !missing.isEmpty, !other.missing.isEmpty
    else { return false }
    return missing.subtracting(other.fields).isEmpty
  }

  /// The number of labels occurring twice in one header that cannot be a coincidence.
  private static let leastFurther = 5

  /// Where a second table begins beside the first; `nil` if there is only one table.
  var secondTableColumn: Int? {
    guard labels.count + groupLabels.count >= Self.leastFurther + fields.count else { return nil }
    let further = (labels + groupLabels).filter { label in
      !hits.contains { $0.block == label.block }
    }
    guard further.count >= Self.leastFurther,
      let start = further.map(\.range.columns.lowerBound).min(),
      hits.allSatisfy({ $0.range.columns.upperBound < start })
    else { return nil }
    return start
  }
}

extension LabelHit {
  /// The field whose column it heads.
  var field: GoalField? {
    if case .column(let field) = finding.label { field } else { nil }
  }

  var group: FormVocabulary.ColumnGroup? {
    if case .group(let group) = finding.label { group } else { nil }
  }

  /// The columns under a group's label: up to the next label beside it, if it is not merged over several
  /// columns of the form.
  func columns(beside labels: [LabelHit]) -> ClosedRange<Int> {
    let below = labels.count {
      $0.range.rows.lowerBound > range.rows.upperBound
        && $0.range.columns.overlaps(range.columns)
    }
    guard range.columns.count == 1 || below <= 1 else { return range.columns }
    var next = Int.max
    for label in labels
    where label.range.rows.contains(range.rows.lowerBound)
      && label.range.columns.lowerBound > range.columns.lowerBound
    {
      next = min(next, label.range.columns.lowerBound)
    }
    return range.columns.lowerBound...(next == .max ? range.columns.upperBound : next - 1)
  }
}
