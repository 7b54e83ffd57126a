import Foundation
import Mutation
import TestSupport
import Testing

/// `mokuhyo cells` prints nothing of a workbook that it refuses, however late it notices.
@Suite(.startsPrograms) struct RefusedCellsTests {
  /// A workbook of ten worksheets; the first may have more cells than are held as text, and the last may be
  /// damaged.
  private static func workbook(
    isLarge: Bool, isDamaged: Bool, in folder: borrowing TemporaryFolder
  ) throws -> String {
    try Tool.run(Tool.mokuhyo, ["convert", Samples.ward, "-o", folder("ward.xlsx")])
    var image = try #require(ZipImage(try folder.bytes("ward.xlsx")))
    func change(_ part: String, _ change: (String) -> String) throws {
      let index = try #require(image.members.firstIndex { $0.name == Array(part.utf8) })
      let text = String(decoding: try #require(image.members[index].content), as: UTF8.self)
      image.members[index] = image.members[index].holding(Array(change(text).utf8))
    }
    if isLarge {
      try change("xl/worksheets/sheet1.xml") { _ in
        let cells = (1...9).map { _ in "<c><v>123456789</v></c>" }.joined()
        let rows = String(repeating: "<row>\(cells)</row>", count: 9_000)
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetData>\(rows)</sheetData></worksheet>"
      }
    }
    if isDamaged {
      try change("xl/worksheets/sheet10.xml") {
        $0.replacingOccurrences(of: "<c r=\"A1\"", with: "<c r=\"A1?\"")
      }
    }
    try folder.write(Data(image.bytes), to: "book.xlsx")
    return folder("book.xlsx")
  }

  @Test(arguments: ["json", "jsonl"], [false, true])
  func `a damaged last worksheet leaves standard output empty`(
    format: String, isLarge: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let path = try Self.workbook(isLarge: isLarge, isDamaged: true, in: folder)
    let run = try Mokuhyo()("cells", path, "--to", format)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("A1?"))
  }

  @Test func `a large workbook is printed whole`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.workbook(isLarge: true, isDamaged: false, in: folder)
    let run = try Mokuhyo()("cells", path, "--to", "json")
    #expect(run.status == 0)
    #expect(run.output.count > 4 << 20)
    let json = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    #expect((json?["sheets"] as? [Any])?.count == 10)
    let lines = try Mokuhyo()("cells", path, "--to", "jsonl").lines
    #expect(lines.count == 10)
  }
}
