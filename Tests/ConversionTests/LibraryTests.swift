import Conversion
import Foundation
import TestSupport
import Testing

/// What another program sees: one import, and no access to the insides.
@Suite struct LibraryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file gives sheets with places and messages`() throws {
    let sheets = try GoalSheetFile.read(Samples.ward)
    #expect(sheets.count == 10)
    #expect(sheets.errors.isEmpty)
    #expect(sheets.messages.count == 5)
    #expect(sheets.flatMap(\.messages).count == 5)
    let sheet = try #require(sheets.first { !$0.rowsMarked(.notAchieved).isEmpty })
    let row = try #require(sheet.rowsMarked(.notAchieved).first)
    #expect(row.evaluation == .notAchieved)
    #expect(row.place.cell != nil)
    #expect(row.place.file == Samples.ward)
  }

  @Test func `what was written to memory reads back from memory`() throws {
    let sheets = try GoalSheetFile.read(Samples.ward).map(\.sheet)
    for format in Format.allCases where format.isReadable {
      let bytes = try GoalSheetFile.bytes(of: sheets, as: format)
      let again = try GoalSheetFile.read(bytes, named: "r5." + format.rawValue)
      #expect(again.map(\.section) == sheets.map(\.section), "\(format)")
      #expect(again.map(\.rows) == sheets.map(\.rows), "\(format)")
    }
  }

  @Test func `a merged mark counts once`() throws {
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.department = "西区"
    sheet.section = "地域課"
    var row = GoalRow()
    row.no = "1"
    row.goal = "目標"
    row.indicator = "指標一"
    row.evaluation = .achieved
    try sheet.rows.append(row)
    row.indicator = "指標二"
    row.continues = [.no, .goal, .evaluation]
    try sheet.rows.append(row)
    let bytes = try GoalSheetFile.bytes(of: [sheet], as: .xlsx)
    let read = try GoalSheetFile.read(bytes, named: "地域課.xlsx")
    #expect(read.first?.rows.count == 2)
    #expect(read.first?.rowsMarked(.achieved).count == 1)
  }

  @Test func `a file is not overwritten unless asked`() throws {
    let sheets = try GoalSheetFile.read(Samples.section).map(\.sheet)
    let path = folder("out.csv")
    try GoalSheetFile.write(sheets, to: path)
    #expect(throws: OutputError.self) { try GoalSheetFile.write(sheets, to: path) }
    try GoalSheetFile.write(sheets, to: path, replaces: true)
    #expect(try GoalSheetFile.read(path).count == 1)
  }

  @Test func `nothing read is an error, one bad file of many is a message`() throws {
    try folder.write("no", to: "in/bad.xlsx")
    let error = #expect(throws: NothingReadError.self) { try GoalSheetFile.read(folder("in")) }
    #expect(error?.messages.map(\.code) == [.unsupportedFormat])
    #expect(throws: NothingReadError.self) { try GoalSheetFile.read(folder("nothing")) }
    let sheet = try Data(contentsOf: URL(filePath: Samples.section))
    _ = try folder.write(sheet, to: "in/good.tsv")
    let sheets = try GoalSheetFile.read(folder("in"))
    #expect(sheets.count == 1)
    #expect(sheets.errors.count == 1)
  }

  @Test func `a workbook or text without a form is walked by worksheet`() throws {
    let sheets = try GoalSheetFile.read(Samples.ward).map(\.sheet)
    let bytes = try GoalSheetFile.bytes(of: sheets, as: .xlsx)
    let book = try Spreadsheet.open(bytes, named: "r5.xlsx")
    #expect(book.worksheets.count == 10)
    let cells = try #require(book["地域課"]).cells
    #expect(cells.contains { $0.text == "地域課" })
    #expect(book["ない"] == nil)
    let text = try Spreadsheet.open(Array("a,b\n1,2\n".utf8), named: "x.csv")
    #expect(try text.worksheets[0].cells.map(\.text) == ["a", "b", "1", "2"])
    try folder.write("a\tb\n", to: "x.tsv")
    #expect(try Spreadsheet.open(folder("x.tsv")).worksheets[0].cells.map(\.text) == ["a", "b"])
    #expect(throws: ReadError.self) { try Spreadsheet.open(folder("none.xlsx")) }
  }
}
