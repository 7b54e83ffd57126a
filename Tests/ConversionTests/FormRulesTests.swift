import FormTemplate
import GoalSheet
import Messages
import Testing

@testable import Conversion

/// With several forms, each sheet is checked, corrected and explained in the words of its own.
struct FormRulesTests {
  /// The form of another city: its own organisations and words.
  private static let other = """
    extends: official
    form: {id: other, version: "1"}
    columns: [{field: "no"}, {field: goal}, {field: indicator}, {field: target}, {field: result},
      {field: evaluation, label: 判定結果}, {field: status}]
    groups: {}
    departments: [{name: 土木部, sections: [道路課, {name: 河川課, variants: [かせん課]}]}]
    """

  private static func reading(
    _ section: String, explains: Bool = false, fixes: Bool = false
  ) throws -> Reading {
    let template = try Template(yaml: other, file: "other.yaml")
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.forms = [Template.standard.named, template.named]
    options.explains = explains
    options.fixes = fixes
    let text = """
      組織目標管理シート
      年度\t令和5年度
      組織名(部)\t土木部\t組織名(準部・課・機関名)\t\(section)
      作成日\tR5.4.1

      No.\t組織目標\t取組指標\tR5目標\tR5結果\t判定結果\t目標達成状況
      1\t道を直す\t件数(件)\t5件\t5件\t○\t直した

      """
    return InputReader(options).read(
      Input(address: "R5_道路課.tsv", content: .bytes(Array(text.utf8))))
  }

  @Test func `names of files are compared with the organisations of the sheet's form`() throws {
    let own = try Self.reading("道路課")
    #expect(own.sheets.first?.source?.form == "other/1")
    #expect(!own.messages.contains { $0.code == .contentMismatch })
    let misnamed = try Self.reading("河川課")
    #expect(misnamed.messages.contains { $0.code == .contentMismatch })
  }

  @Test func `names are corrected to those of the sheet's form`() throws {
    let fixed = try Self.reading("かせん課", fixes: true)
    #expect(fixed.sheets.first?.section == "河川課")
    #expect(fixed.messages.contains { $0.code == .fixed })
  }

  @Test func `a worksheet is explained in the words of its form`() throws {
    let reading = try Self.reading("道路課", explains: true)
    let worksheet = try #require(reading.explanations.first)
    #expect(worksheet.form == "other/1")
    let template = try Template(yaml: Self.other, file: "other.yaml")
    let rows = ExplanationTable(worksheet.decisions, vocabulary: template.vocabulary)
      .rows(in: .english)
    #expect(rows.contains { $0.last == "row 1, 判定結果" })
  }
}
