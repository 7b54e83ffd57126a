import FormTemplate
import GoalSheet
import JapaneseCalendar
import Messages
import TestSupport
import Testing

@testable import Conversion

@Suite struct DuplicateFinderTests {
  private func keyed(
    _ worksheet: String, department: String = "西区", year: Int? = 2023,
    evaluated: String? = nil, created: String? = nil
  ) -> [KeyedSheet] {
    var sheet = GoalSheet()
    sheet.fiscalYear = year
    sheet.department = department
    sheet.section = "地域課"
    sheet.evaluatedOn = evaluated.flatMap { DateText.date(in: $0) }
    sheet.createdOn = created.flatMap { DateText.date(in: $0) }
    sheet.title = worksheet
    sheet.source = GoalSheet.Source(file: "f", sheet: worksheet)
    let names = OrganisationNames(Template.standard.vocabulary.departments)
    return [KeyedSheet(sheet, names, withContent: true)].compactMap { $0 }
  }

  @Test func `a second sheet of a section names the first`() {
    var finder = DuplicateFinder()
    #expect(finder.messages(about: keyed("一"), of: "a.xlsx").isEmpty)
    #expect(finder.messages(about: keyed("二", year: 2024), of: "a.xlsx").isEmpty)
    let messages = finder.messages(about: keyed("三", department: "西区役所"), of: "a.xlsx")
    #expect(messages.map(\.code) == [.duplicateSheet])
    #expect(messages.first?.place.sheet == "三")
    #expect(messages.first?.text.english.contains("a.xlsx, sheet “一”") == true)
    #expect(finder.messages(about: keyed("四", year: nil), of: "a.xlsx").isEmpty)
  }

  @Test(arguments: [
    ("R6.3.31", nil, "R6.4.2", nil, "this one is newer"),
    ("R6.4.2", nil, "R6.3.31", "R6.4.5", "that one is newer"),
    ("R6.3.31", "R5.4.1", "R6.3.31", "R5.4.9", "this one is newer"),
    (nil, nil, "R6.3.31", nil, "this one is newer"),
    ("R6.3.31", "R5.4.1", "R6.3.31", "R5.4.1", "nothing says"),
  ])
  func `the date of evaluation decides, then that of creation`(
    evaluated: String?, created: String?, evaluated2: String?, created2: String?, words: String
  ) {
    var finder = DuplicateFinder()
    _ = finder.messages(
      about: keyed("一", evaluated: evaluated, created: created), of: "no-such-a.xlsx")
    let messages = finder.messages(
      about: keyed("二", evaluated: evaluated2, created: created2), of: "no-such-b.xlsx")
    #expect(messages.first?.text.english.contains(words) == true)
  }

  @Test(arguments: [
    (2_000_000_000, 1_000_000_000, "that one is newer"),
    (1_000_000_000, 1_000_000_002, "this one is newer"),
    (1_000_000_001, 1_000_000_000, "nothing says"),
  ])
  func `else the time of the files decides, unless they were copied together`(
    first: Int, second: Int, words: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a")
    try folder.write("x", to: "b")
    try folder.setTime(of: "a", to: first)
    try folder.setTime(of: "b", to: second)
    var finder = DuplicateFinder()
    _ = finder.messages(about: keyed("一"), of: folder("a"))
    let messages = finder.messages(about: keyed("二"), of: folder("b"))
    #expect(messages.first?.text.english.contains(words) == true)
  }
}
