import Foundation
import GoalSheet
import Messages
import OpenData
import SeededNumbers
import Testing

/// Wrong documents: the error says where, what was found and what was expected.
@Suite struct ModelJSONFaultTests {
  private static func error(_ text: String) -> ReadError? {
    #expect(throws: ReadError.self) {
      try ModelJSON.sheets(in: Array(text.utf8), file: "a.json")
    }
  }

  /// Two sheets; the second has three rows.
  private static func document() -> String {
    var row = GoalRow()
    row.goal = "G"
    row.target = Quantity(text: "5件", number: 5, unit: "件", bound: .atLeast)
    var second = row
    second.continues = [.goal, .target]
    var sheet = GoalSheet()
    sheet.createdOn = nil
    sheet.policyIndicators = ["P"]
    sheet.legend = [GoalSheet.LegendEntry(mark: .achieved, meaning: "M")]
    sheet.rows = (try? GoalRows([row, second, second])) ?? GoalRows()
    return String(decoding: ModelJSON.document([GoalSheet(), sheet]), as: UTF8.self)
  }

  /// `document` with the last `old` replaced by `new`.
  private static func replacing(_ old: String, by new: String) -> String {
    let text = document()
    guard let range = text.range(of: old, options: .backwards) else { return text }
    return text.replacingCharacters(in: range, with: new)
  }

  @Test(arguments: [
    (#""goal": "G""#, #""goal": 5"#, "sheet 2, row 3, goal: found a number; expected a text"),
    (#""goal": "G""#, #""goal": null"#, "sheet 2, row 3, goal: found “null”; expected a text"),
    (#""goal": "G","#, "", "sheet 2, row 3: the key “goal” is missing"),
    (#""goal": "G""#, #""gaol": "G""#, "sheet 2, row 3: found the unknown key “gaol”"),
    (
      #""indicator": """#, #""no": "1""#, "sheet 2, row 3: found the key “no” twice"
    ),
    (#""goal": "G""#, #""goal":"#, "sheet 2, row 3, goal: found “,”; expected a text"),
    (
      #""number": 5"#, #""number": "5""#,
      "sheet 2, row 3, target.number: found a text; expected a number or null"
    ),
    (
      #""number": 5"#, #""number": 05"#,
      "sheet 2, row 3, target.number: found “05”; expected a number"
    ),
    (
      #""bound": "atLeast""#, #""bound": "above""#,
      "sheet 2, row 3, target.bound: found “above”; expected “atLeast”, “atMost” or null"
    ),
    (
      #""evaluation": null"#, #""evaluation": "〇""#,
      "sheet 2, row 3, evaluation: found “〇”; expected “○”, “△”, “×” or null"
    ),
    (
      #""mark": "○""#, #""mark": "A B""#,
      "sheet 2, legend, entry 1, mark: found “A B”; expected a mark of at most 20 characters without white space"
    ),
    (
      #""createdOn": null"#, #""createdOn": "2023-02-29""#,
      "sheet 2, createdOn: found “2023-02-29”; expected a date such as “2023-04-01”, or null"
    ),
    (
      #""fiscalYear": null"#, #""fiscalYear": 2023.5"#,
      "sheet 2, fiscalYear: found “2023.5”; expected a Gregorian year such as 2023, or null"
    ),
    (
      "\"target\"\n     ]", "\"targets\"\n     ]",
      "sheet 2, row 3, continues, entry 2: found “targets”; expected the key of a row's field, such as “goal”"
    ),
    (
      #""goal": "G""#, #""goal": "H""#,
      "sheet 2, row 3, continues: “goal” continues the row above, but its value differs from it"
    ),
    (
      "\"P\"", "\"P\\nQ\"",
      "sheet 2, policyIndicators, entry 1: found “P↵Q”; expected a text of one line that is not blank"
    ),
    (
      "\"unplaced\": []", "\"unplaced\": [{\"cell\": \"12\", \"text\": \"\"}]",
      "sheet 2, unplaced, entry 1, cell: found “12”; expected a cell's address such as “C12”"
    ),
    (
      "\"source\": null", "\"source\": 1",
      "sheet 2, source: found a number; expected an object {…} or null"
    ),
    ("\"G\"", "\"G", "sheet 2, row 3, goal: found a line break"),
    ("\"G\"", "\"\\ud800\"", "sheet 2, row 3, goal: found an escape"),
    ("\"G\"", "\"\\x\"", "sheet 2, row 3, goal: found an escape"),
    ("\"G\",", "\"G\"", "sheet 2, row 3, goal: found a text; expected a comma or }"),
    ("\"G\",", "\"G\" // why", "sheet 2, row 3, goal: found “/”; expected a comma or }"),
    ("]\n}", "]\n", "found the end of the text; expected a comma or }"),
    ("]\n}", "]\n}\n}\n", "found “}”; expected an object {…}"),
  ])
  func `names the place and the fault`(old: String, new: String, sentence: String) throws {
    let text = Self.replacing(old, by: new)
    #expect(text != Self.document())
    let error = try #require(Self.error(text))
    #expect(error.text.english.contains(sentence), "\(error.text.english)")
    #expect(error.kind == .unreadableFile)
    #expect(error.place.file == "a.json")
    let line = try #require(error.place.line)
    #expect(error.text.english.hasPrefix("line \(line)"))
    #expect(error.text.japanese.hasPrefix("\(line)行目"))
  }

  @Test func `names the line and the byte of a document's fault`() throws {
    let text = Self.replacing("\"G\"", by: "MARKER")
    let error = try #require(Self.error(text))
    let before = try #require(text.range(of: "MARKER")).lowerBound
    #expect(error.place.byteOffset == text[..<before].utf8.count)
    #expect(error.place.line == text[..<before].count { $0 == "\n" } + 1)
  }

  @Test func `names the line of JSON lines, and the row on it`() throws {
    let sheets = try ModelJSON.sheets(in: Array(Self.document().utf8), file: "a")
    let line = ModelJSON.line(sheets[1])
    let wrong = String(decoding: line, as: UTF8.self)
      .replacingOccurrences(of: "\"evaluation\":null", with: "\"evaluation\":\"良\"")
    let error = try #require(
      Self.error(String(decoding: line + line, as: UTF8.self) + wrong))
    #expect(error.place.line == 3)
    #expect(
      error.text.english.hasPrefix("line 3, row 1, evaluation: found “良”"), "\(error.text)")
    #expect(
      error.text.japanese == "3行目、行1、evaluation: 「良」があります。「○」「△」「×」か null が必要です")
  }

  @Test func `refuses a first row that continues`() throws {
    let text = Self.replacing("\"continues\": []", by: "\"continues\": [\"goal\"]")
    let error = try #require(Self.error(text))
    #expect(
      error.text.english.contains(
        "row 1, continues: the first row continues “goal”, but there is no row above it"))
  }

  @Test(arguments: ["1e999", "-1e999", String(repeating: "9", count: 400)])
  func `reads a number beyond a Double as null`(number: String) throws {
    // All three rows share the target.
    let text = Self.document()
      .replacingOccurrences(of: "\"number\": 5", with: "\"number\": \(number)")
    let sheets = try ModelJSON.sheets(in: Array(text.utf8), file: "a")
    let target = try #require(sheets.last?.rows.last?.target)
    #expect(target == Quantity(text: "5件", number: nil, unit: "件", bound: .atLeast))
    #expect(throws: Never.self) {
      try ModelJSON.sheets(in: ModelJSON.document(sheets), file: "b")
    }
  }

  @Test func `calls a document of another version an unsupported format`() throws {
    let error = try #require(Self.error(#"{"format": "mokuhyo/2", "sheets": []}"#))
    #expect(error.kind == .unsupportedFormat)
    #expect(
      error.text.english == "line 1, format: found “mokuhyo/2”; expected “mokuhyo/1”")
  }

  @Test(arguments: ["", " \n\n", "\u{FEFF}"])
  func `says that a file is empty`(text: String) throws {
    let error = try #require(Self.error(text))
    #expect(error.text.english == "the file is empty; expected JSON or JSONL")
  }

  @Test func `names the byte that is no UTF-8`() throws {
    let start = Array("{\"title\":\"あ".utf8)
    let error = #expect(throws: ReadError.self) {
      try ModelJSON.sheets(in: start + [0x83, 0x22, 0x7D], file: "a")
    }
    #expect(error?.place.byteOffset == start.count)
    #expect(error?.text.english == "line 1, title: found bytes that are not UTF-8")
  }

  @Test func `throws for every cut of a document and never traps`() {
    let bytes = Array(Self.document().utf8)
    for length in bytes.indices {
      #expect(throws: ReadError.self) {
        try ModelJSON.sheets(in: Array(bytes[..<length]), file: "a")
      }
    }
  }

  @Test func `is not led down by deep nesting`() {
    let deep = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: ReadError.self) { try ModelJSON.sheets(in: deep, file: "a") }
  }

  @Test(arguments: UInt64(0)..<300)
  func `throws or reads, whatever byte is changed`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var bytes = Array(Self.document().utf8)
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    do {
      let sheets = try ModelJSON.sheets(in: bytes, file: "a")
      #expect(throws: Never.self) {
        try ModelJSON.sheets(in: ModelJSON.document(sheets), file: "a")
      }
    } catch {
      #expect(error.place.line != nil)
    }
  }
}
