import Foundation
import Mutation
import TestSupport
import Testing

/// What cannot be read, kept or shown is kept elsewhere or named, never left out in silence.
@Suite(.startsPrograms) struct NothingLostTests {
  private let mokuhyo = Mokuhyo()

  @Test(arguments: [("作成日", "R5.4.1"), ("評価日", "R6.3.31"), ("年度", "令和5年度")])
  func `a second unreadable date or year is kept with a warning`(
    label: String, value: String
  ) throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    let lines = text.replacing("\(label)\t\(value)", with: "\(label)\tひとつめ")
      .replacing("\n組織名(部)", with: "\n\(label)\tふたつめ\n組織名(部)")
    let path = try folder.write(lines, to: "a.tsv")
    let outcome = try mokuhyo("convert", path, "--to", "json")
    for kept in ["ひとつめ", "ふたつめ"] {
      #expect(outcome.text.contains("\"text\": \"\(kept)\""))
      #expect(outcome.errorLines.contains { $0.contains("warning: ") && $0.contains(kept) })
    }
  }

  @Test(arguments: ["json", "jsonl", "csv", "tsv"])
  func `cells warns of what it had to repair`(format: String) throws {
    let folder = try TemporaryFolder()
    let sheet = Bomb.sheet(
      "<row r=\"0\"><c><v>1</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:x\"/></mergeCells>")
    let path = try folder.write(Data(try #require(Bomb.workbook(sheet))), to: "a.xlsx")
    let outcome = try mokuhyo("cells", path, "--to", format)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("1"))
    let isText = format == "csv" || format == "tsv"
    // A table has no merged ranges that could be missing.
    #expect(outcome.errorLines.count == (isText ? 1 : 2))
    #expect(
      outcome.errorLines.allSatisfy { $0.hasPrefix(path + "[様式1]") && $0.contains("warning") })
  }

  @Test func `messages beyond the limit are counted`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    let more = (0..<50).map { "x\($0)\ty\n" }.joined()
    let path = try folder.write(text + more, to: "a.tsv")
    let all = try mokuhyo("check", path)
    let total = all.lines.count
    #expect(total > 40)
    for limit in [1, 7, total - 1, total] {
      let some = try mokuhyo("check", path, "--max-messages", String(limit))
      #expect(Set(some.lines.prefix(limit)).isSubset(of: all.lines))
      #expect(some.lines.count == (limit < total ? limit + 1 : total))
      if limit < total {
        let last = try #require(some.lines.last)
        #expect(last.hasSuffix("[messages-omitted]"))
        #expect(last.contains("warnings \(total - limit)"))
      }
      #expect(try mokuhyo("check", path, "--strict", "--max-messages", "1").status == 1)
    }
  }

  @Test func `the messages of a file in pieces are counted together`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.ward, encoding: .utf8)
    let copies = 9_000_000 / text.utf8.count
    let path = try folder.write(
      (0..<copies).map { text.replacing("地域課", with: "第\($0)課") }.joined(), to: "a.tsv")
    let outcome = try mokuhyo("check", path, "--max-messages", "10")
    #expect(outcome.lines.count == 11)
    #expect(outcome.lines.last?.hasSuffix("[messages-omitted]") == true)
  }

  @Test(
    arguments: ["a.tsv", "a.xlsx", "a.csv"],
    [
      ([0x20, 0x33] + Array("-lh5-".utf8), "LZH"), ([0x20, 0x33] + Array("-lzs-".utf8), "LZH"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "7z"), (Array("%PDF-1.7\n".utf8), "PDF"),
    ] as [([UInt8], String)])
  func `an archive that is not read is named by its content`(
    name: String, content: ([UInt8], String)
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(content.0 + [1, 2, 3, 4, 5, 6, 7, 8], to: name)
    let outcome = try mokuhyo("check", path)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.text.contains(content.1) && outcome.text.contains("[unsupported-format]"))
  }

  @Test func `a sign that no format keeps is a warning, and the data keep it`() throws {
    let workbook = Repository.root.appending(path: "examples/messages/sign-not-keepable.xlsx").path
    let folder = try TemporaryFolder()
    for output in [folder("a.xlsx"), folder("out/")] {
      let outcome = try mokuhyo("convert", workbook, "--to", "xlsx", "-o", output)
      #expect(outcome.status == 0)
      #expect(outcome.errorLines.count { $0.hasSuffix("[sign-not-keepable]") } == 1)
    }
    for format in ["json", "csv"] {
      let outcome = try mokuhyo("convert", workbook, "--to", format)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.text.contains("-5"))
    }
  }

  // MARK: - Bytes that come only once

  /// A text of `size` bytes or more, as several forms.
  private func stack(_ size: Int) throws -> String {
    let text = try String(contentsOfFile: Samples.ward, encoding: .utf8)
    return (0..<size / text.utf8.count + 1).map { text.replacing("地域課", with: "第\($0)課") }
      .joined()
  }

  @Test func `a large member, a pipe and standard input give what the file gives`() throws {
    let folder = try TemporaryFolder()
    let text = try stack(9_000_000)
    try folder.write(text, to: "in/a.tsv")
    try Tool.output(of: "python3", ["-m", "zipfile", "-c", folder("a.zip"), folder("in/a.tsv")])
    func sheets(_ text: String) -> [Substring] {
      text.replacing(#/"source":\{[^}]*\}/#, with: "").split(separator: "\n")
    }
    let expected = sheets(try mokuhyo("convert", folder("in/a.tsv"), "--to", "jsonl").text)
    #expect(expected.count > 500)
    let member = try mokuhyo("convert", folder("a.zip"), "--to", "jsonl")
    #expect(member.status == 0)
    #expect(sheets(member.text) == expected)
    let input = try mokuhyo("convert", "-", "--to", "jsonl", input: Data(text.utf8))
    #expect(sheets(input.text) == expected)
    let pipe = try Tool.run(
      URL(filePath: "/bin/bash"),
      ["-c", "exec \"$0\" convert <(cat \"$1\") --to jsonl", Tool.mokuhyo.path, folder("in/a.tsv")])
    #expect(sheets(pipe.output) == expected)
  }
}
