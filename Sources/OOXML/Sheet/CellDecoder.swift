import Bytes
import Grid
import JapaneseCalendar
import Messages

/// Turns raw cells into values and displayed texts.
struct CellDecoder {
  let strings: SharedStrings
  let styles: StyleTable
  let dateSystem: DateSystem
  /// The formats of styles that were asked for already.
  private var formats: [CellFormat?]
  /// The styles that are known to display text as it is.
  private var stylesLeavingText: [Bool]
  /// Shared strings that were asked for already, so that cells of one text share its memory.
  private var known: [String?]

  init(strings: SharedStrings, styles: StyleTable, dateSystem: DateSystem) {
    self.strings = strings
    self.styles = styles
    self.dateSystem = dateSystem
    known = Array(repeating: nil, count: strings.count)
    formats = Array(repeating: nil, count: styles.count)
    stylesLeavingText = Array(repeating: false, count: styles.count)
  }

  /// The value and text of a cell, or `nil` for one that is blank after all.
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
      return Cell(reference, .boolean(isTrue), text: isTrue ? "TRUE" : "FALSE")
    case .error:
      let code = text.string(raw.range)
      return Cell(reference, .error(code), text: code)
    case .isoDate: return dateCell(reference, text.string(raw.range), raw.style)
    }
  }

  /// The format of a style, made once.
  @inline(__always)
  mutating func format(_ style: Int32) -> CellFormat {
    let style = Int(style)
    guard formats.indices.contains(style) else { return .general }
    if let format = formats[style] { return format }
    let format = styles.format(style)
    formats[style] = format
    return format
  }

  private mutating func sharedString(_ raw: RawCell) throws(ReadError) -> String {
    guard known.indices.contains(raw.start) else { throw strings.missing(raw) }
    if known[raw.start] == nil { known[raw.start] = strings.string(raw.start) }
    return known[raw.start] ?? ""
  }

  @inline(__always)
  private mutating func textCell(
    _ reference: CellReference, _ text: consuming String, _ style: Int32
  ) -> Cell {
    // Nearly every cell of text has such a style, and then needs no format.
    let index = Int(style)
    if stylesLeavingText.indices.contains(index), stylesLeavingText[index] {
      return Cell(reference, text: text)
    }
    return formattedText(reference, text, style)
  }

  private mutating func formattedText(
    _ reference: CellReference, _ text: String, _ style: Int32
  ) -> Cell {
    let format = format(style)
    let index = Int(style)
    if format.leavesText, stylesLeavingText.indices.contains(index) {
      stylesLeavingText[index] = true
    }
    return Cell(reference, .text(text), text: format.text(of: text))
  }

  private mutating func numberCell(
    _ reference: CellReference, _ raw: RawCell, _ text: borrowing ByteArena
  ) -> Cell {
    let format = format(raw.style)
    guard let number = text.withBytes({ DecimalNumber.value($0, raw.range) }) else {
      // Not a number after all: nothing is lost.
      return textCell(reference, text.string(raw.range), raw.style)
    }
    if format.isGeneral, text.withBytes({ DecimalNumber.isDisplayed($0, raw.range) }) {
      return Cell(reference, .number(number), text: text.string(raw.range))
    }
    // Below 1 it is a time without a day.
    if format.isDate, number >= 1, let date = dateSystem.dateTime(serial: number) {
      return Cell(reference, .date(date), text: format.text(of: number, dateSystem))
    }
    return Cell(reference, .number(number), text: format.text(of: number, dateSystem))
  }

  private mutating func dateCell(_ reference: CellReference, _ text: String, _ style: Int32) -> Cell
  {
    guard let date = DateCell.dateTime(text) else { return textCell(reference, text, style) }
    let format = format(style)
    guard format.isDate, let serial = dateSystem.serial(of: date) else {
      return Cell(reference, .date(date), text: text)
    }
    return Cell(reference, .date(date), text: format.text(of: serial, dateSystem))
  }
}
