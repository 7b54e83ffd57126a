import Foundation
import TestSupport
import Testing

/// `mokuhyo check --explain`: what each cell of one file was read as.
@Suite(.startsPrograms) struct ExplanationTests {
  private let mokuhyo = Mokuhyo()

  /// The table of a file, by cell.
  private func table(of path: String, _ arguments: [String] = []) throws -> [String: [String]] {
    let outcome = try mokuhyo.run(["check", "--explain", path] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.lines.map { $0.components(separatedBy: "\t") }
    #expect(rows.allSatisfy { $0.count == 3 })
    return Dictionary(rows.dropFirst().map { ($0[0], [$0[2]]) }) { $0 + $1 }
  }

  private static let examples = Repository.root.appending(path: "examples/messages").path + "/"

  @Test(arguments: [
    ("sound.tsv", "A1", "the label 組織目標管理シート"),
    ("sound.tsv", "F2", "the value of 作成日"),
    ("sound.tsv", "D6", "row 2, 取組指標"),
    ("label-unknown.tsv", "I4", "the label 評価"),
    ("ditto.tsv", "G6", "a ditto mark: the value above again"),
    ("continued-text.tsv", "H6", "row 1, 概要"),
  ])
  func `the table says what a cell was read as`(file: String, cell: String, text: String) throws {
    #expect(try table(of: Self.examples + file)[cell]?.contains(text) == true)
  }

  @Test(arguments: [
    ("row-skipped.tsv", "D5", "row-skipped"), ("struck-text.xlsx", "地域課!E6", "struck-text"),
    ("column-ambiguous.tsv", "F5", "column-ambiguous"),
    ("drawn-mark.xlsx", "地域課!I6", "drawn-mark"),
  ])
  func `a text that is no value is explained by a message`(
    file: String, cell: String, code: String
  ) throws {
    let reasons = try table(of: Self.examples + file)[cell] ?? []
    #expect(reasons.contains { $0.hasPrefix("unplaced: ") && $0.hasSuffix("[\(code)]") })
  }

  @Test func `the table is in Japanese, too`() throws {
    let outcome = try mokuhyo("check", "--lang", "ja", "--explain", Self.examples + "sound.tsv")
    #expect(outcome.lines.first == "セル\t文字\t何として読んだか")
    #expect(outcome.lines.contains("B6\t防災の力を高めます。\t2 行目の「組織目標」"))
  }

  @Test func `the findings go to standard error`() throws {
    let outcome = try mokuhyo("check", "--explain", "--strict", Self.examples + "row-skipped.tsv")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[row-skipped]"))
  }

  @Test func `several inputs, none, or JSON are a wrong command line`() throws {
    for arguments in [
      ["check", "--explain"], ["check", "--explain", Samples.section, Samples.section],
      ["check", "--explain", "--json", Samples.section],
    ] {
      #expect(try mokuhyo.run(arguments).status == 64)
    }
  }
}
