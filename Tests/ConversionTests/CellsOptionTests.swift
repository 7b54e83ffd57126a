import Foundation
import GoalSheet
import TestSupport
import Testing

@testable import Conversion

/// `convert --cells`: where each value stood.
@Suite(.startsPrograms) struct CellsOptionTests {
  private let mokuhyo = Mokuhyo(environment: ["LC_ALL": "C.UTF-8"])

  @Test func `each value's cell holds the value`() throws {
    let folder = try TemporaryFolder()
    let book = folder("a.xlsx")
    _ = try mokuhyo("convert", Samples.section, "-o", book)
    var options = ReadingOptions(vocabulary: SheetOptions().reading.vocabulary)
    options.keepsCells = true
    let reading = InputReader(options).read(
      try #require(InputFinder(limits: .init()).inputs(of: book).first))
    let sheet = try #require(reading.sheets.first)
    let cells = try #require(sheet.source?.cells)
    let texts = try Spreadsheet.open(book).worksheets[0].cells.reduce(into: [:]) {
      $0[$1.reference] = $1.text
    }
    var count = 0
    for (row, own) in zip(sheet.rows, cells.rows) {
      for (field, text) in [
        (GoalField.goal, row.goal), (.indicator, row.indicator), (.target, row.target?.text ?? ""),
      ] where !text.isEmpty {
        let cell = try #require(own[field])
        #expect(texts[cell.reference] == text)
        count += 1
      }
      #expect((own[.evaluation] != nil) == (row.evaluation != nil))
    }
    #expect(count > 15)
    #expect(cells.headers[.section].flatMap { texts[$0.reference] } == sheet.section)
  }

  @Test(arguments: ["json", "jsonl", "sqlite"])
  func `the cells come back from data`(format: String) throws {
    let folder = try TemporaryFolder()
    let data = folder("a." + format)
    #expect(try mokuhyo("convert", Samples.ward, "--cells", "-o", data).status == 0)
    let direct = try mokuhyo("convert", Samples.ward, "--cells")
    let back = try mokuhyo("convert", data)
    #expect(direct.text.contains(#""goal": "B"#))
    #expect(back.text == direct.text)
    #expect(try !mokuhyo("convert", Samples.ward).text.contains("\"cells\""))
  }

  @Test func `tables have no place for cells`() throws {
    #expect(try mokuhyo("convert", Samples.ward, "--cells", "--to", "csv").status == 64)
  }

  @Test(arguments: ["C12", "様式2!C12", "a!b!XFD1048576"])
  func `a cell's address is read as it is written`(text: String) {
    #expect(SheetCells.Cell(text)?.description == text)
  }

  @Test(arguments: ["", "12", "様式!", "C0"])
  func `another text is no address`(text: String) {
    #expect(SheetCells.Cell(text) == nil)
  }
}
