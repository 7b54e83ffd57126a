import FormTemplate
import Foundation
import GoalSheet
import Grid
import OOXML
import SeededNumbers
import TestSupport
import Testing
import XLSXWriting

@testable import FormLayout

/// Forms of templates as sections return them: moved, relabelled, with remarks around the table.
struct MessyFormTests {
  /// What a section did to a form.
  enum Habit: CaseIterable {
    /// (1), (2) … below the table's header.
    case columnNumbers
    /// A row and two columns before everything.
    case moved
    /// `目　標` for 目標, as wide as the cell.
    case spacedLabels
    /// `目標※1`.
    case notedLabels
    /// `（` for `(` and the other way round.
    case otherBrackets
    /// 以上 and a remark below the table.
    case remarks
    /// A line drawn by the section instead of the form's borders.
    case noBorders
  }

  static func templates() throws -> [Template] {
    try ["with-interim", "abc-marks", "goal-list"].map(FurtherFieldsTests.template)
      + [Template(yaml: FurtherFieldsTests.allKinds, file: "all.yaml")]
  }

  @Test(arguments: 0..<4, Quick.seeds(8))
  func `a messy form of a template reads as the same model`(form: Int, seed: UInt64) throws {
    let template = try Self.templates()[form]
    var random = RandomSheet(seed: 5000 + seed, template: template)
    var numbers = SeededNumbers(seed: 7000 + seed)
    let reader = FormReader(vocabulary: template.vocabulary)
    let sheets = try (0..<25).map { _ in try random.sheet(rows: 6, length: 60) }
    try Samples.withFolder { folder in
      let path = folder.appending(path: "form.xlsx").path
      try WorkbookLayout.placed(sheets, template: template, options: FormOptions()).write(to: path)
      let workbook = try Workbook(path: path)
      for (index, sheet) in sheets.enumerated() {
        var grid = try workbook.grid(at: index)
        let habits = Habit.allCases.filter { _ in Bool.random(using: &numbers) }
        for habit in habits { grid = Self.changed(grid, habit, template) }
        let reading = reader.read(grid, file: "form.xlsx")
        let read = try #require(reading.sheets.first, "\(habits) \(reading.messages)")
        let lost = differences(read, from: sheet)
          .filter { !$0.hasPrefix("unplaced") && !$0.hasPrefix("title") }
        #expect(lost.isEmpty, "\(habits)")
        #expect(read.further == sheet.further, "\(habits)")
      }
    }
  }

  private static func changed(_ grid: Grid, _ habit: Habit, _ template: Template) -> Grid {
    switch habit {
    case .columnNumbers: numbered(grid, template)
    case .moved: moved(grid)
    case .spacedLabels: relabelled(grid, template) { $0.map(String.init).joined(separator: "　") }
    case .notedLabels: relabelled(grid, template) { $0 + "※1" }
    case .otherBrackets:
      relabelled(grid, template) { label in
        String(label.map { ["(": "（", ")": "）", "（": "(", "）": ")"][$0] ?? $0 })
      }
    case .remarks: remarked(grid)
    case .noBorders: withoutBorders(grid)
    }
  }

  private static func withoutBorders(_ grid: Grid) -> Grid {
    var grid = grid
    grid.borders = Borders()
    return grid
  }

  private static func moved(_ grid: Grid, rows: Int = 1, columns: Int = 2, from row: Int = 0)
    -> Grid
  {
    func moved(_ cell: CellReference) -> CellReference {
      cell.row < row ? cell : CellReference(row: cell.row + rows, column: cell.column + columns)
    }
    var result = withoutBorders(grid)
    for index in result.cells.indices {
      result.cells[index].reference = moved(result.cells[index].reference)
    }
    result.merges = grid.merges.map { range in
      let (first, last) = (moved(range.topLeft), moved(range.bottomRight))
      return CellRange(rows: first.row...last.row, columns: first.column...last.column)
    }
    return result
  }

  private static func columnLabels(_ grid: Grid, _ template: Template) -> [Int] {
    let labels = template.vocabulary.fields.columns.compactMap {
      template.vocabulary.columnLabels[$0]?.text
    }
    return grid.cells.indices.filter { labels.contains(grid.cells[$0].text) }
  }

  private static func relabelled(
    _ grid: Grid, _ template: Template, _ change: (String) -> String
  ) -> Grid {
    var result = grid
    for index in columnLabels(grid, template) {
      let cell = result.cells[index]
      result.cells[index] = Cell(cell.reference, text: change(cell.text))
    }
    return result
  }

  /// Pushes the lines down by a row, in which the columns are numbered.
  private static func numbered(_ grid: Grid, _ template: Template) -> Grid {
    let labels = columnLabels(grid, template).map { grid.cells[$0].reference }
    guard let header = labels.map(\.row).max() else { return grid }
    var result = moved(grid, rows: 1, columns: 0, from: header + 1)
    let columns = Set(labels.map(\.column)).sorted()
    for (number, column) in columns.enumerated() {
      result.cells.append(
        Cell(CellReference(row: header + 1, column: column), text: "(\(number + 1))"))
    }
    result.cells.sort { $0.reference < $1.reference }
    return result
  }

  private static func remarked(_ grid: Grid) -> Grid {
    guard let last = grid.cells.last?.reference.row, let first = grid.cells.first?.reference.column
    else { return grid }
    var result = grid
    result.cells.append(Cell(CellReference(row: last + 2, column: first), text: "※ 行が足りないときは増やす"))
    result.cells.append(Cell(CellReference(row: last + 3, column: first + 5), text: "以上"))
    return result
  }
}
