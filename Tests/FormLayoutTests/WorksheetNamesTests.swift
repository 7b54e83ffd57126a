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
    ("地域課", "地域課"), ("a/b", "a_b"), ("[区]:*?\\", "_区_____"), ("'課'", "_課_"),
    ("a／b", "a_b"), ("［区］：＊？＼", "_区_____"), ("＇課’￥", "_課__"),
    ("a\u{7}b\u{FFFE}c\u{0}\u{85}", "abc"), ("_x0007_課", "＿x0007_課"), ("_x_課", "_x_課"),
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

  @Test(.timeLimit(.minutes(1)))
  func `many worksheets of one name are numbered in linear time`() {
    let names = names(of: Array(repeating: "地域課", count: 50_000))
    #expect(Set(names).count == 50_000)
    #expect(names.last == "地域課 (50000)")
  }

  @Test func `a character and its full-width form still give two names`() {
    #expect(names(of: ["a/b", "a／b", "a_b"]) == ["a_b", "a_b (2)", "a_b (3)"])
  }

  /// With a search from 2 for each of them, or a cut that counts from the start each time, this
  /// takes minutes.
  @Test(.timeLimit(.minutes(1)))
  func `many sheets of one long section are named in linear time`() {
    let names = names(of: Array(repeating: String(repeating: "長", count: 200), count: 5000))
    #expect(Set(names).count == 5000)
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
    let long = self.names(of: [String(repeating: "👨‍👩‍👧", count: 32_767 * 10)])
    #expect(long == [String(repeating: "👨‍👩‍👧", count: 3)])
  }
}
