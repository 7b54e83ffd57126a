import GoalSheet
import Testing

@testable import FormLayout

struct SheetNamesTests {
  private func names(of sections: [String], department: String = "") -> [String] {
    var names = WorksheetNames(sampleWords: ["見本"])
    return sections.map { section in
      var sheet = GoalSheet()
      sheet.section = section
      sheet.department = department
      return names.name(for: sheet)
    }
  }

  @Test(arguments: [
    ("地域課", "地域課"), ("a/b", "a／b"), ("[区]:*?\\", "［区］：＊？＼"), ("'課'", "’課’"),
    ("", "西区"), ("  ", "西区"), ("見本課", "西区"), ("History", "History (2)"),
    (String(repeating: "長", count: 40), String(repeating: "長", count: 31)),
    (String(repeating: "𠮷", count: 20), String(repeating: "𠮷", count: 15)),
    (String(repeating: "長", count: 30) + " x", String(repeating: "長", count: 30)),
    ("一\n二", "一 二"),
  ])
  func `a name follows Excel's rules`(section: String, name: String) {
    #expect(names(of: [section], department: "西区") == [name])
  }

  @Test func `no two names are alike but for case`() {
    #expect(names(of: ["A課", "a課", "A課"]) == ["A課", "a課 (2)", "A課 (3)"])
    #expect(names(of: ["", ""]) == ["シート", "シート (2)"])
    let long = String(repeating: "長", count: 31)
    #expect(names(of: [long, long]) == [long, String(repeating: "長", count: 27) + " (2)"])
  }
}
