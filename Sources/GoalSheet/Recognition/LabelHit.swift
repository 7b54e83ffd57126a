internal import Grid

/// A label found on a worksheet.
struct LabelHit {
  /// The index of its block in the map.
  let block: Int
  let range: CellRange
  let finding: LabelBook.Finding
}

/// A table's header: the column labels that stand together, over one row or two.
struct HeaderBand {
  private(set) var columns: [GoalField: LabelHit] = [:]
  private(set) var groups: [FormVocabulary.ColumnGroup: LabelHit] = [:]
  /// The rows that the labels' ranges take.
  private(set) var rows: ClosedRange<Int>

  init(_ hit: LabelHit) {
    rows = hit.range.rows
    _ = add(hit)
  }

  /// How many rows below the header so far a further label may begin: the second header row, or
  /// one beyond a blank row.
  private static let reach = 2

  /// Takes the label in, unless it stands too far below or the header has one of its kind.
  mutating func add(_ hit: LabelHit) -> Bool {
    guard hit.range.rows.lowerBound <= rows.upperBound + Self.reach else { return false }
    switch hit.finding.label {
    case .column(let field) where columns[field] == nil: columns[field] = hit
    case .group(let group) where groups[group] == nil: groups[group] = hit
    default: return false
    }
    rows = rows.lowerBound...max(rows.upperBound, hit.range.rows.upperBound)
    return true
  }

  var hits: [LabelHit] { Array(columns.values) + Array(groups.values) }

  var missingFields: [GoalField] { GoalField.allCases.filter { columns[$0] == nil } }
}
