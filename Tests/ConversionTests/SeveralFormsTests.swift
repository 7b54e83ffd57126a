import FormTemplate
import Foundation
import GoalSheet
import Messages
import OpenData
import TestSupport
import Testing

@testable import Conversion

/// Forms of several templates in one run, and the examples of the templates.
struct SeveralFormsTests {
  private static func template(_ name: String) throws -> Template {
    try Template(yaml: Repository.text("templates/\(name).yaml"), file: name)
  }

  private static let examples = ["with-interim", "abc-marks", "goal-list"]

  /// A reader for the templates given, then the official form.
  private static func reader(_ names: [String]) throws -> InputReader {
    let templates = try names.map(template) + [.standard]
    var options = ReadingOptions(vocabulary: templates[0].vocabulary)
    options.forms = templates.map(\.named)
    return InputReader(options)
  }

  private static func example(_ name: String) throws -> Input {
    Input(
      address: name + ".tsv", content: .bytes(try Repository.bytes("examples/forms/\(name).tsv")))
  }

  private static func file(_ path: String) throws -> Input {
    try #require(InputFinder(limits: .init()).inputs(of: path).first)
  }

  @Test(arguments: examples)
  func `an example of a template is read by it`(name: String) throws {
    let template = try Self.template(name)
    let reading = try Self.reader([name]).read(Self.example(name))
    let sheet = try #require(reading.sheets.first)
    #expect(reading.messages.allSatisfy { $0.code == .planPositionFormat }, "\(reading.messages)")
    #expect(sheet.source?.form == template.name)
    #expect(sheet.rows.count > 2 && sheet.unplaced.isEmpty)
    #expect(sheet.furtherKeys == template.vocabulary.fields.further.map(\.key))
  }

  @Test func `each sheet is read by the form that explains most of its labels`() throws {
    let reader = try Self.reader(["goal-list", "with-interim"])
    for name in ["with-interim", "goal-list"] {
      let sheet = try #require(reader.read(Self.example(name)).sheets.first)
      #expect(try sheet.source?.form == Self.template(name).name)
    }
    let official = Input(
      address: "a.tsv", content: .bytes(try Repository.bytes("examples/地域課.tsv")))
    let sheet = try #require(reader.read(official).sheets.first)
    #expect(sheet.source?.form == Template.standard.name)
    #expect(sheet.rows.count == 6)
  }

  @Test(arguments: [
    ("地域課", ["variant-b"], "variant-b"), ("地域課", ["abc-marks"], "official"),
    ("地域課", ["abc-marks", "variant-b"], "variant-b"),
    ("forms/abc-marks", ["variant-b", "abc-marks"], "abc-marks"),
  ])
  func `of forms with the same labels the first that reads the marks is taken`(
    example: String, names: [String], expected: String
  ) throws {
    let input = Input(
      address: "a.tsv", content: .bytes(try Repository.bytes("examples/\(example).tsv")))
    let sheet = try #require(Self.reader(names).read(input).sheets.first)
    #expect(try sheet.source?.form == Self.template(expected).name)
    #expect(sheet.rows.contains { $0.evaluation != nil })
  }

  @Test func `the legend decides where no mark is given yet`() throws {
    var text = try Repository.text("examples/forms/abc-marks.tsv")
    for mark in ["A", "B", "C", "D"] { text = text.replacing("\t\(mark)\t", with: "\t\t") }
    let sheet = try #require(
      Self.reader(["variant-b", "abc-marks"])
        .read(Input(address: "a.tsv", content: .bytes(Array(text.utf8)))).sheets.first)
    #expect(sheet.rows.allSatisfy { $0.evaluation == nil })
    #expect(try sheet.source?.form == Self.template("abc-marks").name)
  }

  @Test func `a form that fits none says which labels each of them misses`() throws {
    var text = try Repository.text("examples/地域課.tsv")
    for label in ["今後の方針", "目標達成状況"] { text = text.replacing(label, with: "？？") }
    let reading = try Self.reader(["goal-list"])
      .read(Input(address: "a.tsv", content: .bytes(Array(text.utf8))))
    let missing = reading.messages.filter { $0.code == .missingColumn }.map(\.text.english)
    #expect(missing.count == 2)
    #expect(missing.first?.contains("mokuhyo-ichiran/1.0") == true)
    #expect(missing.first?.contains("“目標項目”") == true)
    #expect(missing.last?.contains("“目標達成状況”, “今後の方針”") == true)
  }

  @Test func `a sheet is written as the form that it was read as, in one workbook`() throws {
    let templates = try ["goal-list", "with-interim"].map(Self.template) + [.standard]
    let reader = try Self.reader(["goal-list", "with-interim"])
    var sheets = try ["with-interim", "goal-list"].flatMap {
      try reader.read(Self.example($0)).sheets
    }
    sheets +=
      reader.read(
        Input(address: "a.tsv", content: .bytes(try Repository.bytes("examples/地域課.tsv")))
      )
      .sheets
    let folder = try TemporaryFolder()
    var options = ConversionOptions(
      destination: .file(path: folder("a.xlsx")), format: .xlsx, template: templates[0])
    options.otherTemplates = Array(templates.dropFirst())
    try options.style.writeFile(sheets, to: folder("a.xlsx"))
    let again = reader.read(try Self.file(folder("a.xlsx"))).sheets
    #expect(again == sheets)
    #expect(again.map(\.source?.form) == sheets.map(\.source?.form))
  }

  @Test func `JSON, data tables and databases keep sheets of several forms`() throws {
    let templates = try ["goal-list", "with-interim"].map(Self.template) + [.standard]
    let reader = try Self.reader(["goal-list", "with-interim"])
    let sheets = try ["with-interim", "goal-list"].flatMap {
      try reader.read(Self.example($0)).sheets
    }
    let folder = try TemporaryFolder()
    for format in [Format.json, .jsonl, .csv, .tsv, .sqlite] {
      let path = folder("a.\(format.rawValue)")
      var options = ConversionOptions(
        destination: .file(path: path), format: format, template: templates[0])
      options.otherTemplates = Array(templates.dropFirst())
      #expect(try options.style.writeFile(sheets, to: path) == [])
      let again = reader.read(try Self.file(path)).sheets
      #expect(again == sheets, "\(format)")
    }
  }

  @Test func `values of a field that the form lacks are told, and not lost in silence`() throws {
    let sheets = try Self.reader(["with-interim"]).read(Self.example("with-interim")).sheets
    let folder = try TemporaryFolder()
    for format in [Format.xlsx, .csv] {
      let path = folder("a.\(format.rawValue)")
      let options = ConversionOptions(
        destination: .file(path: path), format: format, template: .standard)
      let warnings = try options.style.writeFile(sheets, to: path)
      #expect(warnings.map(\.code) == [.unplacedText, .unplacedText], "\(format)")
    }
  }

  @Test func `values of official columns that the form leaves out are reported by heading`() throws
  {
    let official = Input(
      address: "a.tsv", content: .bytes(try Repository.bytes("examples/地域課.tsv")))
    let sheets = try Self.reader([]).read(official).sheets
    let folder = try TemporaryFolder()
    let yaml = """
      extends: official
      form: {id: short, version: "1"}
      columns: [{field: goal}, {field: evaluation}]
      groups: {}
      """
    let options = ConversionOptions(
      destination: .file(path: folder("a.xlsx")), format: .xlsx,
      template: try Template(yaml: yaml, file: "short.yaml"))
    let warnings = try options.style.writeFile(sheets, to: folder("a.xlsx"))
    let lost = GoalField.official.filter { field in
      ![.goal, .evaluation].contains(field) && sheets[0].rows.contains { $0.hasValue(field) }
    }
    #expect(lost.contains(.planPosition) && lost.contains(.no))
    #expect(
      warnings.map { $0.text.english.contains("no field “") ? $0.code : nil }
        == lost.map { _ in .unplacedText })
    for (warning, field) in zip(warnings, lost) {
      #expect(warning.text.english.contains("“\(field.described.heading)”"))
    }
    // The data table has all official columns whatever the form has.
    var table = options
    table.format = .csv
    #expect(try table.style.writeFile(sheets, to: folder("a.csv")) == [])
  }

  @Test func `a data table read without its template keeps and reports further columns`() throws {
    let template = try Self.template("with-interim")
    let sheets = try Self.reader(["with-interim"]).read(Self.example("with-interim")).sheets
    let folder = try TemporaryFolder()
    let options = ConversionOptions(
      destination: .file(path: folder("a.csv")), format: .csv, template: template)
    try options.style.writeFile(sheets, to: folder("a.csv"))
    let reading = try Self.reader([]).read(Self.file(folder("a.csv")))
    let labels = template.vocabulary.fields.further.map(\.label)
    let reports = reading.messages.filter { $0.code == .unplacedText }.map(\.text.english)
    #expect(reports.count == labels.count)
    for (report, label) in zip(reports, labels) {
      #expect(report.contains("no column “\(label)”"), "\(report)")
    }
    let values = sheets.flatMap(\.rows).flatMap { $0.further.map(\.value.text) }
    #expect(
      reading.sheets.flatMap { $0.unplaced.map(\.text) }.sorted()
        == (labels + values.filter { !$0.isEmpty }).sorted())
  }

  @Test(arguments: [Format.sqlite, .json])
  func `data with marks of another form is understood without the template`(
    format: Format
  ) throws {
    let sheets = try Self.reader(["abc-marks"]).read(Self.example("abc-marks")).sheets
    let folder = try TemporaryFolder()
    let path = folder("a.\(format.rawValue)")
    let options = ConversionOptions(
      destination: .file(path: path), format: format, template: try Self.template("abc-marks"))
    try options.style.writeFile(sheets, to: path)
    let read = InputReader(ReadingOptions(vocabulary: Template.standard.vocabulary))
      .read(try Self.file(path)).sheets
    #expect(read.map(\.legend) == sheets.map(\.legend))
    let again = try ModelJSON.sheets(in: ModelJSON.document(read), file: "a.json")
    #expect(again == read)
  }
}
