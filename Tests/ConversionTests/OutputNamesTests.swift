import GoalSheet
import Files
import Testing

@testable import Conversion

struct OutputNamesTests {
  private func names(_ sections: [String], of input: String, isOnlySheet: Bool = false) -> [String]
  {
    var names = OutputNames(format: .xlsx)
    return sections.map { section in
      var sheet = GoalSheet()
      sheet.section = section
      return names.name(for: sheet, of: input, isOnlySheet: isOnlySheet)
    }
  }

  @Test func `a name that is taken gets the section, then a number`() {
    #expect(
      names(["課", "課", "課"], of: "R5", isOnlySheet: true)
        == ["R5.xlsx", "R5_課.xlsx", "R5_課_2.xlsx"])
  }

  /// With a search from 2 for each, this takes minutes.
  @Test(.timeLimit(.minutes(1)))
  func `many outputs of one name are numbered in linear time`() {
    let names = names(Array(repeating: "課", count: 50_000), of: "R5")
    #expect(Set(names).count == 50_000)
    #expect(names.last == "R5_課_50000.xlsx")
  }

  @Test func `an input and a section that are too long are both shortened`() {
    let names = names(
      [String(repeating: "課", count: 100), String(repeating: "課", count: 101)],
      of: String(repeating: "提", count: 100))
    #expect(names.allSatisfy { $0.utf8.count <= 240 && $0.contains("提_課") })
    #expect(Set(names).count == 2)
  }

  @Test(arguments: [
    ("地域課", "地域課"), ("a/b:c", "a_b_c"), ("CON", "CON_"), ("nul", "nul_"), ("aux.v2", "aux.v2_"),
    ("COM1", "COM1_"), ("lpt¹", "lpt¹_"), ("CONSOLE", "CONSOLE"), ("com", "com"), ("課...", "課"),
    ("課 . ", "課"), ("a\u{202E}b\u{200F}", "a_b_"), ("a\u{7}\u{FFFE}", "a__"), ("👨‍👩‍👧課", "👨‍👩‍👧課"),
  ])
  func `a name is safe on every system`(text: String, name: String) {
    #expect(FileName.safe(text) == name)
  }
}
