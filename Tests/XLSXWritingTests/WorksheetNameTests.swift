import Appearance
import Foundation
import Grid
import TestSupport
import Testing

@testable import XLSXWriting

struct WorksheetNameTests {
  private static let layout = PageLayout(
    paper: .a3, orientation: .landscape,
    margins: .init(top: 10, bottom: 10, left: 10, right: 10, header: 5, footer: 5))

  private static func sheet(_ name: String) -> PlacedWorksheet {
    var page = PlacedPage(layout)
    page.printArea = CellRange(rows: 0...39, columns: 0...10)
    page.repeatedRows = 4...5
    var sheet = PlacedWorksheet(name: name, page: page)
    sheet.definedNames = [
      .init(name: "section", range: CellRange(CellReference(row: 3, column: 4))),
      .init(name: "fiscalYear", range: CellRange(rows: 2...2, columns: 2...5)),
    ]
    return sheet
  }

  /// With an exclamation mark, the library itself took the name for a worksheet's.
  @Test(.startsPrograms)
  func `each worksheet has its own names, in one order for the whole workbook`() throws {
    let sheets = ["課!1", "B", "a", "B課"].map(Self.sheet)
    let names = try Scratch.withFolder { folder in
      let file = folder.appending(path: "a.xlsx")
      try PlacedWorkbook(sheets: sheets).write(to: file.path)
      return try Self.names(in: file)
    }
    let expected = [
      ("_xlnm.Print_Area", "$A$1:$K$40"), ("_xlnm.Print_Titles", "$5:$6"),
      ("fiscalYear", "$C$3:$F$3"), ("section", "$E$4"),
    ].sorted { Self.key($0.0) < Self.key($1.0) }.flatMap { name, range in
      // Excel's names have quotation marks only where they are needed, and those come first.
      let places =
        name.hasPrefix("_xlnm")
        ? ["3 'B課'", "0 '課!1'", "2 a", "1 B"] : ["2 'a'", "1 'B'", "3 'B課'", "0 '課!1'"]
      return places.map { "\(name) \($0)!\(range)" }
    }
    #expect(names == expected)
  }

  private static func key(_ name: String) -> String {
    name.replacing("_xlnm.", with: "").lowercased()
  }

  private static func names(in file: URL) throws -> [String] {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sys, zipfile, xml.dom.minidom as m
      book = m.parseString(zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml'))
      for name in book.getElementsByTagName('definedName'):
        print(name.getAttribute('name'), name.getAttribute('localSheetId'), name.firstChild.data)
      """,
      file.path,
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
