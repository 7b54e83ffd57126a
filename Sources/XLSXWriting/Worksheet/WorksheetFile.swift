import CXLSXWriter
import Grid

/// A worksheet of a workbook being written; valid as long as the workbook is open.
@safe struct WorksheetFile {
  let handle: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  /// Unsafe because `handle` must belong to an open workbook.
  @unsafe init(handle: UnsafeMutablePointer<lxw_worksheet>, name: String) {
    unsafe self.handle = handle
    self.name = name
  }

  /// Writes a cell, merging its range first where it covers more than one.
  func write(
    _ cell: PlacedCell, _ format: UnsafeMutablePointer<lxw_format>,
    raised: UnsafeMutablePointer<lxw_format>? = nil
  ) throws(WriteError) {
    if cell.range.topLeft != cell.range.bottomRight {
      let place = try RangePlace(cell.range)
      try check(
        unsafe worksheet_merge_range(
          handle, place.first.row, place.first.column, place.last.row, place.last.column, "",
          format),
        sheet: name, cell: cell.range.topLeft)
      // Merging has already written blanks into all cells.
      if cell.content == .blank { return }
    }
    unsafe try write(cell.content, at: cell.range.topLeft, format, raised: raised)
  }

  func write(
    _ content: PlacedContent, at cell: CellReference, _ format: UnsafeMutablePointer<lxw_format>?,
    raised: UnsafeMutablePointer<lxw_format>? = nil
  ) throws(WriteError) {
    let place = try CellPlace(cell)
    let code: lxw_error
    switch content {
    case .blank:
      code = unsafe worksheet_write_blank(handle, place.row, place.column, format)
    case .text(let text):
      try checkLength(of: text, at: cell)
      // Passed as an argument, every text would be copied first.
      code = unsafe EscapedText.escaped(text).withCString {
        unsafe worksheet_write_string(handle, place.row, place.column, $0, format)
      }
    case .raised(let text, let range):
      try checkLength(of: text, at: cell)
      code = unsafe write(text, raising: range, at: place, format, raised)
    case .number(let number):
      code = unsafe worksheet_write_number(handle, place.row, place.column, number, format)
    case .formula(let formula, let value):
      code = unsafe worksheet_write_formula_num(
        handle, place.row, place.column, formula, format, value)
    case .link(let text, let sheet, let target):
      try checkLength(of: text, at: cell)
      let url = "internal:" + SheetFormula(sheet: sheet).target(target)
      code = unsafe worksheet_write_url_opt(
        handle, place.row, place.column, url, format, EscapedText.escaped(text), nil)
    }
    try check(code, sheet: name, cell: cell)
  }

  /// Writes a text in up to three parts, one of them with a format of its own.
  private func write(
    _ text: String, raising range: Range<Int>, at place: CellPlace,
    _ format: UnsafeMutablePointer<lxw_format>?, _ raised: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    let bytes = Array(text.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    let parts = [0..<range.lowerBound, range, range.upperBound..<bytes.count].enumerated()
      .filter { !$0.element.isEmpty }
    let texts = parts.map {
      EscapedText.escaped(String(decoding: bytes[$0.element], as: UTF8.self))
    }
    return unsafe withCStrings(texts) { texts in
      var tuples = unsafe parts.indices.map { index in
        unsafe lxw_rich_string_tuple(
          format: parts[index].offset == 1 ? raised : nil, string: texts[index])
      }
      return unsafe tuples.withUnsafeMutableBufferPointer { tuples in
        var list: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = unsafe tuples.indices.map {
          unsafe tuples.baseAddress?.advanced(by: $0)
        }
        unsafe list.append(nil)
        return unsafe list.withUnsafeMutableBufferPointer { list in
          unsafe worksheet_write_rich_string(
            handle, place.row, place.column, list.baseAddress, format)
        }
      }
    }
  }

  private func checkLength(of text: String, at cell: CellReference) throws(WriteError) {
    guard text.utf8.count > ExcelLimit.cellText else { return }
    let count = text.utf16.count
    guard count > ExcelLimit.cellText else { return }
    throw WriteError(.textTooLong(characters: count), sheet: name, cell: cell)
  }
}
