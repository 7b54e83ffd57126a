import Grid
import JapaneseCalendar
import Messages
import NumberFormats
import WorkbookReading

/// Converts raw cells into values and displayed texts.
struct CellDecoder {
  private let strings: SharedTexts
  private let dateSystem: DateSystem
  private let limits: ReadingLimits
  private var styles: StyleTable
  /// Whether the worksheet shows zeros as blank cells.
  private let hidesZeros: Bool
  /// Shared texts decoded so far, so that cells with the same text share its memory.
  private var known: [String?]

  init(_ globals: WorkbookGlobals, hidesZeros: Bool, limits: ReadingLimits) {
    strings = globals.strings
    dateSystem = globals.dateSystem
    styles = globals.styles
    self.hidesZeros = hidesZeros
    self.limits = limits
    known = Array(repeating: nil, count: strings.count)
  }

  /// The style with a number.
  @inline(__always)
  mutating func style(_ index: Int) -> CellStyle { styles.style(index) }

  /// The value and text of a cell, or `nil` if it turns out to be blank.
  mutating func cell(_ raw: RawCell) throws(ReadError) -> Cell? {
    switch raw.content {
    case .shared(let index): return try textCell(raw, try sharedText(index, raw))
    case .text(let text): return try textCell(raw, text.text)
    case .number(let number): return numberCell(raw, number)
    case .boolean(let isTrue):
      return Cell(raw.reference, .boolean(isTrue), text: isTrue ? "TRUE" : "FALSE")
    case .error(let code):
      guard let text = ErrorCode.text(of: code) else {
        throw ReadError(BIFFReason.unknownError(code), at: Place(cell: raw.reference))
      }
      return Cell(raw.reference, .error(text), text: text)
    }
  }

  private mutating func sharedText(_ index: Int, _ raw: RawCell) throws(ReadError) -> String {
    guard known.indices.contains(index) else {
      throw ReadError(
        BIFFReason.unknownSharedText(index: index, count: strings.count),
        at: Place(cell: raw.reference))
    }
    if let text = known[index] { return text }
    let text = strings.string(index) ?? ""
    known[index] = text
    return text
  }

  private mutating func textCell(_ raw: RawCell, _ text: String) throws(ReadError) -> Cell? {
    guard !text.isEmpty else { return nil }
    try limits.check(text, at: Place(cell: raw.reference))
    let format = style(raw.style).format
    if format.leavesText { return Cell(raw.reference, text: text) }
    return Cell(raw.reference, .text(text), text: format.text(of: text))
  }

  private mutating func numberCell(_ raw: RawCell, _ number: Double) -> Cell {
    guard number.isFinite else { return Cell(raw.reference, .error("#NUM!"), text: "#NUM!") }
    if hidesZeros, number == 0 { return Cell(raw.reference, .number(number), text: "") }
    let format = style(raw.style).format
    let text = format.text(of: number, dateSystem)
    // Below 1 it is a time without a day.
    if format.isDate, number >= 1, let date = dateSystem.dateTime(serial: number) {
      return Cell(raw.reference, .date(date), text: text)
    }
    return Cell(raw.reference, .number(number), text: text)
  }

  // MARK: - Beyond the text

  /// A cell's value as `General` shows it.
  func generalText(of cell: Cell, _ raw: RawCell) -> String {
    if case .number(let number) = raw.content, number.isFinite {
      return CellFormat.general.text(of: number, dateSystem)
    }
    return if case .text(let text) = cell.value { text } else { cell.text }
  }

  /// The parts of a cell's text that are struck through, superscript or subscript.
  mutating func runs(of cell: Cell, _ raw: RawCell) -> [TextRun] {
    let own = style(raw.style).font
    let runs =
      switch raw.content {
      case .shared(let index): strings.runs(index)
      case .text(let text): text.runs
      case .number, .boolean, .error: [FontRun]()
      }
    return FontRuns(runs, styles).shown(in: cell, own: own)
  }
}
