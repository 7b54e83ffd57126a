import Bytes
import Grid
import Messages
import WorkbookReading

/// The merged ranges of a worksheet.
struct MergedRanges {
  private(set) var ranges: [CellRange] = []
  private(set) var repairs: [GridRepair] = []
  private let limits: ReadingLimits

  init(_ limits: ReadingLimits) { self.limits = limits }

  /// Adds a range that is known to lie within the worksheet.
  @inline(__always)
  mutating func add(_ range: CellRange) { ranges.append(range) }

  /// Adds the range that a `mergeCell` names: `A1:K1`, but also `1:2` and `A:B`.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.54 `mergeCell`, 18.18.62 `ST_Ref`
  mutating func add(_ reference: String) throws(ReadError) {
    if let range = CellRange(reference) ?? wholeLines(reference), isInside(range) {
      ranges.append(range)
    } else {
      repairs.addFew(.unreadableMerge(String(reference.prefix(40))))
    }
    guard ranges.count <= limits.heldCells else { throw limits.tooManyCells(at: nil) }
  }

  func isInside(_ range: CellRange) -> Bool {
    range.rows.upperBound < limits.rows && range.columns.upperBound < limits.columns
  }

  /// A range of whole rows or columns.
  private func wholeLines(_ reference: String) -> CellRange? {
    let ends = reference.filter { $0 != "$" }.split(
      separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let areRows = ends.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    guard areRows || ends.allSatisfy({ !$0.utf8.contains(where: \.isDigit) }) else { return nil }
    // Treat a row as its cell in column A, and a column as its cell in row 1.
    if areRows {
      return CellRange("A\(ends[0]):A\(ends[1])").map {
        CellRange(rows: $0.rows, columns: 0...limits.columns - 1)
      }
    }
    return CellRange("\(ends[0])1:\(ends[1])1").map {
      CellRange(rows: 0...limits.rows - 1, columns: $0.columns)
    }
  }

  // MARK: - Overlaps

  /// Up to this many overlapping ranges are kept, since their users can handle them.
  private static let few = 1000

  /// Removes ranges that overlap others, which no valid workbook has, if there are many.
  ///
  /// Of two overlapping ranges, the one that begins first is kept. The search goes from top to
  /// bottom with the kept ranges of the current row, so its time depends only on the number of
  /// ranges.
  mutating func removeOverlaps() {
    guard ranges.count > Self.few else { return }
    let order = ranges.indices.sorted { (ranges[$0].topLeft, $0) < (ranges[$1].topLeft, $1) }
    var open = OpenRanges()
    var isKept = Array(repeating: true, count: ranges.count)
    for index in order where !open.insert(ranges[index]) {
      isKept[index] = false
      repairs.addFew(.overlappingMerge(ranges[index]))
    }
    ranges = ranges.indices.filter { isKept[$0] }.map { ranges[$0] }
  }
}

/// Ranges that reach into the current row, by column; no two of them overlap.
private struct OpenRanges {
  private var ranges: [CellRange] = []

  /// Adds a range that begins no higher than those before; `false` if it overlaps one of them.
  mutating func insert(_ range: CellRange) -> Bool {
    let first = ranges.partitionPoint { $0.columns.upperBound >= range.columns.lowerBound }
    var last = first
    while last < ranges.count, ranges[last].columns.lowerBound <= range.columns.upperBound {
      // The others have ended further up.
      guard ranges[last].rows.upperBound < range.rows.lowerBound else { return false }
      last += 1
    }
    ranges.replaceSubrange(first..<last, with: [range])
    return true
  }
}

extension [GridRepair] {
  /// Adds a repair, unless there are already a hundred: nobody reads more.
  mutating func addFew(_ repair: GridRepair) {
    if count < 100 { append(repair) }
  }
}
