import Delimited
import GoalSheet
import Grid
import OpenData
import Testing

/// Texts of a CSV file that a spreadsheet may take for formulas.
@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1", "=HYPERLINK(\"http://x\")", "+81-25-228", "-1+1", "-a", "@SUM(A1)", "\t=1", "\r", "--1",
  ])
  func `knows what a spreadsheet may calculate`(text: String) {
    #expect(FormulaGuard.isFormulaLike(text))
  }

  @Test(arguments: [
    "", "-", "---", "-5", "-5.0%", "+1,200", "- 3", "@", "1=1", "・=1", "'=1", "−5", "＝1", "目標",
  ])
  func `leaves plain numbers, dashes and everything else alone`(text: String) {
    #expect(!FormulaGuard.isFormulaLike(text))
  }

  @Test(
    arguments: ["=1", "'=1", "''=1", "-5", "'-5", "'a", "'", "a'=1", "+a", "'@a", "''"],
    [true, false])
  func `is read back as it was, with a guard or without`(text: String, guards: Bool) throws {
    var row = GoalRow()
    row.goal = text
    row.planPosition = [text]
    var sheet = GoalSheet()
    sheet.section = text
    sheet.rows = try GoalRows([row])
    var writer = DelimitedWriter(delimiter: .comma, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: DataTable.columns)
    for record in DataTable.records(of: sheet) {
      let texts = record.map { FormulaGuard.written($0.text, guards: guards) }
      if guards { #expect(!texts.contains { FormulaGuard.isFormulaLike($0) }) }
      try writer.append(record: texts)
    }
    let read = try TableText.sheets(in: writer.bytes)
    #expect(read.first?.section == text)
    #expect(read.first?.rows.first?.goal == text)
    #expect(read.first?.rows.first?.planPosition == [text])
  }
}
