import Bytes
import Grid

/// A table's ranges that are merged over several worksheet rows, by field.
struct VerticalMerges {
  /// For each field, in the form's order, from top to bottom; empty if nothing is merged so.
  private var ranges: [[CellRange]] = []

  init(map: SheetMap, part: TablePart) {
    guard map.hasTallMerges, let first = part.lines.first, let last = part.lines.last else {
      return
    }
    for index in map.blocks(in: first.row..<last.row + 1) {
      let range = map.blocks[index].range
      guard range.rows.lowerBound < range.rows.upperBound else { continue }
      for field in part.binding.fields(of: range).members {
        add(range, to: field, of: part.binding.width)
      }
    }
  }

  private mutating func add(_ range: CellRange, to field: GoalField, of width: Int) {
    if ranges.isEmpty { ranges = Array(repeating: [], count: width) }
    ranges[field.ordinal].append(range)
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// The range of `field` that covers both rows.
  func range(of field: GoalField, joining row: Int, to above: Int) -> CellRange? {
    // A form without the last official columns has fewer.
    guard field.ordinal < ranges.count else { return nil }
    let ranges = ranges[field.ordinal]
    let next = ranges.partitionPoint { $0.rows.lowerBound > above }
    guard next > 0, ranges[next - 1].rows.upperBound >= row else { return nil }
    return ranges[next - 1]
  }
}
