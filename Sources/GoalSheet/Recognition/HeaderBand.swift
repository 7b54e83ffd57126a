internal import Grid

/// A table's header: the column labels that stand together, over one row or two.
struct HeaderBand {
  /// For each field its labels, in reading order; more than one where a section has added columns
  /// of its own, as R4結果 beside R5結果.
  private var candidates: [GoalField: [LabelHit]] = [:]
  private(set) var groups: [FormVocabulary.ColumnGroup: LabelHit] = [:]
  private var furtherGroups: [LabelHit] = []
  /// The labels that are the form's.
  private(set) var columns: [GoalField: LabelHit] = [:]
  /// The rows that the labels' ranges take.
  private(set) var rows: ClosedRange<Int>

  init(_ hit: LabelHit) {
    rows = hit.range.rows
    _ = add(hit)
  }

  /// How many rows below the header so far a further label may begin: the second header row, or
  /// one beyond a blank row.
  static let reach = 2

  /// Takes the label in, unless it stands too far below, or below a label of its kind.
  mutating func add(_ hit: LabelHit) -> Bool {
    let start = hit.range.rows.lowerBound
    guard start <= rows.upperBound + Self.reach else { return false }
    switch hit.finding.label {
    case .column(let field):
      if candidates[field] != nil, start > rows.upperBound { return false }
      candidates[field, default: []].append(hit)
    case .group(let group):
      if groups[group] == nil {
        groups[group] = hit
      } else {
        guard start <= rows.upperBound else { return false }
        furtherGroups.append(hit)
      }
    default: return false
    }
    rows = rows.lowerBound...max(rows.upperBound, hit.range.rows.upperBound)
    return true
  }

  /// Tells the form's labels from those of columns that were added, once all labels are in.
  mutating func settle() {
    columns = candidates.compactMapValues { hits in
      hits.first(where: isUnderItsGroup) ?? hits.first
    }
    settleYears()
  }

  /// Whether a label stands under the label of its group, as far as that reaches.
  private func isUnderItsGroup(_ hit: LabelHit) -> Bool {
    guard case .column(let field) = hit.finding.label, let group = field.group,
      let label = groups[group]
    else { return true }
    return columns(of: label).overlaps(hit.range.columns)
  }

  /// The columns under a group's label: up to the next label beside it, where nothing is merged.
  private func columns(of group: LabelHit) -> ClosedRange<Int> {
    let range = group.range
    guard range.columns.count == 1 else { return range.columns }
    let labels = candidates.values.flatMap(\.self) + Array(groups.values) + furtherGroups
    let next = labels.filter { $0.range.rows.contains(range.rows.lowerBound) }
      .map(\.range.columns.lowerBound)
      .filter { $0 > range.columns.lowerBound }.min()
    return range.columns.lowerBound...(next.map { $0 - 1 } ?? range.columns.upperBound)
  }

  /// Of several 目標 and 結果 under the group takes a pair of one year: one without a year, or the
  /// latest; else the first 結果 to the right of the first 目標.
  private mutating func settleYears() {
    let targets = candidates[.target, default: []].filter(isUnderItsGroup)
    let results = candidates[.result, default: []].filter(isUnderItsGroup)
    guard targets.count > 1 || results.count > 1 else { return }
    let pairs = targets.flatMap { target in
      results.filter { $0.finding.year == target.finding.year }.map { (target, $0) }
    }
    if let pair = pairs.max(by: { ($0.0.finding.year ?? .max) < ($1.0.finding.year ?? .max) }) {
      columns[.target] = pair.0
      columns[.result] = pair.1
    } else if let target = targets.first {
      let right = results.first { $0.range.columns.lowerBound > target.range.columns.upperBound }
      columns[.result] = right ?? columns[.result]
    }
  }

  var hits: [LabelHit] { Array(columns.values) + Array(groups.values) }

  var missingFields: [GoalField] { GoalField.allCases.filter { columns[$0] == nil } }

  /// Where a second table begins beside the first; `nil` where there is one table only.
  ///
  /// So many labels standing twice in one header are no chance.
  var secondTableColumn: Int? {
    let further =
      candidates.values.joined().filter { hit in !columns.values.contains { $0.block == hit.block }
      }
      + furtherGroups
    guard further.count >= 5,
      let start = further.map(\.range.columns.lowerBound).min(),
      hits.allSatisfy({ $0.range.columns.upperBound < start })
    else { return nil }
    return start
  }
}

extension GoalField {
  /// The label that stands over the field's column and its neighbours.
  var group: FormVocabulary.ColumnGroup? {
    switch self {
    case .planPosition, .indicator, .target, .result: .indicators
    case .initiative, .outline: .initiatives
    default: nil
    }
  }
}
