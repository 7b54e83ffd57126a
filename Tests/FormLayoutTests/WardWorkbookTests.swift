import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import TestSupport
import Testing
import XLSXWriting

struct WardWorkbookTests {
  private let options = FormOptions(hasCover: true)

  @Test(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
  func `the cover counts goals, indicators and marks, and leads to the sections`() throws {
    let sheets = try Samples.ward()
    let found = try OfficialFormTests.inspect(sheets, options: options)
    #expect(found.count == 11)
    let cover = try #require(found.first)
    #expect(cover.name == "一覧")
    #expect(cover.charts == 1)
    #expect(cover.links.count == 10)
    #expect(cover.links.first == "'地域課'!A1")
    // 西区, 地域課: five goals, six indicators, six marks of ○.
    #expect(
      ["A", "B", "C", "D", "E", "F", "G", "H"].map { cover.cells[$0 + "4"] }
        == ["西区", "地域課", "5", "6", "6", "0", "0", "0"])
    #expect(cover.cells["A14"] == "合計")
    #expect(cover.cells["C14"] == "=SUM(C4:C13)")
  }

  @Test func `sections come in the template's order, whatever the order of the inputs`() throws {
    let sheets = try Samples.ward()
    let order = try RoundTripTests.readBack(sheets.reversed(), options: options).map(\.section)
    #expect(
      order == [
        "地域課", "区民生活課", "健康福祉課", "西地域保健福祉センター", "黒埼地域保健福祉センター", "保護課", "農政商工課",
        "総務課", "西出張所", "黒崎出張所",
      ])
  }

  @Test func `reading it back gives the sections and skips the cover`() throws {
    let sheets = try Samples.ward()
    let again = try RoundTripTests.readBack(sheets, options: options)
    #expect(again == sheets)
  }
}
