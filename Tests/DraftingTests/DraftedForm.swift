import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// A blank form of some labels, the template that is drafted from it, and a filled copy that the template
/// reads.
struct DraftedForm {
  var sheet = BlankSheet()
  /// Other worksheets of its workbook.
  var others: [BlankSheet] = []
  /// The row of the labels of columns, counted from one.
  private let row: Int
  private let count: Int

  /// A form with one row of ruled labels, and the year, section and title above it.
  init(
    _ labels: [String], lists: [Int: [String]] = [:], legend: [String] = [], title: String = "目標管理表"
  ) throws {
    row = 6 + legend.count
    count = labels.count
    try sheet.put([title], at: "A1")
    try sheet.put(["年度", "", "課名"], at: "A3")
    try sheet.rule("A3:D3")
    for (index, text) in legend.enumerated() { try sheet.put([text], at: "A\(5 + index)") }
    try sheet.put(labels, at: "A\(row)")
    try sheet.rule("A\(row):\(CellReference.columnName(count - 1))\(row + 6)")
    for (column, words) in lists {
      let name = CellReference.columnName(column)
      let cells = try #require(CellRange("\(name)\(row + 1):\(name)\(row + 6)"))
      sheet.look.choices.append(.init(ranges: [cells], values: words))
    }
  }

  func yaml() throws -> String {
    let draft = try #require(
      TemplateDraft(
        of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary,
        others: others.map(\.grid)))
    return draft.yaml(named: "form", source: "form.xlsx")
  }

  func template() throws -> Template { try Template(yaml: yaml(), file: "draft.yaml") }

  /// The fields of the columns, further ones by their kind.
  func fields() throws -> [String] {
    let fields = try template().vocabulary.fields
    return fields.columns.map { fields.further($0)?.kind.rawValue ?? $0.key }
  }

  /// Reads a copy with lines filled in, each from the first column on.
  func read(_ lines: [[String]], in template: Template? = nil) throws -> FormReading {
    var filled = sheet
    for (index, line) in lines.enumerated() { try filled.put(line, at: "A\(row + 1 + index)") }
    let vocabulary = try (template ?? self.template()).vocabulary
    return FormReader(vocabulary: vocabulary).read(filled.grid, file: "filled.xlsx")
  }

  /// A form with texts in more cells, each a cell and the texts from there on.
  func with(_ cells: [(String, [String])]) throws -> DraftedForm {
    var form = self
    for (cell, texts) in cells { try form.sheet.put(texts, at: cell) }
    return form
  }

  /// The texts of the first line, from left to right, as a filled copy is read.
  func values(of line: [String], in own: Template? = nil) throws -> [String] {
    let template = try own ?? template()
    let reading = try read([line], in: template)
    let sheet = try #require(reading.sheets.first, "\(reading.messages)")
    #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
    #expect(
      reading.messages.allSatisfy { [.headerMissing, .evaluationInconsistent].contains($0.code) },
      "\(reading.messages)")
    let row = try #require(sheet.rows.first)
    return template.vocabulary.fields.columns.map { row.text(of: $0) }
  }
}

extension GoalRow {
  /// The text of a field, official or further.
  fileprivate func text(of field: GoalField) -> String {
    if let index = field.furtherIndex { return further[index].value.text }
    return switch field {
    case .no: no
    case .goal: goal
    case .planPosition: planPosition.joined(separator: "\n")
    case .indicator: indicator
    case .target: target?.text ?? ""
    case .result: result?.text ?? ""
    case .initiative: initiative
    case .outline: outline
    case .evaluation: evaluation?.rawValue ?? ""
    case .status: status
    default: nextSteps
    }
  }
}
