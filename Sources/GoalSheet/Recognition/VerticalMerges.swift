import Bytes
import Grid

/// A table's ranges that are merged over several worksheet rows, by field.
struct VerticalMerges {
  /// For each field, in the form's order, from top to bottom.
  private let ranges: [[CellRange]]

  init(map: SheetMap, part: TablePart) {
    var ranges = [[CellRange]](repeating: [], count: GoalField.allCases.count)
    if let first = part.lines.first, let last = part.lines.last {
      for index in map.blocks(in: first.row..<last.row + 1) {
        let range = map.blocks[index].range
        guard range.rows.lowerBound < range.rows.upperBound else { continue }
        for field in part.binding.fields(of: range).fields { ranges[field.ordinal].append(range) }
      }
    }
    self.ranges = ranges
  }

  /// The range of `field` that covers both rows.
  func range(of field: GoalField, joining row: Int, to above: Int) -> CellRange? {
    let ranges = ranges[field.ordinal]
    let next = ranges.partitionPoint { $0.rows.lowerBound > above }
    guard next > 0, ranges[next - 1].rows.upperBound >= row else { return nil }
    return ranges[next - 1]
  }
}
