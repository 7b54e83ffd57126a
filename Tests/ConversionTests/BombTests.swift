import Foundation
import Mutation
import Testing
import TestSupport

/// What would take the machine's memory or time is refused at once, with memory still small.
@Suite(.startsPrograms, .serialized) struct BombTests {
  static let bombs: [Bomb] = [
    Bomb(
      testDescription: "5 MB that unpack to 5 GB",
      make: { Bomb.workbook(Bomb.sheet(repeating: Bomb.blanks, count: 5 * 1024)) },
      says: "4294967296"),
    Bomb(
      testDescription: "a part of over a thousand times its packed size",
      make: { Bomb.workbook(Bomb.sheet(repeating: Bomb.blanks, count: 64)) }, says: "times"),
    Bomb(
      testDescription: "texts that multiply to 12 GB",
      make: {
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000)
        let text = String(repeating: "あ", count: 16_000)
        return Bomb.workbook(
          Bomb.sheet(String(repeating: "<row>\(cells)</row>", count: 125)),
          strings: "<si><t>\(text)</t></si>")
      }, says: "1073741824"),
    Bomb(
      testDescription: "nested entities", make: { Bomb.workbook(Bomb.nestedEntities()) },
      code: "unreadable-file", says: "DTD"),
    Bomb(
      testDescription: "an attribute of 100 MB",
      make: {
        Bomb.workbook(Bomb.sheet(repeating: Bomb.letters, count: 100, in: "<row spans=\""))
      }, says: "XML"),
    Bomb(
      testDescription: "elements 100,000 deep",
      make: { Bomb.workbook(Bomb.sheet(String(repeating: "<a>", count: 100_000))) }, says: "deep"),
    Bomb(
      testDescription: "a shared string of 40,000 characters",
      make: {
        Bomb.workbook(
          Bomb.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
          strings: "<si><t>\(String(repeating: "あ", count: 40_000))</t></si>")
      }, says: "32767"),
    Bomb(
      testDescription: "a cell of 40,000 characters",
      make: {
        let text = String(repeating: "あ", count: 40_000)
        return Bomb.workbook(
          Bomb.sheet("<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"))
      }, says: "!C3: "),
    Bomb(
      testDescription: "a part that unpacks to more than is declared",
      make: {
        var sheet = Bomb.sheet(repeating: Bomb.blanks, count: 512)
        sheet?.size = 1000
        return Bomb.workbook(sheet)
      }, code: "unreadable-file", says: "1000 bytes"),
    Bomb(
      testDescription: "10,001 members", name: "bomb.zip",
      make: { ZipImage((0...10_000).map { ZipMember("\($0).txt", "") }).bytes }, says: "10001"),
    Bomb(
      testDescription: "a zip within a zip within a zip", name: "bomb.zip",
      make: { Bomb.nested(3) }, says: "zip within"),
  ]

  @Test(arguments: bombs)
  func `refuses a bomb at once in small memory`(bomb: Bomb) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Data(try #require(bomb.make())), to: bomb.name)
    for command in [
      ["cells", "--to", "csv"], ["cells", "--to", "json"], ["convert", "--to", "json"],
    ] {
      let run = try MeasuredRun(command + [path])
      #expect(run.status == 1)
      #expect(run.outputSize == 0)
      #expect(run.errorLines.count == 1)
      #expect(
        run.errorLines.allSatisfy { $0.hasSuffix("[\(bomb.code)]") && $0.contains(bomb.says) })
      #expect(run.seconds < Self.longest)
      #expect(run.memory < 100)
    }
  }

  /// In seconds; what is built without optimisation takes several times as long.
  private static let longest = 4.0

  @Test func `two cells at the far corners of a worksheet cost nothing`() throws {
    let folder = try TemporaryFolder()
    let sheet = Bomb.sheet(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>")
    let path = try folder.write(Data(try #require(Bomb.workbook(sheet))), to: "sparse.xlsx")
    for format in ["json", "jsonl", "csv", "tsv"] {
      let run = try MeasuredRun(["cells", "--to", format, path])
      // Two cells are two objects; as a table they are 17 thousand million blank fields.
      let isTable = !format.hasPrefix("json")
      #expect(run.status == (isTable ? 1 : 0))
      #expect(run.errorLines.count == (isTable ? 1 : 0))
      #expect(run.errorLines.allSatisfy { $0.hasSuffix("[too-large]") })
      #expect(run.seconds < Self.longest)
      #expect(run.memory < 100)
    }
  }

  @Test(.takesLong) func `fifty thousand merges are quick`() throws {
    let folder = try TemporaryFolder()
    let merges = (0..<50_000).map { "<mergeCell ref=\"A\(2 * $0 + 1):B\(2 * $0 + 2)\"/>" }.joined()
    let sheet = Bomb.sheet(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", after: "<mergeCells>\(merges)</mergeCells>")
    let path = try folder.write(Data(try #require(Bomb.workbook(sheet))), to: "merges.xlsx")
    let cells = try MeasuredRun(["cells", "--to", "json", path])
    #expect(cells.status == 0)
    let conversion = try MeasuredRun(["convert", "--to", "json", path])
    #expect(conversion.errorLines.count == 1)
    #expect(conversion.errorLines.allSatisfy { $0.hasSuffix("[no-form]") })
    for run in [cells, conversion] {
      #expect(run.seconds < 3 * Self.longest)
      #expect(run.memory < 200)
    }
  }
}
