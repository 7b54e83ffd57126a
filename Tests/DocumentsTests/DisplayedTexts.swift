import Grid
import OOXML
import WorkbookReading

func displayedTexts(inWorkbook path: String) throws -> [String] {
  let workbook = try Workbook(path: path)
  var texts: [String] = []
  for (index, sheet) in workbook.sheets.enumerated() where sheet.kind == .worksheet {
    for cell in try workbook.grid(at: index).cells {
      texts.append("\(sheet.name)!\(cell.reference): \(cell.text)")
    }
  }
  return texts
}
