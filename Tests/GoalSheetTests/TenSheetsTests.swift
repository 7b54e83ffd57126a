import Grid
import GoalSheet
import Messages
import OpenData
import Testing

struct TenSheetsTests {
  @Test func `the ten sheets give the golden model`() throws {
    let expected = try ModelJSON.sheets(
      in: Samples.bytes("Tests/Golden/r5-nishi-ku.json"), file: "golden")
    let sheets = try Samples.tenSheets().sheets
    #expect(sheets.map(\.section) == expected.map(\.section))
    for (sheet, wanted) in zip(sheets, expected) {
      for (row, wantedRow) in zip(sheet.rows, wanted.rows) { #expect(row == wantedRow) }
      #expect(sheet == wanted)
    }
  }

  @Test func `the ten sheets give five warnings, each with its cell`() throws {
    let messages = try Samples.tenSheets().messages
    let found = messages.map { "\($0.code.rawValue) \($0.place.cell?.description ?? "-")" }
    #expect(
      found == [
        "organisation-variant B24", "plan-position-format C51", "plan-position-format C66",
        "organisation-variant B86", "organisation-variant D154",
      ])
  }
}
