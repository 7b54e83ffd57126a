import Bytes
import Grid

/// The merged ranges that reach the current row, by column.
///
/// Merged ranges do not overlap in a valid workbook, so those in one row are ordered.
struct ActiveMerges {
  private var ranges: [CellRange] = []
  private var firstEnd = Int.max

  mutating func insert(_ range: CellRange) {
    dropEnded(before: range.rows.lowerBound)
    ranges.insert(range, at: position(of: range.columns.lowerBound))
    firstEnd = min(firstEnd, range.rows.upperBound)
  }

  mutating func covers(_ reference: CellReference) -> Bool {
    dropEnded(before: reference.row)
    let position = position(of: reference.column + 1)
    return position > 0 && ranges[position - 1].contains(reference)
  }

  private mutating func dropEnded(before row: Int) {
    guard firstEnd < row else { return }
    ranges.removeAll { $0.rows.upperBound < row }
    firstEnd = ranges.map(\.rows.upperBound).min() ?? .max
  }

  /// The first position whose range begins at or after `column`.
  private func position(of column: Int) -> Int {
    ranges.partitionPoint { $0.columns.lowerBound >= column }
  }
}
