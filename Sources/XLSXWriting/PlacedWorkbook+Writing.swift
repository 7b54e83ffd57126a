import CXLSXWriter
package import FormLayout
import Grid

extension PlacedWorkbook {
  /// Writes the workbook to a file; the same workbook gives the same bytes.
  package func write(to path: String) throws(WriteError) {
    let file = try WorkbookFile(path: path)
    var formats = FormatTable()
    try file.set(properties)
    var written: [WorksheetFile] = []
    for sheet in sheets {
      let worksheet = try file.addSheet(named: sheet.name)
      try worksheet.setUp(sheet)
      // Made where a cell asks for it: a style may have no cell any more.
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
        unsafe try worksheet.write(cell, format)
      }
      let formula = SheetFormula(sheet: sheet.name)
      for name in sheet.definedNames {
        try file.define(formula.name(name.name), as: "=" + formula.reference(name.range))
      }
      written.append(worksheet)
    }
    // The charts come last: they keep a copy of the cells that they show.
    for (sheet, worksheet) in zip(sheets, written) {
      for chart in sheet.charts { try worksheet.insert(chart, in: file) }
    }
    try file.close()
  }
}
