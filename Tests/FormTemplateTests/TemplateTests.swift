import Appearance
import Foundation
import GoalSheet
import Grid
import Messages
import TestSupport
import Testing

@testable import FormTemplate

struct TemplateTests {
  @Test func `the built-in template has the form's words`() {
    let vocabulary = Template.standard.vocabulary
    #expect(vocabulary.title.text == "組織目標管理シート")
    #expect(vocabulary.headerLabels[.section]?.text == "組織名(準部・課・機関名)")
    #expect(vocabulary.columnLabels.count == 11)
    #expect(vocabulary.columnLabels[.planPosition]?.text == "総合計画(実施計画)上の位置づけ")
    #expect(vocabulary.groupLabels[.initiatives]?.text == "主な取組(事業)")
    #expect(vocabulary.legend.map(\.meaning) == ["達成", "一部未達成", "未達成"])
    #expect(vocabulary.markVariants[.notAchieved]?.contains("バツ") == true)
    #expect(vocabulary.units.contains("か所"))
    let west = vocabulary.departments.first { $0.name.text == "西区" }
    #expect(west?.name.variants == ["西区役所"])
    #expect(west?.sections.last?.text == "黒埼出張所")
    #expect(west?.sections.last?.variants == ["黒崎出張所"])
  }

  @Test func `the built-in template has the form's columns from left to right`() {
    let design = Template.standard.design
    #expect(design.columns.map(\.field) == GoalField.official)
    #expect(
      design.groups == [
        .init(group: .indicators, columns: 2...5), .init(group: .initiatives, columns: 6...7),
      ])
    #expect(design.header[.policyIndicators]?.value == CellRange("H1:I2"))
    #expect(design.page.layout.paper == .a3)
  }

  /// After a change of the file: `MOKUHYO_RECORD=1 swift test --filter TemplateTests`, then
  /// `make format`.
  @Test func `the built-in template is the file in templates`() throws {
    let template = try Template(yaml: Samples.officialTemplate(), file: "official.yaml")
    if ProcessInfo.processInfo.environment["MOKUHYO_RECORD"] != nil {
      let path = "Sources/FormTemplate/Template+Standard.swift"
      try TemplateSource.text(of: template)
        .write(to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(Template.standard.vocabulary == template.vocabulary)
    #expect(Template.standard.design == template.design)
  }

  /// Each row changes one place of the built-in template, and says what is found there.
  @Test(arguments: [
    Fault("font: BIZ UDゴシック", "fonts: BIZ UDゴシック", key: "text.fonts", says: "did you mean font"),
    Fault("paper: A3", "weight: A3", key: "page.weight", says: "known here: paper"),
    Fault("units: [件", "unit: [件", key: "unit", says: "did you mean units"),
    Fault("  titleSize: 16\n", "", key: "text.titleSize", says: "missing", line: "text:"),
    Fault("titleSize: 16", "titleSize: big", key: "text.titleSize", says: "found “big”"),
    Fault("titleSize: 16", "titleSize: 160", key: "text.titleSize", says: "6–72"),
    Fault("labelFill: \"#DDE8F0\"", "labelFill: blue", key: "text.labelFill", says: "colour"),
    Fault("paper: A3", "paper: B4", key: "page.paper", says: "A3, A4"),
    Fault("label: 取組指標", "label: [取組指標]", key: "columns[4].label", says: "a list"),
    Fault("label: 取組指標", "label: \"\"", key: "columns[4].label", says: "missing"),
    Fault("field: indicator", "field: goal", key: "columns[4].field", says: "twice"),
    Fault(
      "field: indicator", "field: indicater", key: "columns[4].field",
      says: "did you mean indicator"),
    Fault("field: indicator", "field: memo", key: "columns[4].field", says: "needs kind: text"),
    Fault(
      "field: indicator", "field: memo 1\n    kind: text", key: "columns[4].field",
      says: "letters a–z", line: "  - field: memo"),
    Fault(
      "field: indicator", "field: Title\n    kind: text", key: "columns[4].field",
      says: "name of the official form", line: "  - field: Title"),
    Fault(
      "field: indicator", "field: indicator\n    kind: text", key: "columns[4].kind",
      says: "only a further column"),
    Fault(
      "field: indicator", "field: indicator\n    rowWords: [活動, 成果]", key: "columns[4].rowWords",
      says: "only a further column"),
    Fault(
      "field: indicator", "field: memo\n    kind: date\n    rowWords: [活動, 成果]",
      key: "columns[4].kind",
      says: "expected text", line: "    kind: date"),
    Fault(
      "  evaluatedOn:", "  costs:\n    kind: date\n    table: [事業名, 予算額]", key: "header.costs.kind",
      says: "expected text", line: "    kind: date"),
    Fault(
      "field: indicator", "field: indicator\n    restarts: true", key: "columns[4].restarts",
      says: "only the column no"),
    Fault(
      "field: indicator", "field: memo\n    kind: list", key: "columns[4].kind",
      says: "text, quantity, mark, date"),
    Fault(
      "field: indicator", "field: memo\n    kind: text\n    inherits: yes",
      key: "columns[4].inherits", says: "true, false", line: "    inherits: yes"),
    Fault("  evaluatedOn:", "  manager:", key: "header.manager.kind", says: "this key is missing"),
    Fault(
      "columns: [initiative, outline]", "columns: [initiative, outlin]",
      key: "groups.initiatives.columns[2]", says: "expected one of no, goal"),
    Fault(
      "columns: [initiative, outline]", "columns: [result, outline]",
      key: "groups.initiatives.columns", says: "another group"),
    Fault(
      "mark: △", "mark: ◇", key: "legend.marks[2]", says: "“◇” needs achieved: all, part, none"),
    Fault("mark: △", "mark: 丸", key: "legend.marks[2]", says: "needs achieved"),
    Fault("mark: △", "mark: ○", key: "legend.marks[2].mark", says: "“○” appears twice"),
    Fault("mark: △", "mark: A B", key: "legend.marks[2].mark", says: "cannot be a mark"),
    Fault("mark: △", "mark: \"A,B\"", key: "legend.marks[2].mark", says: "cannot be a mark"),
    Fault(
      "mark: △", "achieved: partly\n      mark: △", key: "legend.marks[2].achieved",
      says: "all, part, none"),
    Fault("[▲, Δ, 三角]", "[▲, Ｏ]", key: "legend.marks[2].variants", says: "“Ｏ” appears twice"),
    Fault(
      "meaning: 一部未達成", "meaning: 達 成", key: "legend.marks[2].meaning",
      says: "“達 成” appears twice"),
    Fault(
      "valueCells: C2\n", "valueCells: B2\n", key: "header.department.valueCells",
      says: "already taken"),
    Fault(
      "valueCells: C2\n", "valueCells: Z2\n", key: "header.department.valueCells", says: "A to K"),
    Fault(
      "valueCells: C2\n", "valueCells: 2C\n", key: "header.department.valueCells", says: "A1:B2"),
    Fault("left: \"{year}\"", "left: \"{yaer}\"", key: "page.header.left", says: "{yaer"),
    Fault("lines: 10", "lines: 1.5", key: "blankForm.lines", says: "whole number"),
    Fault(
      "columns: [initiative, outline]", "columns: [initiative]", key: "groups.initiatives.columns",
      says: "first and the last"),
    Fault("- name: 東区", "- name: 北区", key: "departments[2].name", says: "twice"),
    Fault("lines: 10", "lines: 10\n  lines: 11", key: "lines", says: "twice"),
    Fault("lines: 10", "\tlines: 10", key: nil, says: "begins with a tab"),
    Fault(
      "prompt: 一覧から", "prompt: \"\(String(repeating: "字", count: 256))\" #",
      key: "columns[9].prompt", says: "256"),
    // What header codes, formats and XML cannot hold is refused here, not met while writing.
    Fault(
      "font: BIZ UDゴシック", "font: \(String(repeating: "F", count: 5000))", key: "text.font",
      says: "31"),
    Fault("font: BIZ UDゴシック", "font: 'A\"B'", key: "text.font", says: "font"),
    Fault("font: BIZ UDゴシック", "font: P&G", key: "text.font", says: "font"),
    Fault("label: 取組指標", "label: \"取組\\u0007\"", key: "columns[4].label", says: "U+0007"),
    Fault("label: 取組指標", "label: \"取組\\uFFFE\"", key: "columns[4].label", says: "U+FFFE"),
  ])
  func `a fault is reported with its line and key`(fault: Fault) throws {
    let yaml = try Samples.officialTemplate()
    let range = try #require(yaml.range(of: fault.old))
    let faulty = yaml.replacingCharacters(in: range, with: fault.new)
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: faulty, file: "new.yaml")
    }
    #expect(error.file == "new.yaml")
    #expect(error.key == fault.key)
    #expect(error[.english].contains(fault.says), "\(error[.english])")
    #expect(error[.japanese] != error[.english])
    let marker = try #require(faulty.range(of: fault.line ?? fault.new, options: .backwards))
    let first = faulty[..<marker.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    let line = try #require(error.line)
    #expect(first...(first + 1) ~= line, "\(error[.english])")
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var key: String?
    var says: String
    var line: String?

    init(_ old: String, _ new: String, key: String?, says: String, line: String? = nil) {
      self.old = old
      self.new = new
      self.key = key
      self.says = says
      self.line = line
    }

    var testDescription: String { new.isEmpty ? "without \(old)" : new }
  }

  @Test(arguments: ["", "# nothing\n", "- a\n- b\n", "text"])
  func `a file that is no template is refused`(yaml: String) {
    #expect(throws: TemplateError.self) { try Template(yaml: yaml, file: "x.yaml") }
  }

  @Test func `a file may change only parts of the official form`() throws {
    let yaml = """
      extends: official
      form: {version: "6.0"}
      title: {label: 組織目標シート}
      plans: [新計画]
      legend:
        marks:
          - {mark: ○, meaning: よくできた}
          - {mark: △, fill: "#FFF2CC"}
          - {mark: ×}
      departments:
        - {name: 中央区, sections: [地域課]}
      """
    let template = try Template(yaml: yaml, file: "new.yaml")
    let official = Template.standard
    #expect(template.design.identity.id == official.design.identity.id)
    #expect(template.design.identity.version == "6.0")
    #expect(template.vocabulary.title == .init("組織目標シート", variants: ["組織目標管理表", "組織目標シート"]))
    #expect(template.vocabulary.plans == ["新計画"])
    #expect(template.vocabulary.legend.map(\.meaning) == ["よくできた", "一部未達成", "未達成"])
    #expect(template.vocabulary.markVariants == official.vocabulary.markVariants)
    #expect(template.design.text.markFills.count == 1)
    #expect(template.vocabulary.departments.map(\.name.text) == ["中央区"])
    #expect(template.vocabulary.columnLabels == official.vocabulary.columnLabels)
    #expect(template.design.columns == official.design.columns)
  }

  @Test func `a fault in a part is reported with its line, also one against the rest`() throws {
    let wrong = try #require(throws: TemplateError.self) {
      try Template(yaml: "extends: official\ntext:\n  titleSize: big\n", file: "new.yaml")
    }
    #expect(wrong.line == 3 && wrong.key == "text.titleSize")
    let overlapping = try #require(throws: TemplateError.self) {
      try Template(
        yaml: "extends: official\nheader:\n  department: {valueCells: K2}\n", file: "new.yaml")
    }
    #expect(overlapping.key == "header.department.valueCells" && overlapping.line == 3)
    let base = try #require(throws: TemplateError.self) {
      try Template(yaml: "extends: other.yaml\n", file: "new.yaml")
    }
    #expect(base.key == "extends" && base[.english].contains("official"))
  }

  @Test func `the second template differs in its labels' place and its colours`() throws {
    let file = Repository.root.appending(path: "templates/variant-b.yaml")
    let variant = try Template(yaml: String(contentsOf: file, encoding: .utf8), file: file.path)
    #expect(variant.design.groups.first == .init(group: .indicators, columns: 3...5))
    #expect(variant.design.text.markFills.count == 3)
    #expect(variant.vocabulary == Template.standard.vocabulary)
  }

  @Test(arguments: ["extends: official\nform: {id: own, version: \"2\"}\n", nil])
  func `a file may begin with a byte order mark`(yaml: String?) throws {
    let yaml = try yaml ?? Samples.officialTemplate()
    let template = try Template(yaml: "\u{FEFF}" + yaml, file: "new.yaml")
    #expect(try template.name == Template(yaml: yaml, file: "new.yaml").name)
  }

  @Test(arguments: ["extends: official\ndepartments: []\n", nil])
  func `the organisations are listed under one of the two names only`(yaml: String?) throws {
    let yaml = try yaml ?? Samples.officialTemplate()
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: yaml + "\norganisations: []\n", file: "new.yaml")
    }
    #expect(error.reason == .sameAs("departments") && error.key == "organisations")
    #expect(error.line != nil)
  }
}
