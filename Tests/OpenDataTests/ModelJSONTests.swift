import Foundation
import GoalSheet
import Messages
import OpenData
import Testing
import TestSupport

@Suite struct ModelJSONTests {
  /// The document of the sheets without `source`, which the golden file leaves out.
  private func withoutSource(_ document: [UInt8]) -> String {
    String(decoding: document, as: UTF8.self)
      .replacingOccurrences(of: ",\n   \"source\": null", with: "")
  }

  @Test func `writes the golden document byte for byte`() throws {
    let golden = try [UInt8](Data(contentsOf: Repository.golden))
    let sheets = try ModelJSON.sheets(in: golden, file: "golden.json")
    #expect(sheets.count == 10)
    #expect(sheets[0].section == "地域課")
    #expect(sheets[0].rows[0].target == Quantity(text: "120", number: 120, unit: "件"))
    let written = ModelJSON.document(sheets)
    #expect(withoutSource(written) == String(decoding: golden, as: UTF8.self))
  }

  @Test func `writes every key in order when a sheet is blank`() {
    #expect(
      String(decoding: ModelJSON.line(GoalSheet()), as: UTF8.self)
        == #"{"title":"","fiscalYear":null,"department":"","section":"","policyIndicators":[],"#
        + #""createdOn":null,"evaluatedOn":null,"legend":[],"rows":[],"unplaced":[],"source":null}"#
        + "\n")
    #expect(
      String(decoding: ModelJSON.document([]), as: UTF8.self)
        == "{\n \"format\": \"mokuhyo/1\",\n \"sheets\": []\n}")
  }

  @Test func `writes the source with null for delimited text's worksheet`() {
    var sheet = GoalSheet()
    sheet.source = GoalSheet.Source(file: "a.csv")
    let line = String(decoding: ModelJSON.line(sheet), as: UTF8.self)
    #expect(line.hasSuffix("\"source\":{\"file\":\"a.csv\",\"sheet\":null}}\n"))
  }

  @Test(arguments: [
    ("髙〜🎍", "髙〜🎍"), ("a\"b\\c", #"a\"b\\c"#), ("a\nb\tc\rd", #"a\nb\tc\rd"#),
    ("\u{8}\u{c}\u{0}\u{1f}\u{1b}", #"\b\f\u0000\u001f\u001b"#),
    ("\u{7f}\u{2028}/", "\u{7f}\u{2028}/"),
  ])
  func `escapes only what JSON forbids`(text: String, escaped: String) throws {
    var sheet = GoalSheet()
    sheet.title = text
    let line = ModelJSON.line(sheet)
    #expect(String(decoding: line, as: UTF8.self).hasPrefix("{\"title\":\"\(escaped)\","))
    #expect(try ModelJSON.sheets(in: line, file: "t").map(\.title) == [text])
  }

  @Test(arguments: Array(UInt8(0)..<0x20) + [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x20, 0x7F])
  func `escapes at any place of a text`(byte: UInt8) throws {
    let named: [UInt8: String] = [
      8: #"\b"#, 9: #"\t"#, 10: #"\n"#, 12: #"\f"#, 13: #"\r"#, 0x22: #"\""#, 0x5C: #"\\"#,
    ]
    let character = String(UnicodeScalar(byte))
    let escape = named[byte] ?? (byte < 0x20 ? #"\u00"# + hex(byte) : character)
    // Without ASCII, with some of it, and with nothing else.
    for filling in ["組織目標管理シートの概要", "a組b目 c標d", "abcdefghijklmnopqrstuvwxyz"] {
      for end in filling.indices {
        let start = String(filling[..<end])
        var sheet = GoalSheet()
        sheet.title = start + character + filling + character
        let line = ModelJSON.line(sheet)
        #expect(
          String(decoding: line, as: UTF8.self)
            .hasPrefix("{\"title\":\"" + start + escape + filling + escape + "\","))
        #expect(try ModelJSON.sheets(in: line, file: "t").map(\.title) == [sheet.title])
      }
    }
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return String(repeating: "0", count: 2 - digits.utf8.count) + digits
  }

  @Test func `writes texts that are longer than usual`() throws {
    for text in [String(repeating: "目標", count: 30_000), String(repeating: "\u{1}", count: 9000)] {
      var row = GoalRow()
      row.outline = text
      var sheet = GoalSheet()
      sheet.title = text
      sheet.rows = try GoalRows([row, row])
      #expect(try ModelJSON.sheets(in: ModelJSON.line(sheet), file: "t") == [sheet])
      #expect(try ModelJSON.sheets(in: ModelJSON.element(sheet), file: "t") == [sheet])
    }
  }

  @Test(arguments: [
    (120, "120"), (92.7, "92.7"), (-0.5, "-0.5"), (0, "0"), (1e15, "1000000000000000"),
    (1e20, "100000000000000000000"), (1e21, "1e+21"), (0.00001234, "0.00001234"),
    (1.5e-7, "1.5e-07"), (9_007_199_254_740_994, "9007199254740994"),
    (-1.5e16, "-15000000000000000"),
    (-12345678.901, "-12345678.901"), (0.1 + 0.2, "0.30000000000000004"),
    (18_014_398_509_481_984, "18014398509481984"), (-0.00001234, "-0.00001234"),
  ])
  func `writes a number in its shortest digits`(number: Double, digits: String) throws {
    var row = GoalRow()
    row.target = Quantity(text: "x", number: number)
    var sheet = GoalSheet()
    sheet.rows = try GoalRows([row])
    let line = ModelJSON.line(sheet)
    #expect(String(decoding: line, as: UTF8.self).contains("\"number\":\(digits),"))
    #expect(try ModelJSON.sheets(in: line, file: "t").first?.rows.first?.target?.number == number)
  }

  @Test(arguments: Quick.seeds(1000))
  func `reads its own documents and lines back`(seed: UInt64) throws {
    var random = RandomSheets(seed: seed)
    let sheets = random.sheets()
    let document = ModelJSON.document(sheets)
    #expect(ModelJSON.document(try ModelJSON.sheets(in: document, file: "t")) == document)
    let lines: [UInt8] = sheets.flatMap { ModelJSON.line($0) }
    let read = try ModelJSON.sheets(in: lines, file: "t")
    #expect(ModelJSON.document(read) == document)
    #expect(read == sheets)
    #expect(read.map(\.source) == sheets.map(\.source))
  }

  @Test func `writes what Foundation's parser accepts`() throws {
    for seed in UInt64(0)..<50 {
      var random = RandomSheets(seed: seed)
      let sheets = random.sheets()
      let parsed = try JSONSerialization.jsonObject(with: Data(ModelJSON.document(sheets)))
      let object = try #require(parsed as? [String: Any])
      let parsedSheets = try #require(object["sheets"] as? [[String: Any]])
      #expect(parsedSheets.map { $0["title"] as? String } == sheets.map(\.title))
    }
  }

  @Test func `reads documents, sheets and lists of sheets with or without a byte order mark`()
    throws
  {
    var random = RandomSheets(seed: 7)
    let sheets = random.sheets()
    let document = ModelJSON.document(sheets)
    let lines: [[UInt8]] = sheets.map { ModelJSON.line($0) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blank: [UInt8] = Array("\r\n \n".utf8)
    let list: [UInt8] =
      blank + Array("[".utf8) + Array(lines.joined(separator: [UInt8(ascii: ",")]))
      + Array("]".utf8)
    let joined = Array(lines.joined())
    let documents: [[UInt8]] = [
      document, mark + document, mark + joined, list, Array(joined.dropLast()),
      Array(lines.joined(separator: blank)),
    ]
    for document in documents {
      #expect(try ModelJSON.sheets(in: document, file: "t") == sheets)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `reads pieces of any size`(size: Int) throws {
    var random = RandomSheets(seed: 11)
    let sheets = random.sheets()
    let lines: [UInt8] = sheets.flatMap { ModelJSON.line($0) }
    for bytes in [ModelJSON.document(sheets), lines] {
      var reader = ModelJSONReader(file: "t")
      var read: [GoalSheet] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        read += try reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      read += try reader.finish()
      #expect(read == sheets)
    }
  }
}

/// Reading a file in pieces, which holds one sheet at a time.
@Suite struct ModelJSONReaderTests {
  private static func sheets() throws -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    for goal in ["{[\"", "]}\\", "G"] {
      var row = GoalRow()
      row.goal = goal
      var sheet = GoalSheet()
      sheet.rows = try GoalRows([row])
      sheets.append(sheet)
    }
    return sheets
  }

  private static func read(_ bytes: [UInt8], by size: Int) throws(ReadError) -> [GoalSheet] {
    var reader = ModelJSONReader(file: "a")
    var sheets: [GoalSheet] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      sheets += try reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    return try sheets + reader.finish()
  }

  @Test(arguments: [1, 7, 64, 1 << 20])
  func `reads documents, lists, lines and all of them together`(size: Int) throws {
    let sheets = try Self.sheets()
    let lines: [UInt8] = sheets.flatMap { ModelJSON.line($0) }
    let list =
      Array("[".utf8) + sheets.map { ModelJSON.line($0) }.joined(separator: ",".utf8) + "]".utf8
    let document = ModelJSON.document(sheets)
    for bytes in [lines, list, document, [0xEF, 0xBB, 0xBF] + document] {
      #expect(try Self.read(bytes, by: size) == sheets)
    }
    #expect(try Self.read(lines + list + document, by: size) == sheets + sheets + sheets)
  }

  /// The same errors, at the same places, as reading the whole text at once gives.
  @Test(arguments: [1, 50, 1 << 20])
  func `finds what is wrong where the whole text would`(size: Int) throws {
    let text = String(decoding: ModelJSON.document(try Self.sheets()), as: UTF8.self)
    for (old, new) in [
      ("\"G\"", "5"), ("\"goal\": \"G\"", "\"gaol\": \"G\""), ("\"mokuhyo/1\"", "\"mokuhyo/2\""),
      ("},\n  {", "}\n  {"), ("\n ]\n}", "\n ]"),
      ("\n ]\n}", "\n ]\n}\n}"), ("\"G\"", "\"G"), ("\"sheets\"", "\"pages\""),
      ("[\n  {", "[1,\n  {"),
    ] {
      let bytes = Array(text.replacingOccurrences(of: old, with: new).utf8)
      let whole = #expect(throws: ReadError.self) { try ModelJSON.sheets(in: bytes, file: "a") }
      let pieces = #expect(throws: ReadError.self) { try Self.read(bytes, by: size) }
      #expect(pieces?.text == whole?.text, "\(old) → \(new)")
      #expect(pieces?.place == whole?.place, "\(old) → \(new)")
    }
  }

  @Test(.takesLong, arguments: ["[", "\"", "{\"title\":\"", " {\"a\":{", "x", "[1,"])
  func `refuses a text without an end before it fills the memory`(start: String) throws {
    var reader = ModelJSONReader(file: "a")
    let error = #expect(throws: ReadError.self) {
      _ = try reader.read(Array(start.utf8))
      let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      for _ in 0..<40 { _ = try reader.read(piece) }
    }
    #expect(error?.kind == .tooLarge)
  }
}
