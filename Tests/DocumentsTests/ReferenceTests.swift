import Foundation
import Testing
import TestSupport

/// The reference of the library products.
@Suite(.startsPrograms) struct ReferenceTests {
  @Test func `it is made without a warning, every product in it`() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "reference")
    let outcome = try Tool.shell(
      "docs/make-reference '\(Tool.mokuhyo.deletingLastPathComponent().path)' '\(site.path)'",
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for page in [
      "ooxml/workbook", "goalsheet/formreader", "goalsheet/goalsheet",
      "formtemplate/template", "grid/cellreference", "messages/message", "japanesecalendar/era",
    ] {
      #expect(folder.has("reference/data/documentation/\(page).json"), "\(page)")
    }
  }

  @Test(arguments: [("OOXML", "DisplayedTexts"), ("GoalSheet", "CountNotAchieved")])
  func `a landing page's example is code that is compiled here`(module: String, file: String) throws
  {
    let code = try Repository.text("Tests/DocumentsTests/\(file).swift")
    let page = try Repository.text("Sources/\(module)/\(module).docc/\(module).md")
    #expect(page.contains("```swift\n" + code + "```"))
  }

  @Test func `the example of OOXML gives addresses and texts`() throws {
    let texts = try displayedTexts(
      inWorkbook: Repository.root.appending(path: "examples/messages/sheet-skipped.xlsx").path)
    #expect(texts.first == "地域課!A1: 組織目標管理シート")
    #expect(texts.contains("地域課!E5: 10件"))
    #expect(texts.contains("記入例!K6: 続ける"))
  }
}
