internal import Grid

/// A table's header: the column labels that stand together, over one row or two.
struct HeaderBand {
  private(set) var columns: [GoalField: LabelHit] = [:]
  private(set) var groups: [FormVocabulary.ColumnGroup: LabelHit] = [:]
  /// Labels in the header's rows of which the header has one already, from left to right.
  private(set) var furtherLabels: [LabelHit] = []
  /// The rows that the labels' ranges take.
  private(set) var rows: ClosedRange<Int>

  init(_ hit: LabelHit) {
    rows = hit.range.rows
    _ = add(hit)
  }

  /// How many rows below the header so far a further label may begin: the second header row, or
  /// one beyond a blank row.
  private static let reach = 2

  /// Takes the label in, unless it stands too far below, or below a label of its kind.
  mutating func add(_ hit: LabelHit) -> Bool {
    guard hit.range.rows.lowerBound <= rows.upperBound + Self.reach else { return false }
    switch hit.finding.label {
    case .column(let field):
      if let earlier = columns[field] {
        guard earlier.range.rows.overlaps(rows), hit.range.rows.lowerBound <= rows.upperBound else {
          return false
        }
        addFurther(hit, field, earlier)
      } else {
        columns[field] = hit
      }
    case .group(let group):
      if groups[group] == nil {
        groups[group] = hit
      } else {
        guard hit.range.rows.lowerBound <= rows.upperBound else { return false }
        furtherLabels.append(hit)
      }
    default: return false
    }
    rows = rows.lowerBound...max(rows.upperBound, hit.range.rows.upperBound)
    return true
  }

  /// Of two labels of one kind, as R5結果 and a column R4結果 of the section's own, the one under its
  /// group is the form's.
  private mutating func addFurther(_ hit: LabelHit, _ field: GoalField, _ earlier: LabelHit) {
    if let group = field.group.flatMap({ groups[$0]?.range.columns }),
      group.overlaps(hit.range.columns), !group.overlaps(earlier.range.columns)
    {
      columns[field] = hit
      furtherLabels.append(earlier)
    } else {
      furtherLabels.append(hit)
    }
  }

  var hits: [LabelHit] { Array(columns.values) + Array(groups.values) }

  var missingFields: [GoalField] { GoalField.allCases.filter { columns[$0] == nil } }

  /// Where a second table begins beside the first; `nil` where there is one table only.
  ///
  /// So many labels standing twice in one header are no chance.
  var secondTableColumn: Int? {
    guard furtherLabels.count >= 5,
      let start = furtherLabels.map(\.range.columns.lowerBound).min(),
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
