import FormTemplate
import GoalSheet
import Messages
import TestSupport
import Testing

@testable import Conversion

/// Sheets of a form from which a section deleted or renamed columns that a template adds.
struct MissingFurtherColumnTests {
  /// Where 中間評価 and 備考 are in the example's lines.
  private static let interim = 8
  private static let memo = 12

  /// The example of 中間評価 and 備考 with its two header rows and lines changed.
  private static func example(_ change: (inout [String], _ isHeader: Bool) -> Void) throws -> Input
  {
    var lines = try Repository.text("examples/forms/with-interim.tsv").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let header = try #require(lines.firstIndex { $0.hasPrefix("No.") })
    for index in lines.indices[header...] {
      var cells = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      guard cells.count > 2 else { continue }
      cells += Array(repeating: "", count: max(0, memo + 1 - cells.count))
      change(&cells, index <= header + 1)
      lines[index] = cells.joined(separator: "\t")
    }
    return Input(address: "a.tsv", content: .bytes(Array(lines.joined(separator: "\n").utf8)))
  }

  private static func reading(_ input: Input, only: Bool = false) throws -> Reading {
    let interim = try Template(
      yaml: Repository.text("templates/with-interim.yaml"), file: "with-interim.yaml")
    var options = ReadingOptions(vocabulary: interim.vocabulary)
    options.forms = only ? [interim.named] : [interim.named, Template.standard.named]
    return InputReader(options).read(input)
  }

  private static func messages(_ reading: Reading) -> [Message] {
    reading.messages.filter { $0.code != .planPositionFormat }
  }

  @Test(arguments: [interim, memo])
  func `a sheet without one further column is read, with a warning`(column: Int) throws {
    let whole = try #require(Self.reading(Self.example { _, _ in }).sheets.first)
    let reading = try Self.reading(Self.example { cells, _ in cells.remove(at: column) })
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.source?.form == whole.source?.form)
    let (missing, other) = column == Self.memo ? (1, 0) : (0, 1)
    #expect(sheet.rows.allSatisfy { $0.further[missing].value.isBlank })
    #expect(sheet.rows.map { $0.further[other] } == whole.rows.map { $0.further[other] })
    #expect(sheet.rows.map(\.nextSteps) == whole.rows.map(\.nextSteps))
    #expect(sheet.rows.map(\.evaluation) == whole.rows.map(\.evaluation))
    #expect(sheet.unplaced.isEmpty)
    let messages = Self.messages(reading)
    #expect(messages.map(\.code) == [.missingColumn])
    #expect(messages.map(\.severity) == [.warning])
    #expect(messages.first?.text.english.contains(missing == 0 ? "“中間評価”" : "“備考”") == true)
  }

  @Test func `further columns under other labels are read in their places, with a warning each`()
    throws
  {
    let whole = try #require(Self.reading(Self.example { _, _ in }).sheets.first)
    let reading = try Self.reading(
      Self.example { cells, isHeader in
        guard isHeader else { return }
        for (column, label) in [(Self.interim, "上期"), (Self.memo, "その他")]
        where !cells[column].isEmpty { cells[column] = label }
      })
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.rows == whole.rows)
    #expect(Self.messages(reading).map(\.code) == [.labelUnknown, .labelUnknown])
  }

  @Test func `a sheet without any further column is of the official form, if that is given`() throws
  {
    let input = try Self.example { cells, _ in
      cells.remove(at: Self.memo)
      cells.remove(at: Self.interim)
    }
    let official = try Self.reading(input)
    #expect(official.sheets.first?.source?.form == Template.standard.name)
    #expect(Self.messages(official) == [])
    let only = try Self.reading(input, only: true)
    #expect(only.sheets.first?.rows.map(\.result) == official.sheets.first?.rows.map(\.result))
    #expect(Self.messages(only).map(\.code) == [.missingColumn])
    #expect(Self.messages(only).map(\.severity) == [.warning])
  }

  @Test func `a sheet without an official column is not read, whatever further ones it has`() throws
  {
    let reading = try Self.reading(Self.example { cells, _ in cells.remove(at: 1) })
    #expect(reading.sheets.isEmpty)
    #expect(reading.messages.contains { $0.code == .missingColumn && $0.severity == .error })
  }

  @Test func `a sheet that lacks 評価 but has 中間評価 is not read as the official form`() throws {
    let reading = try Self.reading(Self.example { cells, _ in cells.remove(at: Self.interim + 1) })
    #expect(reading.sheets.isEmpty)
    let missing = reading.messages.filter { $0.severity == .error }
    #expect(missing.map(\.code) == [.missingColumn])
    #expect(missing.first?.text.english.contains("has no label “評価”") == true)
  }

  @Test func `a file with a few labels says what is missing for each form`() throws {
    let text = "No.\t目標\t結果\n1\ta\tb\n"
    let reading = try Self.reading(Input(address: "a.tsv", content: .bytes(Array(text.utf8))))
    #expect(reading.messages.map(\.code) == [.noForm, .missingColumn, .missingColumn])
    #expect(reading.messages[1].text.english.contains("“中間評価”"))
    #expect(!reading.messages[2].text.english.contains("“中間評価”"))
  }
}
