import Foundation
import TestSupport
import Testing

/// `--formula-guard`, and the warnings without it.
@Suite(.startsPrograms) struct FormulaGuardTests {
  private let mokuhyo = Mokuhyo()

  /// The first of the ward's sheets as JSON, with a formula in its first and its last row.
  private func input(_ folder: TemporaryFolder) throws -> String {
    let line = try mokuhyo("convert", Samples.ward, "--to", "jsonl").lines[0]
    var sheet = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    var rows = try #require(sheet["rows"] as? [[String: Any]])
    for index in rows.indices { rows[index]["continues"] = [String]() }
    rows[0]["goal"] = "=1+1;"
    rows[rows.count - 1]["status"] = "@SUM(A1)"
    sheet["rows"] = rows
    let path = folder("in.json")
    try JSONSerialization.data(withJSONObject: ["format": "mokuhyo/1", "sheets": [sheet]])
      .write(to: URL(filePath: path))
    return path
  }

  @Test(arguments: ["csv", "tsv"])
  func `names the cells of the output that a spreadsheet may calculate`(format: String) throws {
    let folder = try TemporaryFolder()
    let output = folder("out." + format)
    let outcome = try mokuhyo("convert", try input(folder), "-o", output)
    #expect(outcome.status == 0)
    let cells = outcome.errors.split(separator: "\n").filter { $0.contains("[formula-like]") }
    #expect(cells.count == 2)
    #expect(cells.first?.hasPrefix("\(output)!I2: warning: ") == true)
  }

  @Test(arguments: ["csv", "tsv"])
  func `guards them, and reads them back without the guard`(format: String) throws {
    let folder = try TemporaryFolder()
    let source = try input(folder)
    let output = folder("out." + format)
    let outcome = try mokuhyo("convert", source, "-o", output, "--formula-guard")
    #expect(!outcome.errors.contains("[formula-like]"))
    #expect(
      String(decoding: try folder.contents(of: "out." + format), as: UTF8.self).contains("'=1+1;"))
    let read = try Samples.sheets(ofDocument: mokuhyo("convert", output, "--to", "json").output)
    #expect(read == (try Samples.sheets(ofDocument: Data(contentsOf: URL(filePath: source)))))
  }

  @Test func `is for CSV and TSV`() throws {
    #expect(try mokuhyo("convert", Samples.ward, "--formula-guard").status == 64)
  }
}
