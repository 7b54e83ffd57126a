import Grid
import Testing

@testable import OpenDocument

@Suite struct LookTests {
  private static func lists(_ arguments: String) throws -> [[String]] {
    let settings =
      "<table:content-validations><table:content-validation table:name=\"v\" "
      + "table:condition='of:cell-content-is-in-list(\(arguments))'/></table:content-validations>"
    let form = Sample.row(
      Sample.text("評価") + Sample.cell("", "table:content-validation-name=\"v\""))
    let marks = ["○", "×"].map { Sample.row(Sample.text($0)) }.joined()
    let document = Sample.flat(
      Sample.table(form) + Sample.table(marks, name: "凡.例")
        + "<table:named-expressions><table:named-range table:name=\"評価記号\" "
        + "table:cell-range-address=\"$'凡.例'.$A$1:$'凡.例'.$A$2\"/></table:named-expressions>",
      settings: settings)
    return try OpenDocumentWorkbook(bytes: document).look(at: 0).choices.map(\.values)
  }

  @Test func `values of a list may be cells of another table, or of the list's own`() throws {
    #expect(try Self.lists("[$&apos;凡.例&apos;.$A$1:.$A$3]") == [["○", "×"]])
    #expect(try Self.lists("[$&apos;凡.例&apos;.$A$2]") == [["×"]])
    #expect(try Self.lists("[.$A$1:.$A$3]") == [["評価"]])
    #expect(try Self.lists("\"A\";\"B\"") == [["A", "B"]])
  }

  @Test func `values of a list may have a name`() throws {
    #expect(try Self.lists("評価記号") == [["○", "×"]])
  }

  @Test(arguments: ["[$なし.$A$1:.$A$3]", "[.$Y$1:.$Y$3]", "記号"])
  func `a list whose values nobody knows is none`(arguments: String) throws {
    #expect(try Self.lists(arguments).isEmpty)
  }
}
