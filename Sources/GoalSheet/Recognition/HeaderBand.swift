import Grid

/// A table's header: the column labels that stand together, over one row or two.
struct HeaderBand {
  /// The labels of columns in reading order; several of one field where a section has added columns
  /// of its own, as R4結果 beside R5結果.
  private var labels: [LabelHit] = []
  /// The labels over several columns in reading order, those of one group after its first too.
  private var groupLabels: [LabelHit] = []
  /// Where among ``labels`` each field's own stands.
  private var own = ByField<Int?>(repeating: nil)
  /// The rows that the labels' ranges take.
  private(set) var rows: ClosedRange<Int>

  init(_ hit: LabelHit) {
    rows = hit.range.rows
    labels.reserveCapacity(GoalField.allCases.count)
    _ = add(hit)
  }

  /// How many rows below the header so far a further label may begin: the second header row, or
  /// one beyond a blank row.
  static let reach = 2

  /// Takes the label in, unless it stands too far below, or below a label of its kind.
  mutating func add(_ hit: LabelHit) -> Bool {
    let start = hit.range.rows.lowerBound
    let isBelow = start > rows.upperBound
    guard start <= rows.upperBound + Self.reach else { return false }
    switch hit.finding.label {
    case .column(let field):
      if isBelow, labels.contains(where: { $0.field == field }) { return false }
      labels.append(hit)
    case .group(let group):
      if isBelow, self[group] != nil { return false }
      groupLabels.append(hit)
    default: return false
    }
    rows = rows.lowerBound...max(rows.upperBound, hit.range.rows.upperBound)
    return true
  }

  /// Tells the form's labels from those of columns that were added, once all labels are in.
  mutating func settle() {
    for index in labels.indices {
      guard let field = labels[index].field else { continue }
      guard let first = own[field] else {
        own[field] = index
        continue
      }
      if !isUnderItsGroup(labels[first]), isUnderItsGroup(labels[index]) { own[field] = index }
    }
    settleYears()
  }

  /// Whether a label stands under the label of its group, as far as that reaches.
  private func isUnderItsGroup(_ hit: LabelHit) -> Bool {
    guard let group = hit.field?.described.group, let label = self[group] else { return true }
    return columns(of: label).overlaps(hit.range.columns)
  }

  /// The columns under a group's label: up to the next label beside it, where nothing is merged.
  private func columns(of group: LabelHit) -> ClosedRange<Int> {
    let range = group.range
    guard range.columns.count == 1 else { return range.columns }
    var next = Int.max
    for label in labels + groupLabels
    where label.range.rows.contains(range.rows.lowerBound)
      && label.range.columns.lowerBound > range.columns.lowerBound
    {
      next = min(next, label.range.columns.lowerBound)
    }
    return range.columns.lowerBound...(next == .max ? range.columns.upperBound : next - 1)
  }

  /// Of several 目標 and 結果 under the group takes a pair of one year: one without a year, or the
  /// latest; else the first 結果 to the right of the first 目標.
  private mutating func settleYears() {
    let targets = indices(of: .target)
    let results = indices(of: .result)
    guard targets.count > 1 || results.count > 1 else { return }
    let pairs = targets.flatMap { target in
      results.filter { labels[$0].finding.year == labels[target].finding.year }
        .map { (target, $0) }
    }
    func year(_ index: Int) -> Int { labels[index].finding.year ?? .max }
    if let pair = pairs.max(by: { year($0.0) < year($1.0) }) {
      own[.target] = pair.0
      own[.result] = pair.1
    } else if let target = targets.first {
      let end = labels[target].range.columns.upperBound
      let right = results.first { labels[$0].range.columns.lowerBound > end }
      own[.result] = right ?? own[.result]
    }
  }

  /// The labels of a field that stand under its group.
  private func indices(of field: GoalField) -> [Int] {
    labels.indices.filter { labels[$0].field == field && isUnderItsGroup(labels[$0]) }
  }

  // MARK: - What was found

  /// The label that is the form's.
  subscript(field: GoalField) -> LabelHit? { own[field].map { labels[$0] } }

  /// The first label of a group.
  subscript(group: FormVocabulary.ColumnGroup) -> LabelHit? {
    groupLabels.first { $0.finding.label == .group(group) }
  }

  /// The form's labels, of columns and groups.
  var hits: [LabelHit] {
    var hits: [LabelHit] = []
    hits.reserveCapacity(labels.count + groupLabels.count)
    for field in GoalField.allCases {
      if let label = self[field] { hits.append(label) }
    }
    for group in FormVocabulary.ColumnGroup.allCases {
      if let label = self[group] { hits.append(label) }
    }
    return hits
  }

  /// The fields that have a label, in the form's order.
  var fields: [GoalField] { GoalField.allCases.filter { own[$0] != nil } }

  var missingFields: [GoalField] { GoalField.allCases.filter { own[$0] == nil } }

  /// So many labels standing twice in one header are no chance.
  private static let leastFurther = 5

  /// Where a second table begins beside the first; `nil` where there is one table only.
  var secondTableColumn: Int? {
    guard labels.count + groupLabels.count >= Self.leastFurther + fields.count else { return nil }
    let hits = hits
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
  fileprivate var field: GoalField? {
    if case .column(let field) = finding.label { field } else { nil }
  }
}
