import CXLSXWriter
import FormLayout
import Grid

/// A worksheet of a workbook being written; valid as long as its workbook.
@safe struct WorksheetFile {
  let handle: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  /// The unsafe part of the contract: `handle` must belong to an open workbook.
  @unsafe init(handle: UnsafeMutablePointer<lxw_worksheet>, name: String) {
    unsafe self.handle = handle
    self.name = name
  }

  /// Writes a cell; merges its range first where that is more than one cell.
  func write(
    _ cell: PlacedCell, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(WriteError) {
    if cell.range.topLeft != cell.range.bottomRight {
      let place = try RangePlace(cell.range)
      try check(
        unsafe worksheet_merge_range(
          handle, place.first.row, place.first.column, place.last.row, place.last.column, "",
          format),
        at: address(cell.range.topLeft))
      // Merging wrote blanks into all cells.
      if cell.content == .blank { return }
    }
    unsafe try write(cell.content, at: cell.range.topLeft, format)
  }

  func write(
    _ content: PlacedContent, at cell: CellReference, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WriteError) {
    let place = try CellPlace(cell)
    let code: lxw_error
    switch content {
    case .blank:
      code = unsafe worksheet_write_blank(handle, place.row, place.column, format)
    case .text(let text):
      try checkLength(of: text, at: cell)
      // Handed over as an argument, every text would be copied first.
      code = unsafe ExcelText.escaped(text).withCString {
        unsafe worksheet_write_string(handle, place.row, place.column, $0, format)
      }
    case .number(let number):
      code = unsafe worksheet_write_number(handle, place.row, place.column, number, format)
    case .formula(let formula, let value):
      code = unsafe worksheet_write_formula_num(
        handle, place.row, place.column, formula, format, value)
    case .link(let text, let sheet, let target):
      let url = "internal:" + SheetFormula(sheet: sheet).target(target)
      code = unsafe worksheet_write_url_opt(
        handle, place.row, place.column, url, format, ExcelText.escaped(text), nil)
    }
    try check(code, at: address(cell))
  }

  private func checkLength(of text: String, at cell: CellReference) throws(WriteError) {
    guard text.utf8.count > ExcelText.limit, text.utf16.count > ExcelText.limit else { return }
    throw WriteError(
      .content,
      english: "\(address(cell)): the text has \(text.utf16.count) characters; a cell holds 32767",
      japanese: "\(address(cell))：文字数が\(text.utf16.count)あります。セルに入るのは32767字までです")
  }

  private func address(_ cell: CellReference) -> String { "[\(name)]!\(cell)" }
}
