import FormTemplate
import GoalSheet
import Testing

@testable import Conversion

@Suite struct NameCluesTests {
  private let clues = NameClues(Template.standard.vocabulary)

  @Test(arguments: [
    ("R4", [2022]), ("令和５年度 総務課", [2023]), ("2022年度", [2022]), ("【R5】地域課", [2023]),
    ("地域課_R5_R6", [2023, 2024]), ("R5.4.1提出", []), ("R6年3月提出", []), ("2023", []),
    ("20240401_地域課", []), ("PR5", []), ("Sheet1", []), ("R5a", []), ("様式1", []),
  ])
  func `a fiscal year in a name is no date, number or part of a word`(name: String, years: [Int]) {
    #expect(clues.clues(in: name).years == years)
  }

  @Test(arguments: [
    ("R5_西区_地域課", ["地域課"]), ("地域総務課(最終)", ["地域総務課"]), ("様式", []),
    ("総 務 課", ["総務課"]),
  ])
  func `sections of the list are found, and not a part of a longer one`(
    name: String, sections: [String]
  ) {
    #expect(clues.clues(in: name).sections == sections)
  }

  private func sheet(_ section: String, _ worksheet: String? = "様式") -> GoalSheet {
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.department = "西区"
    sheet.section = section
    sheet.source = GoalSheet.Source(file: "f", sheet: worksheet)
    return sheet
  }

  private static let check = NameCheck(
    FormRuleBook(
      ReadingOptions(vocabulary: Template.standard.vocabulary),
      FormChoice([], or: Template.standard.vocabulary, messageLimit: .max)))

  @Test(arguments: [
    ("総務課", "様式", ["様式"]), ("地域課", "様式", []), ("R5_地域課", "様式", []),
    ("R4_地域課", "様式", ["様式"]), ("提出", "総務課", ["総務課"]), ("提出", "R4", ["R4"]),
    ("総務課", "R4", ["R4", "R4"]), ("提出", "西区地域課", []),
  ])
  func `a name that gives another year or section is a mismatch`(
    file: String, worksheet: String, places: [String]
  ) {
    let messages = Self.check.messages(about: [sheet("地域課", worksheet)], file: "f", name: file)
    #expect(messages.map(\.place.sheet) == places)
    #expect(messages.allSatisfy { $0.code == .contentMismatch && $0.place.cell == nil })
  }

  @Test func `a file of several sheets may be named after one of them`() {
    let check = Self.check
    let sheets = [sheet("地域課", "一"), sheet("総務課", "二")]
    #expect(check.messages(about: sheets, file: "f", name: "総務課").isEmpty)
    let messages = check.messages(about: sheets, file: "f", name: "区民生活課")
    #expect(messages.map(\.place.description) == ["f"])
  }
}
