import CXLSXWriter
import Grid

extension PlacedWorkbook {
  /// Writes the workbook to a file; the same workbook gives the same bytes.
  ///
  /// - Parameter path: The file, which is overwritten if it exists.
  /// - Throws: ``WriteError`` if the file cannot be created or the library refuses the content.
  package func write(to path: String) throws(WriteError) {
    let file = try WorkbookFile(path: path)
    do {
      try fill(file)
    } catch {
      // After a failed call the library's own pointers cannot be trusted.
      if case .library = error.reason { file.abandon() }
      throw error
    }
    try file.close()
  }

  private func fill(_ file: borrowing WorkbookFile) throws(WriteError) {
    try file.set(properties)
    var formats = FormatTable()
    var written: [WorksheetFile] = []
    for sheet in sheets {
      let worksheet = try file.addSheet(named: sheet.name)
      try worksheet.setUp(sheet)
      try write(sheet, to: worksheet, of: file, &formats)
      written.append(worksheet)
    }
    try file.define(WorksheetName.names(of: zip(sheets, written).map { ($0, $1) }))
    // The charts come last: they keep a copy of the cells that they show.
    for (sheet, worksheet) in zip(sheets, written) {
      for chart in sheet.charts { try worksheet.insert(chart, in: file) }
    }
  }

  private func write(
    _ sheet: PlacedWorksheet, to worksheet: WorksheetFile, of file: borrowing WorkbookFile,
    _ formats: inout FormatTable
  ) throws(WriteError) {
    // Filled in when a cell needs one: a style may have lost its last cell.
    var sheetFormats = unsafe [UnsafeMutablePointer<lxw_format>?](
      repeating: nil, count: sheet.styles.count)
    for cell in sheet.cells {
      let format =
        if let known = unsafe sheetFormats[cell.style] {
          unsafe known
        } else {
          unsafe try formats.format(of: sheet.styles[cell.style], in: file)
        }
      unsafe sheetFormats[cell.style] = format
      guard case .raised = cell.content else {
        unsafe try worksheet.write(cell, format)
        continue
      }
      var style = sheet.styles[cell.style]
      style.isRaised = true
      let raised = unsafe try formats.format(of: style, in: file)
      unsafe try worksheet.write(cell, format, raised: raised)
    }
  }
}
