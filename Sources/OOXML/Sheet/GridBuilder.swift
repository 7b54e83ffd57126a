import Grid
import Messages
import WorkbookReading

/// Collects the cells of one worksheet.
struct GridBuilder: ~Copyable {
  private var decoder: CellDecoder
  private let limits: ReadingLimits
  private var cells: [Cell] = []
  private var isSorted = true
  private var hiddenRows: [ClosedRange<Int>] = []
  private var listedRows: [ClosedRange<Int>] = []
  private var textBytes = 0

  init(_ decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    self.limits = limits
  }

  /// Reads the whole worksheet.
  mutating func grid(_ scanner: inout SheetScanner) throws(ReadError) -> Grid {
    // About as many as a small sheet has; the size may lie, and a large sheet may grow.
    cells.reserveCapacity(min(scanner.size, 32 << 10) / 32)
    var row = RowBuffer()
    while try scanner.nextRow(&row) { try add(row) }
    var grid = Grid(
      cells: isSorted ? cells : Self.sorted(cells), merges: scanner.merges,
      hiddenRows: hiddenRows, hiddenColumns: scanner.hiddenColumns)
    if scanner.hidesUnlistedRows {
      grid.hiddenRows = Self.complement(of: listedRows, below: limits.rows) + hiddenRows
      grid.hiddenRows.sort { $0.lowerBound < $1.lowerBound }
    }
    return grid
  }

  private mutating func add(_ row: borrowing RowBuffer) throws(ReadError) {
    if row.isHidden { Self.extend(&hiddenRows, by: row.index) }
    Self.extend(&listedRows, by: row.index)
    for i in 0..<row.cells.count {
      guard let cell = try decoder.cell(row.cells[i], row.text) else { continue }
      textBytes += cell.text.utf8.count
      guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell.reference) }
      if isSorted, let last = cells.last, last.reference >= cell.reference { isSorted = false }
      cells.append(cell)
    }
  }

  /// The cells in row order; of several at one place the last one of the file.
  private static func sorted(_ cells: [Cell]) -> [Cell] {
    let order = cells.indices.sorted {
      (cells[$0].reference, $0) < (cells[$1].reference, $1)
    }
    var sorted: [Cell] = []
    sorted.reserveCapacity(cells.count)
    for index in order {
      if sorted.last?.reference == cells[index].reference { sorted.removeLast() }
      sorted.append(cells[index])
    }
    return sorted
  }

  private static func extend(_ ranges: inout [ClosedRange<Int>], by row: Int) {
    if let last = ranges.last, last.upperBound == row - 1 {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else {
      ranges.append(row...row)
    }
  }

  /// The rows that are in none of `ranges`.
  private static func complement(
    of ranges: [ClosedRange<Int>], below count: Int
  ) -> [ClosedRange<Int>] {
    var rest: [ClosedRange<Int>] = []
    var next = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { rest.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next < count { rest.append(next...count - 1) }
    return rest
  }
}

extension ReadingLimits {
  func tooMuchText(at cell: CellReference?) -> ReadError {
    ReadError(
      .tooLarge, english: "the worksheet's texts are together longer than \(textBytes) bytes",
      japanese: "シートの文字列が合わせて\(textBytes)バイトを超えています", at: Place(cell: cell))
  }
}
