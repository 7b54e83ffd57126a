import Bytes
import Grid
import JapaneseCalendar
import Messages
import NumberFormats

/// Converts raw cells into values and displayed texts.
struct CellDecoder {
  let strings: SharedStrings
  let styles: StyleTable
  let dateSystem: DateSystem
  /// Whether the worksheet shows zeros as blank cells.
  var hidesZeros = false
  /// The styles looked up so far.
  ///
  /// Looking up each time takes 6 % more instructions for a form, 20 % for a sheet of shared strings.
  private var known: [CellStyle]
  /// Shared strings decoded so far, so that cells with the same text share its memory; it saves no
  /// time.
  private var texts: [String?]

  init(strings: SharedStrings, styles: StyleTable, dateSystem: DateSystem) {
    self.strings = strings
    self.styles = styles
    self.dateSystem = dateSystem
    texts = Array(repeating: nil, count: strings.count)
    known = Array(repeating: .unknown, count: styles.count)
  }

  /// The value and text of a cell, or `nil` if it turns out to be blank.
  mutating func cell(
    _ raw: RawCell, _ text: borrowing ByteArena
  ) throws(ReadError) -> Cell? {
    let reference = CellReference(row: Int(raw.row), column: Int(raw.column))
    switch raw.kind {
    case .shared:
      let text = try sharedString(raw)
      return text.isEmpty ? nil : textCell(reference, text, raw.style)
    case .text, .bareText: return textCell(reference, text.string(raw.range), raw.style)
    case .number: return numberCell(reference, raw, text)
    case .boolean:
      let isTrue = text.withBytes { bytes in
        bytes.equals(raw.range, "1") || bytes.equals(raw.range, "true")
          || bytes.equals(raw.range, "TRUE")
      }
      // A boolean is displayed as the text for it.
      return Cell(
        reference, .boolean(isTrue), text: format(raw.style).text(of: isTrue ? "TRUE" : "FALSE"))
    case .error:
      let code = text.string(raw.range)
      return Cell(reference, .error(code), text: code)
    case .isoDate: return dateCell(reference, text.string(raw.range), raw.style)
    case .blank, .formula: return nil
    }
  }

  /// Whether decoding a cell makes a text that no other cell has.
  @inline(__always)
  mutating func isNewText(_ raw: RawCell) -> Bool {
    guard raw.kind == .shared, traits(raw.style).contains(.leavesText) else { return true }
    return texts.indices.contains(raw.start) && texts[raw.start] == nil
  }

  private mutating func sharedString(_ raw: RawCell) throws(ReadError) -> String {
    guard texts.indices.contains(raw.start) else { throw strings.missing(raw) }
    if texts[raw.start] == nil { texts[raw.start] = strings.string(raw.start) }
    return texts[raw.start] ?? ""
  }

  @inline(__always)
  private mutating func textCell(
    _ reference: CellReference, _ text: consuming String, _ style: Int32
  ) -> Cell {
    // Nearly every text cell has such a style and needs no formatting.
    if traits(style).contains(.leavesText) { return Cell(reference, text: text) }
    return Cell(reference, .text(text), text: format(style).text(of: text))
  }

  private mutating func numberCell(
    _ reference: CellReference, _ raw: RawCell, _ text: borrowing ByteArena
  ) -> Cell {
    let format = format(raw.style)
    guard let number = text.withBytes({ DecimalNumber.value($0, raw.range) }) else {
      // It is not a number after all; keep it as text so that nothing is lost.
      return textCell(reference, text.string(raw.range), raw.style)
    }
    if format.isGeneral, !hidesZeros, text.withBytes({ DecimalNumber.isDisplayed($0, raw.range) }) {
      return Cell(reference, .number(number), text: text.string(raw.range))
    }
    return cell(reference, number, format)
  }

  private func cell(_ reference: CellReference, _ number: Double, _ format: CellFormat) -> Cell {
    if hidesZeros, number == 0 { return Cell(reference, .number(number), text: "") }
    // Below 1 it is a time without a day.
    if format.isDate, number >= 1, let date = dateSystem.dateTime(serial: number) {
      return Cell(reference, .date(date), text: format.text(of: number, dateSystem))
    }
    return Cell(reference, .number(number), text: format.text(of: number, dateSystem))
  }

  /// A cell with ISO 8601 text, which is displayed as the corresponding serial number.
  private mutating func dateCell(_ reference: CellReference, _ text: String, _ style: Int32) -> Cell
  {
    let format = format(style)
    // `General` has no way to show a time, so the text stays as it is written.
    if !format.isGeneral, let serial = Self.timeSerial(text) {
      return cell(reference, serial, format)
    }
    guard let date = ISOText.dateTime(in: text) else { return textCell(reference, text, style) }
    guard !format.isGeneral, let serial = dateSystem.serial(of: date) else {
      return Cell(reference, .date(date), text: text)
    }
    return Cell(reference, .date(date), text: format.text(of: serial, dateSystem))
  }

  /// The serial number of a time of day or of a length of time.
  private static func timeSerial(_ text: String) -> Double? {
    if let time = ISOText.millisecondOfDay(in: text) { return Double(time) / 86_400_000 }
    return ISOText.days(in: text)
  }

  // MARK: - Styles

  /// The traits of a style, for the hot loops.
  @inline(__always)
  mutating func traits(_ style: Int32) -> CellStyle.Traits {
    let index = Int(style)
    guard known.indices.contains(index) else { return .plain }
    let traits = known[index].traits
    return traits.isEmpty ? lookUp(index) : traits
  }

  /// The borders of a style.
  @inline(__always)
  mutating func edges(_ style: Int32) -> CellEdges {
    _ = traits(style)
    let index = Int(style)
    return known.indices.contains(index) ? known[index].edges : []
  }

  /// The font style that a cell style sets.
  mutating func font(_ style: Int32) -> TextRun.Style {
    _ = traits(style)
    let index = Int(style)
    return known.indices.contains(index) ? known[index].font : []
  }

  @inline(__always)
  private mutating func format(_ style: Int32) -> CellFormat {
    _ = traits(style)
    let index = Int(style)
    return known.indices.contains(index) ? known[index].format : .general
  }

  private mutating func lookUp(_ index: Int) -> CellStyle.Traits {
    known[index] = styles.style(index)
    return known[index].traits
  }

  // MARK: - Hidden values

  /// The value of a cell as `General` shows it.
  func generalText(of cell: Cell, _ raw: RawCell, _ text: borrowing ByteArena) -> String {
    switch cell.value {
    case .text(let text): return text
    case .error(let code): return code
    case .boolean(let isTrue): return isTrue ? "TRUE" : "FALSE"
    case .number(let number): return CellFormat.general.text(of: number, dateSystem)
    case .date(let date):
      let number =
        text.withBytes { DecimalNumber.value($0, raw.range) } ?? dateSystem.serial(of: date)
      return number.map { CellFormat.general.text(of: $0, dateSystem) } ?? date.description
    }
  }
}
