import Appearance
import Foundation
import Grid
import Messages
import OOXML
import TestSupport
import Testing

@testable import XLSXWriting

/// Every way in which writing a workbook fails, and texts that once made it fail.
struct WritingErrorTests {
  private static let layout = PageLayout(
    paper: .a4, orientation: .portrait,
    margins: .init(top: 10, bottom: 10, left: 10, right: 10, header: 5, footer: 5))

  private static func sheet(
    name: String = "課", _ content: PlacedContent = .text("a"), at cell: CellReference? = nil
  ) -> PlacedWorksheet {
    var sheet = PlacedWorksheet(name: name, page: PlacedPage(layout))
    let style = sheet.styles.index(of: CellStyle(font: "F", size: 10))
    let range = CellRange(cell ?? CellReference(row: 0, column: 0))
    sheet.cells = [PlacedCell(range, content, style: style)]
    return sheet
  }

  private static func error(writing sheets: PlacedWorksheet...) throws -> WriteError? {
    try Scratch.withFolder { folder in
      do throws(WriteError) {
        try PlacedWorkbook(sheets: sheets).write(to: folder.appending(path: "a.xlsx").path)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test func `a path that cannot be written is reported with the system's reason`() throws {
    let error = #expect(throws: WriteError.self) {
      try PlacedWorkbook(sheets: []).write(to: "/nowhere/at/all.xlsx")
    }
    #expect(error?.reason == .cannotCreateFile("there is no such file"))
    #expect(error?.text.japanese.hasPrefix("ファイルを作れません") == true)
  }

  @Test func `a text too long for a cell is reported with its cell`() throws {
    let long = PlacedContent.text(String(repeating: "字", count: 32_768))
    let error = try Self.error(writing: Self.sheet(long, at: CellReference(row: 2, column: 1)))
    #expect(error?.reason == .textTooLong(characters: 32_768))
    #expect(error?.text.english == "[課]!B3: the text has 32768 characters; a cell holds 32767")
  }

  @Test func `a link's text is measured too`() throws {
    let long = String(repeating: "字", count: 32_768)
    let link = PlacedContent.link(
      text: long, sheet: "課", cell: CellReference(row: 0, column: 0))
    #expect(try Self.error(writing: Self.sheet(link))?.reason == .textTooLong(characters: 32_768))
  }

  @Test(arguments: [(1_048_576, 0), (0, 16_384)])
  func `a cell outside the worksheet is reported`(row: Int, column: Int) throws {
    let cell = CellReference(row: row, column: column)
    #expect(try Self.error(writing: Self.sheet(at: cell))?.reason == .noSuchCell(cell))
  }

  @Test(arguments: ["", "a/b", "'a'", String(repeating: "長", count: 32), "a\u{7}", "_x0007_"])
  func `a name that Excel refuses is reported`(name: String) throws {
    let error = try Self.error(writing: Self.sheet(name: name))
    guard case .unusableWorksheetName = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.sheet == name)
  }

  @Test func `two worksheets of one name are reported`() throws {
    let error = try Self.error(writing: Self.sheet(), Self.sheet())
    guard case .unusableWorksheetName = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Freed after a failed call, the library's workbook ended the process.
  @Test func `a workbook whose call failed is given up, and the next one is sound`() throws {
    for _ in 0..<50 {
      var faulty = Self.sheet()
      faulty.validations = [
        .init(
          range: CellRange(CellReference(row: 0, column: 0)),
          rule: .list([String(repeating: "印", count: 300)]))
      ]
      guard case .library = try Self.error(writing: faulty)?.reason else {
        Issue.record("the list was accepted")
        return
      }
      #expect(try Self.error(writing: Self.sheet()) == nil)
    }
  }

  @Test(
    .startsPrograms,
    arguments: ["B&G海洋センター", "P&G", "&[Picture]", "a\u{7}b", "a\u{FFFE}", "_x0007_", "西\u{0}区"])
  func `every place of a workbook takes any text`(text: String) throws {
    var sheet = Self.sheet(.text(text))
    sheet.page.header.font = "F"
    sheet.page.header.left = [.text(text)]
    sheet.page.footer = sheet.page.header
    sheet.validations = [
      .init(
        range: CellRange(CellReference(row: 0, column: 0)), rule: .any, prompt: text,
        promptTitle: text)
    ]
    sheet.charts = [
      PlacedChart(
        title: "数", font: "F", categories: CellRange(CellReference(row: 0, column: 0)),
        series: [
          .init(
            name: CellReference(row: 0, column: 0),
            values: CellRange(CellReference(row: 0, column: 0)), color: Color(rgb: 0))
        ], place: CellReference(row: 3, column: 0), width: 100, height: 100)
    ]
    var properties = PlacedWorkbook.Properties()
    properties.title = text
    properties.subject = text
    properties.company = String(repeating: text, count: 400)
    properties.custom = [.init(name: "様式", value: String(repeating: text, count: 400))]
    try Scratch.withFolder { folder in
      let file = folder.appending(path: "a.xlsx")
      try PlacedWorkbook(sheets: [sheet], properties: properties).write(to: file.path)
      let grid = try Workbook(path: file.path).grid(at: 0)
      #expect(grid.cells.first?.value == .text(text.replacing("\u{0}", with: "\u{FFFD}")))
      for part in [
        "docProps/app.xml", "docProps/core.xml", "docProps/custom.xml",
        "xl/worksheets/sheet1.xml", "xl/charts/chart1.xml", "xl/sharedStrings.xml",
      ] {
        #expect(try isWellFormed(part, of: file), "\(part)")
      }
    }
  }

  /// Whether Python's parser takes a part of the workbook.
  private func isWellFormed(_ part: String, of file: URL) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile, xml.dom.minidom as m; m.parseString(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
      file.path, part,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
