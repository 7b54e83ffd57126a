import GoalSheet
import Messages
import Testing

@testable import Conversion

@Suite struct WorksheetPassTests {
  private func reading(sheets: Int) -> FormReading {
    var reading = FormReading()
    reading.foundForm = true
    reading.sheets = Array(repeating: GoalSheet(), count: sheets)
    if sheets == 0 {
      reading.messages = [
        Message(.missingColumn, at: Place(), english: "概要 is missing", japanese: "概要がない")
      ]
    }
    return reading
  }

  @Test(arguments: [
    (1, false, false, ["集計"]), (0, true, false, ["集計", "様式"]), (0, false, false, []),
    (1, false, true, []),
  ])
  func `some of a form's labels are no error beside a form`(
    sheets: Int, hasData: Bool, isExplicit: Bool, skipped: [String]
  ) {
    var pass = WorksheetPass()
    pass.add(reading(sheets: 0), index: 0, name: "集計")
    pass.add(reading(sheets: sheets), index: 1, name: "様式")
    pass.skipLabelsBesideForms(isExplicit: isExplicit, hasData: hasData)
    #expect(pass.skipped.map(\.name) == skipped)
  }

  @Test(arguments: [(0, nil as Severity?), (3, Severity.warning)])
  func `filled lines of a form that lacks a column are a warning`(
    lines: Int, severity: Severity?
  ) {
    let skipped = SkippedWorksheet(
      index: 1, name: "様式2", reason: .incompleteForm(nil, filledLines: lines))
    let message = skipped.message(filledLines: 0, file: "a.xlsx")
    #expect(message.severity == severity ?? .info)
    #expect(message.text.english.contains("3 of its lines") == (lines == 3))
  }

  @Test func `a skipped worksheet that holds the section's lines is a warning`() {
    let sample = SkippedWorksheet(index: 0, name: "記入例", reason: .sample)
    #expect(sample.message(filledLines: 0, file: "f").severity == .info)
    #expect(sample.message(filledLines: 3, file: "f").severity == .warning)
    #expect(sample.message(filledLines: 3, file: "f").text.english.contains("3 filled lines"))
  }
}
