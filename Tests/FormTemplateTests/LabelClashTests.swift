import GoalSheet
import Testing

@testable import FormTemplate

/// Labels that the reader could not tell apart, or not find.
struct LabelClashTests {
  private static func template(_ yaml: String) throws -> Template {
    try Template(yaml: "extends: official\n" + yaml, file: "new.yaml")
  }

  private static func memo(_ label: String, _ more: String = "") -> String {
    """
    columns:
      - field: goal
      - field: evaluation
      - {field: memo, kind: text, label: 備考, width: 20, align: left, prompt: ""}
      - {field: memo2, kind: text, label: "\(label)", width: 20, align: left, prompt: ""\(more)}

    """
  }

  @Test(arguments: [
    (memo("備　考"), 6, "columns[4].label", "columns[3]"),
    (memo("評価"), 6, "columns[4].label", "columns[2]"),
    (memo("組織目標管理シート"), 6, "columns[4].label", "title"),
    ("title: {label: 評価}\n", 2, "title.label", "columns[9]"),
    (
      "groups: {indicators: {label: 主な取組（事業）}}\n", 2, "groups.indicators.label",
      "groups.initiatives"
    ),
    (
      "header:\n  chief: {kind: text, label: 作成日, labelCells: A3:B3, valueCells: C3:F3}\n", 3,
      "header.chief.label", "header.createdOn"
    ),
    (
      "header:\n  chief: {kind: text, label: 評価, labelCells: A3:B3, valueCells: C3:F3}\n", 3,
      "header.chief.label", "columns[9]"
    ),
  ])
  func `a label that another one has is refused, and the other one named`(
    yaml: String, line: Int, key: String, other: String
  ) throws {
    let error = try #require(throws: TemplateError.self) { try Self.template(yaml) }
    guard case .repeatedLabel(_, other) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(error.line == line && error.key == key)
  }

  @Test(arguments: [
    memo("備考(2)", ", variants: [備考]"), memo("達成度"), memo("評価日"),
    memo("備考") + "groups: {a: {label: 中間, columns: [goal, memo]}}\n",
    "groups: {indicators: {label: 評価}}\n",
    "header: {evaluatedOn: none}\n",
  ])
  func `a variant, another group or an unused field tells labels apart`(yaml: String) throws {
    #expect(throws: Never.self) { try Self.template(yaml) }
  }

  @Test(arguments: [String(repeating: "あ", count: 301), "＃", ": ."])
  func `a label that no text of a sheet can be is refused`(label: String) throws {
    let error = try #require(throws: TemplateError.self) { try Self.template(Self.memo(label)) }
    #expect(error.reason == .unreadableLabel(label))
    #expect(error.line == 6 && error.key == "columns[4].label")
  }
}
