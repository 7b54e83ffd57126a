import GoalSheet
import Grid
import TestSupport
import Testing

@testable import FormTemplate

/// Columns and header fields that a template adds, leaves out and groups.
struct FurtherFieldsTests {
  private static func template(_ yaml: String) throws -> Template {
    try Template(yaml: "extends: official\n" + yaml, file: "new.yaml")
  }

  private static let columns = """
    columns:
      - field: goal
      - {field: tanto, kind: text, label: 担当, variants: [担当者], width: 10, align: center, prompt: "", inherits: true}
      - field: target
      - {field: mid, kind: quantity, label: 中間実績, width: 12, align: center, prompt: ""}
      - field: result
      - {field: memo, kind: text, label: 備考, width: 20, align: left, prompt: 自由に}

    """

  @Test func `columns stand in the template's order, and further ones are numbered`() throws {
    let template = try Self.template(Self.columns)
    let fields = template.vocabulary.fields
    let order: [GoalField] = [.goal, .further(0), .target, .further(1), .result, .further(2)]
    #expect(fields.columns == order)
    #expect(template.design.columns.map(\.field) == order)
    #expect(fields.further.map(\.key) == ["tanto", "mid", "memo"])
    #expect(fields.further.map(\.kind) == [.text, .quantity, .text])
    #expect(fields.further.map(\.inherits) == [true, false, false])
    #expect(template.vocabulary.columnLabels[.further(0)]?.variants == ["担当者"])
    #expect(template.design.columns.last?.prompt == "自由に")
  }

  @Test func `a text to the left of the results is kept for the next year`() throws {
    let fields = try Self.template(Self.columns).vocabulary.fields
    #expect(fields.further.map(\.isOutcome) == [false, true, true])
  }

  @Test func `inherited groups and header cells follow the columns that are left`() throws {
    let template = try Self.template(Self.columns)
    // 指標 is over 目標 to 結果, and 主な取組 over nothing.
    #expect(template.design.groups == [.init(group: .indicators, columns: 2...4)])
    #expect(template.vocabulary.groupLabels.count == 1)
    let places = template.design.header.values.flatMap { [$0.label, $0.value] }
    #expect(places.count == 12)
    for (index, place) in places.enumerated() {
      #expect(place.columns.upperBound < 6)
      #expect(!places[..<index].contains { $0.overlaps(place) })
    }
  }

  @Test(arguments: [2, 3, 4, 6, 7, 8, 10])
  func `the header block fits forms of few columns`(count: Int) throws {
    let all = GoalField.official.map(\.key)
    let keys = ["goal"] + all.filter { $0 != "goal" }.prefix(count - 1)
    let yaml = "groups: {}\ncolumns:\n" + keys.map { "  - field: \"\($0)\"\n" }.joined()
    let template = try Self.template(yaml)
    let places = template.design.header.values.flatMap { [$0.label, $0.value] }
    for (index, place) in places.enumerated() {
      #expect(place.columns.upperBound < count)
      #expect(!places[..<index].contains { $0.overlaps(place) })
    }
    #expect(template.design.legend.columns.upperBound < count)
  }

  @Test(arguments: ["{}", "[]", "none"])
  func `a form may have no groups`(none: String) throws {
    let template = try Self.template("groups: \(none)\n")
    #expect(template.design.groups.isEmpty && template.vocabulary.groupLabels.isEmpty)
  }

  @Test func `a group may be over any adjoining columns`() throws {
    let template = try Self.template(
      "groups:\n  outcome: {label: 評価の結果, columns: [evaluation, nextSteps]}\n")
    #expect(template.design.groups.map(\.columns) == [8...10, 2...5, 6...7])
    let group = FormVocabulary.ColumnGroup.further(0)
    #expect(template.vocabulary.groupLabels[group]?.text == "評価の結果")
    #expect(template.vocabulary.fields.group(of: .status) == group)
    #expect(template.vocabulary.fields.group(of: .target) == .indicators)
  }

  @Test func `a further header field has a kind and cells of its own`() throws {
    let template = try Self.template(
      """
      header:
        manager: {kind: text, label: 所属長, labelCells: A3:B3, valueCells: C3:F3}
        approvedOn: {kind: date, label: 承認日, labelCells: G3, valueCells: H3:I3}

      """)
    let fields = template.vocabulary.fields
    #expect(fields.furtherHeaders.map(\.key) == ["manager", "approvedOn"])
    #expect(fields.furtherHeaders.map(\.kind) == [.text, .date])
    #expect(template.vocabulary.headerLabels[.further(1)]?.text == "承認日")
    #expect(template.design.header[.further(0)]?.value == CellRange("C3:F3"))
  }

  @Test func `a column that is taken up twice is refused, in whatever case`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Self.template(Self.columns.replacing("field: mid", with: "field: TANTO"))
    }
    #expect(error.reason == .repeatedColumn("TANTO"))
  }

  @Test func `a form without goals is refused`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Self.template("columns:\n  - field: \"no\"\n  - field: target\n")
    }
    #expect(error.reason == .missingColumn("goal"))
  }
}
