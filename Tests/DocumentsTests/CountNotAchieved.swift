import FormTemplate
import GoalSheet
import OOXML

func countNotAchieved(inWorkbook path: String) throws -> [String: Int] {
  let workbook = try Workbook(path: path)
  let reader = FormReader(vocabulary: Template.standard.vocabulary)
  var counts: [String: Int] = [:]
  for index in workbook.sheets.indices {
    for sheet in reader.read(try workbook.grid(at: index), file: path).sheets {
      counts[sheet.section] = sheet.rows.count { $0.evaluation == .notAchieved }
    }
  }
  return counts
}
