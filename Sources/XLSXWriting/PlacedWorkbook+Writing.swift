internal import CXLSXWriter
package import FormLayout
internal import Grid

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
      for cell in sheet.cells {
        unsafe try worksheet.write(cell, formats.format(of: cell.style, in: file))
      }
      for name in sheet.definedNames {
        try file.define(
          SheetFormula.quoted(sheet.name) + "!" + name.name,
          as: "=" + SheetFormula.reference(sheet.name, name.range))
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
