import Grid
import Messages

/// Collects how a worksheet looks from its records.
///
/// - SeeAlso: [MS-XLS] 2.4.53 `ColInfo`, 2.4.221 `Row`, 2.4.257 `Setup`, 2.4.99 `Dv`, 2.4.219
///   `RightMargin` and its like
struct LookReader {
  private(set) var look = SheetLook()
  /// The lists whose values are in cells.
  private(set) var listsOfCells: [(source: ListSource, ranges: [CellRange])] = []
  private let styles: [CellLook]
  /// In millimetres, by record number.
  private var margins: [UInt16: Double] = [:]

  private enum Number {
    static let leftMargin: UInt16 = 0x0026
    static let rightMargin: UInt16 = 0x0027
    static let topMargin: UInt16 = 0x0028
    static let bottomMargin: UInt16 = 0x0029
    static let setup: UInt16 = 0x00A1
    static let validation: UInt16 = 0x01BE
  }

  init(_ styles: [CellLook]) { self.styles = styles }

  /// Adds a list.
  mutating func add(_ list: SheetLook.Choices) { look.choices.append(list) }

  mutating func take(_ item: SheetItem) throws(ReadError) {
    switch item {
    case .cell(let raw): add(row: raw.row, column: raw.column, style: raw.style)
    case .blank(let row, let column, let style), .blankFormula(let row, let column, let style, _):
      add(row: row, column: column, style: style)
    case .other(let record): try take(record)
    }
  }

  /// Forms are no larger than this.
  private static let mostRows = 1000

  private mutating func add(row: Int, column: Int, style: Int) {
    guard row < Self.mostRows, styles.indices.contains(style) else { return }
    look.cells[CellReference(row: row, column: column)] = styles[style]
  }

  private mutating func take(_ record: Record) throws(ReadError) {
    switch record.number {
    case RecordKind.columns.rawValue: try takeColumns(record)
    case RecordKind.row.rawValue:
      look.rowHeights[try record.u16(0)] = Double(try record.u16(6) & 0x7FFF) / 20
    case Number.leftMargin, Number.rightMargin, Number.topMargin, Number.bottomMargin:
      margins[record.number] = Self.millimetres(try record.double(0))
      takeMargins()
    case Number.setup: try takePage(record)
    case Number.validation: try takeList(record)
    default: break
    }
  }

  private mutating func takeColumns(_ record: Record) throws(ReadError) {
    let (first, last) = (try record.u16(0), min(try record.u16(2), 255))
    guard first <= last else { return }
    // The width has the five pixels beside the digits, of seven pixels each.
    let width = Double(try record.u16(4)) / 256 - 5.0 / 7
    for column in first...last { look.columnWidths[column] = max(0, (width * 100).rounded() / 100) }
  }

  // MARK: - The page

  private static func millimetres(_ inches: Double) -> Double? {
    inches.isFinite ? (inches * 254).rounded() / 10 : nil
  }

  private mutating func takeMargins() {
    guard let left = margins[Number.leftMargin], let right = margins[Number.rightMargin],
      let top = margins[Number.topMargin], let bottom = margins[Number.bottomMargin]
    else { return }
    look.page.margins = .init(top: top, bottom: bottom, left: left, right: right)
  }

  private mutating func takePage(_ record: Record) throws(ReadError) {
    let flags = try record.u16(10)
    // The other values mean nothing without a printer.
    guard flags & 0x04 == 0 else { return }
    look.page.paper = PaperName.name(try record.u16(0))
    look.page.isLandscape = flags & 0x02 == 0
  }

  // MARK: - Lists

  /// Takes a list whose values are in the record, between zeros, or in cells.
  private mutating func takeList(_ record: Record) throws(ReadError) {
    let flags = try record.u32(0)
    guard flags & 0x0F == 3 else { return }
    var at = 4
    for _ in 0..<4 {
      let isWide = try record.u8(at + 2) & 1 != 0
      at += 3 + (try record.u16(at)) * (isWide ? 2 : 1)
    }
    let size = try record.u16(at)
    let values = flags & 0x80 != 0 ? try Self.texts(record, at: at + 4) : []
    let source = flags & 0x80 == 0 ? try ListSource(record, at: at + 4, size: size) : nil
    at += 4 + size
    at += 4 + (try record.u16(at))
    var ranges: [CellRange] = []
    for index in 0..<(try record.u16(at)) {
      let place = at + 2 + 8 * index
      let rows = (try record.u16(place), try record.u16(place + 2))
      let columns = (try record.u16(place + 4), try record.u16(place + 6))
      guard rows.0 <= rows.1, columns.0 <= columns.1 else { continue }
      ranges.append(CellRange(rows: rows.0...rows.1, columns: columns.0...columns.1))
    }
    if let source { listsOfCells.append((source, ranges)) }
    if !values.isEmpty { look.choices.append(.init(ranges: ranges, values: values)) }
  }

  /// The texts of a formula that is one text: [MS-XLS] 2.5.198.89 `PtgStr`.
  private static func texts(_ record: Record, at start: Int) throws(ReadError) -> [String] {
    guard try record.u8(start) == 0x17 else { return [] }
    let count = try record.u8(start + 1)
    let isWide = try record.u8(start + 2) & 1 != 0
    var units: [UInt16] = []
    for index in 0..<count {
      units.append(
        UInt16(
          isWide ? try record.u16(start + 3 + 2 * index) : try record.u8(start + 3 + index)))
    }
    return units.split(separator: 0).map { String(decoding: $0, as: UTF16.self) }
  }
}
