import Foundation
import GoalSheet
import Messages
import Reporting
import Mutation
import OOXML
import SeededNumbers
import Testing

@testable import Conversion
@testable import FormTemplate
import WorkbookReading
import TestSupport

/// Large delimited files, which are read piece by piece and must give what the whole gives.
@Suite struct PieceFileTests {
  private static func options(cutsEverywhere: Bool) -> ReadingOptions {
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.pieces.leastFile = cutsEverywhere ? 0 : .max
    options.pieces.leastPiece = 0
    options.countsMarks = true
    return options
  }

  /// What a file gives as a whole, or piece by piece, and how many pieces there were.
  private static func read(
    _ path: String, inPieces: Bool, rows: Int
  ) -> (sheets: [GoalSheet], messages: [Message], pieces: Int) {
    var options = options(cutsEverywhere: inPieces)
    options.limits.rows = rows
    let source = InputSource(InputFinder(limits: options.limits).inputs(of: [path]))
    let queue = WorkQueue(source, options: options, splitting: inPieces ? .pieces : [], workers: 3)
    let reader = InputReader(options)
    var sheets: [GoalSheet] = []
    var messages: [Message] = []
    var pieces = 0
    while let item = queue.nextItem() {
      let reading = reader.read(item)
      #expect(reading.counts == reading.sheets.map { SheetCounts($0) })
      sheets += reading.sheets
      messages += reading.messages
      pieces += 1
    }
    return (sheets, messages, pieces)
  }

  private static func expectSame(
    _ path: String, _ comment: Comment, rows: Int = 1 << 20
  ) -> Int {
    let whole = read(path, inPieces: false, rows: rows)
    let pieces = read(path, inPieces: true, rows: rows)
    #expect(pieces.sheets == whole.sheets, comment)
    // A message that names no cell comes first in its piece, and first of all in the whole.
    #expect(pieces.messages.inOrder(of: [nil]) == whole.messages.inOrder(of: [nil]), comment)
    return pieces.pieces
  }

  /// Lines of forms and remarks one below the other, in any order that a seed gives: whole forms,
  /// forms that lost a line, lines that are repeated or moved.
  private static func stack(seed: UInt64) throws -> String {
    var random = SeededNumbers(seed: seed)
    var lines: [Substring] = []
    let forms = try [Samples.section, Samples.ward, Samples.submission("047-tsv-stacked.tsv")].map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    let sections = forms.flatMap { text in
      text.split(separator: "# 組織目標管理シート", omittingEmptySubsequences: true).map {
        "# 組織目標管理シート" + $0
      }
    }
    let remarks = [
      "", "※ 要確認", "\t\t年度\t令和6年度", "合計\t10", "年度\t令和5年度\t作成日\tR5.4.1", "組織目標管理シート", "参考 &lt;1&gt;",
    ]
    for _ in 0..<random.below(6) + 1 {
      for _ in 0..<random.below(3) { lines.append(Substring(remarks[random.below(remarks.count)])) }
      var form = sections[random.below(sections.count)]
        .split(separator: "\n", omittingEmptySubsequences: false)
      // The header is repeated in the middle of the table.
      if form.count > 12, random.below(3) == 0 {
        form.insert(contentsOf: form[5..<9], at: 8 + random.below(form.count - 8))
      }
      for _ in 0..<random.below(4) {
        let line = random.below(form.count)
        switch random.below(4) {
        case 0: form.remove(at: line)
        case 1: form.insert(form[line], at: random.below(form.count))
        case 2: form.swapAt(line, random.below(form.count))
        default: form.insert(Substring(remarks[random.below(remarks.count)]), at: line)
        }
        if form.isEmpty { break }
      }
      lines += form
    }
    if random.below(8) == 0 { lines.append("a<br>b") }
    return lines.joined(separator: "\n")
  }

  /// 20 × 15 random stacks; a failure names the seed.
  @Test(arguments: Quick.seeds(20))
  func `pieces give what the whole gives`(batch: UInt64) throws {
    let folder = try TemporaryFolder()
    var pieces = 0
    for seed in batch * 15..<(batch + 1) * 15 {
      let path = try folder.write(Self.stack(seed: seed), to: "\(seed).tsv")
      pieces += Self.expectSame(path, "seed \(seed)")
    }
    #expect(pieces > 15)
  }

  @Test(arguments: [
    "044-csv-cp932-cp932-characters-merge-indicators.csv", "045-csv-utf8-bom-multi-line-offset.csv",
    "046-txt-utf16-astral-number-plain.txt", "047-tsv-stacked.tsv", "058-broken-csv-bytes.csv",
  ])
  func `submissions give the same in pieces`(name: String) {
    _ = Self.expectSame(Samples.submission(name), "\(name)")
  }

  @Test func `each form of a stack is a piece`() {
    #expect(Self.expectSame(Samples.ward, "the ward's sheets") == 10)
  }

  @Test func `the limits hold for pieces too`() {
    #expect(Self.expectSame(Samples.ward, "too many rows", rows: 20) == 1)
    #expect(Self.read(Samples.ward, inPieces: true, rows: 20).messages.map(\.code) == [.tooLarge])
  }

  @Test(.startsPrograms, arguments: [("csv", 10), ("tsv", 10)])
  func `a data table is cut between its sheets`(format: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder("r5." + format)
    #expect(try Mokuhyo()("convert", Samples.ward, "-o", path).status == 0)
    #expect(Self.expectSame(path, "a table") == count)

    var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
      .flatMap { $0.split(separator: "\n") }
    lines[0] += "\(format == "csv" ? "," : "\t")備考"
    for index in lines.indices.dropFirst() where index % 7 == 0 && !lines[index].contains("\"") {
      lines[index] += "\(format == "csv" ? "," : "\t")※"
    }
    lines.append("")
    let other = try folder.write(lines.joined(separator: "\n"), to: "other." + format)
    _ = Self.expectSame(other, "a table with another column")
    lines.remove(at: lines.count / 2)
    let torn = try folder.write(lines.joined(separator: "\n"), to: "torn." + format)
    _ = Self.expectSame(torn, "a table that lacks a line")
    // The first of several errors is reported, whichever thread finds it first.
    for place in [8, 3] {
      lines.remove(at: lines.count * place / 10)
      let torn = try folder.write(lines.joined(separator: "\n"), to: "torn\(place)." + format)
      _ = Self.expectSame(torn, "a table that lacks several lines")
    }
    lines.append("\"")
    let open = try folder.write(lines.joined(separator: "\n"), to: "open." + format)
    _ = Self.expectSame(open, "an error in the file's text after some in its records")
  }

  @Test(arguments: [
    ("a\tb\n", "nothing"), ("", "empty"), ("組織目標管理シート\n\u{0}", "a zero byte"),
    ("組織目標管理シート\n\"offen\n", "an open quote"),
  ])
  func `what cannot be read gives the same message`(text: String, comment: String) throws {
    let folder = try TemporaryFolder()
    _ = Self.expectSame(try folder.write(text, to: "a.tsv"), "\(comment)")
  }

  @Test(.startsPrograms) func `a large file needs no more memory than a small one`() throws {
    let folder = try TemporaryFolder()
    let ward = try String(contentsOfFile: Samples.ward, encoding: .utf8) + "\n"
    try folder.write(String(repeating: ward, count: 240), to: "large.tsv")
    let run = try MeasuredRun(["convert", folder("large.tsv"), "--to", "jsonl"])
    #expect(run.status == 0)
    #expect(run.outputSize > 5 << 20)
    #expect(run.memory < 48)
  }
}
