import FormTemplate
import Grid
import Messages
import Testing

@testable import GoalSheet

/// Columns that a template adds: their units, and labels that several of them could have.
struct FurtherColumnTests {
  /// The official columns and others after them.
  private static func template(_ further: String) throws -> Template {
    let official = GoalField.official.map { "  - field: \"\($0.key)\"\n" }.joined()
    return try Template(
      yaml: "extends: official\ncolumns:\n" + official + further, file: "new.yaml")
  }

  private static func column(
    _ key: String, _ label: String, kind: String = "text", variants: String = ""
  ) -> String {
    "  - {field: \(key), kind: \(kind), label: \(label), variants: [\(variants)], width: 10, "
      + "align: left, prompt: \"\"}\n"
  }

  /// The official form with one more column, and a line of which the indicator's unit is 件.
  private static func rows(
    _ template: Template, label: String, value: String
  ) throws -> [GoalRow] {
    var drawing = try FormDrawing.official()
    try drawing.put([label], at: "L10")
    try drawing.put(FormDrawing.line("1") + [value], at: "A12")
    let reading = FormReader(vocabulary: template.vocabulary).read(drawing.grid, file: "a.tsv")
    return Array(try #require(reading.sheets.first).rows)
  }

  @Test(arguments: [
    ("事業費(千円)", "1,200", "千円"), ("事業費（千円）", "1,200", "千円"), ("事業費", "1,200", nil),
    ("事業費(見込)", "1,200", nil), ("事業費(千円)", "3億円", "億円"),
  ])
  func `a further quantity has its own unit or that of its label`(
    label: String, value: String, unit: String?
  ) throws {
    let template = try Self.template(Self.column("cost", "\"\(label)\"", kind: "quantity"))
    let row = try #require(try Self.rows(template, label: label, value: value).first)
    #expect(row.target?.unit == "件")
    #expect(row.further.first?.value.quantity?.text == value)
    #expect(row.further.first?.value.quantity?.unit == unit)
  }

  @Test(arguments: [("memo", "other"), ("other", "memo"), ("x", "y"), ("y", "x")])
  func `a way of writing several labels is that of the first`(first: String, second: String) throws
  {
    let template = try Self.template(
      Self.column(first, "備考", variants: "補足") + Self.column(second, "所見", variants: "補足"))
    #expect(LabelBook(template.vocabulary).label("補足")?.label == .column(.further(0)))
  }

  @Test func `ways of writing that a template gives come before those of the official form`()
    throws
  {
    let inherited = try #require(Template.standard.vocabulary.columnLabels[.goal]?.variants.first)
    let template = try Self.template(Self.column("memo", "備考", variants: "\"\(inherited)\""))
    #expect(LabelBook(template.vocabulary).label(inherited)?.label == .column(.further(0)))
    #expect(LabelBook(Template.standard.vocabulary).label(inherited)?.label == .column(.goal))
  }

  @Test func `a column that is named as another is also called has its label`() throws {
    let taken = try #require(
      Template.standard.vocabulary.columnLabels[.evaluation]?.variants.first)
    let template = try Self.template(Self.column("rate", "\"\(taken)\""))
    #expect(LabelBook(template.vocabulary).label(taken)?.label == .column(.further(0)))
  }
}
