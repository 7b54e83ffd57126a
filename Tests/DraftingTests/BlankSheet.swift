import Drafting
import FormTemplate
import Grid
import Testing

/// A worksheet with a form, drawn cell by cell.
struct BlankSheet {
  var grid = Grid(name: "様式")
  var look = SheetLook()

  /// Puts texts side by side, from a cell on; a blank text is no cell.
  mutating func put(_ texts: [String], at address: String) throws {
    let start = try #require(CellReference(address))
    for (offset, text) in texts.enumerated() where !text.isEmpty {
      let cell = CellReference(row: start.row, column: start.column + offset)
      grid.cells.removeAll { $0.reference == cell }
      grid.cells.append(Cell(cell, text: text))
    }
    grid.cells.sort { $0.reference < $1.reference }
  }

  mutating func merge(_ ranges: String...) throws {
    for range in ranges { grid.merges.append(try #require(CellRange(range))) }
  }

  /// Draws lines around all cells of a range.
  mutating func rule(_ address: String) throws {
    let range = try #require(CellRange(address))
    for row in range.rows {
      for column in range.columns {
        grid.borders.add(
          [.left, .right, .top, .bottom], to: CellReference(row: row, column: column))
      }
    }
  }

  /// Gives a cell a background.
  mutating func colour(_ address: String) throws {
    var look = CellLook()
    look.fill = 0xDDEEFF
    self.look.cells[try #require(CellReference(address))] = look
  }

  /// Draws a line around a range, and none within it.
  mutating func frame(_ address: String) throws {
    let range = try #require(CellRange(address))
    for row in range.rows {
      for column in range.columns {
        var edges: CellEdges = []
        if row == range.rows.lowerBound { edges.insert(.top) }
        if row == range.rows.upperBound { edges.insert(.bottom) }
        if column == range.columns.lowerBound { edges.insert(.left) }
        if column == range.columns.upperBound { edges.insert(.right) }
        grid.borders.add(edges, to: CellReference(row: row, column: column))
      }
    }
  }

  /// The template that is drafted from it.
  func template() throws -> Template {
    let draft = try #require(
      TemplateDraft(of: grid, look: look, vocabulary: Template.standard.vocabulary))
    return try Template(yaml: draft.yaml(named: "form", source: "form.xlsx"), file: "draft.yaml")
  }

  /// One row of labels, six columns, marks A to D in a list.
  static func six() throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度 業務目標シート"], at: "A1")
    try sheet.put(["所属", "", "", "年度", "令和6年度"], at: "A3")
    try sheet.put(["記入者"], at: "A4")
    try sheet.rule("A3:B4")
    try sheet.rule("D3:E3")
    for (row, text) in ["A:目標を上回った", "B:目標どおり", "C:一部を達成した", "D:達成できなかった"].enumerated() {
      try sheet.put([text], at: "F\(3 + row)")
    }
    try sheet.put(["№", "目標項目", "目標値", "実績", "達成度(A–D)", "課題"], at: "A8")
    try sheet.rule("A8:F13")
    let list = try #require(CellRange("E9:E13"))
    sheet.look.choices = [.init(ranges: [list], values: ["A", "B", "C", "D"])]
    sheet.look.columnWidths = [0: 5, 1: 40, 2: 15, 3: 15, 4: 12, 5: 40]
    return sheet
  }

  /// Two rows of labels with groups, a mark in the middle of the year, columns of its own.
  static func two() throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["部局運営目標管理表"], at: "B2")
    try sheet.put(["部局名", "", "", "課室名", "", "", "年度", "令和6年度"], at: "B4")
    try sheet.rule("B4:C4")
    try sheet.rule("E4:F4")
    try sheet.put(["◎：期待を上回った　○：達成した　△：一部達成　×：達成できなかった"], at: "B5")
    try sheet.put(["No.", "組織目標", "指標", "", "", "主な取組", "", "評価", "", "今後の方向性", "備考"], at: "B7")
    try sheet.put(["成果指標", "目標値", "実績値", "事業名", "事業費(千円)", "中間評価", "最終評価"], at: "D8")
    try sheet.merge(
      "B7:B8", "C7:C8", "D7:F7", "G7:H7", "I7:J7", "K7:K8", "L7:L8")
    for row in 0..<6 { try sheet.put([String(row + 1)], at: "B\(9 + row)") }
    return sheet
  }
}
