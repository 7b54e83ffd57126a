import GoalSheet
import Grid

/// A worksheet with a blank form, as a draft looks at it: texts, and how far each cell reaches.
struct FormSheet {
  /// A cell with text.
  struct Block: Hashable {
    var range: CellRange
    /// On one line.
    var text: String
  }

  let look: SheetLook
  /// In row order.
  let blocks: [Block]
  private let borders: Borders
  private let texts: [CellReference: String]
  private let merged: [CellReference: CellRange]

  /// Forms are no larger than this.
  static let mostRows = 300
  static let mostColumns = 300

  init(_ grid: Grid, look: SheetLook) {
    self.look = look
    borders = grid.borders
    var merged: [CellReference: CellRange] = [:]
    for range in grid.merges
    where range.bottomRight.row < Self.mostRows && range.bottomRight.column < Self.mostColumns {
      for row in range.rows {
        for column in range.columns { merged[CellReference(row: row, column: column)] = range }
      }
    }
    var texts: [CellReference: String] = [:]
    var blocks: [Block] = []
    for cell in grid.cells
    where cell.reference.row < Self.mostRows && cell.reference.column < Self.mostColumns {
      let text = Self.oneLine(cell.text)
      let range = merged[cell.reference] ?? CellRange(cell.reference)
      guard !text.isEmpty, range.topLeft == cell.reference else { continue }
      texts[cell.reference] = text
      blocks.append(Block(range: range, text: text))
    }
    self.merged = merged
    self.texts = texts
    self.blocks = blocks
  }

  /// The merged range that holds a cell, or the cell alone.
  func range(at cell: CellReference) -> CellRange { merged[cell] ?? CellRange(cell) }

  /// The text of the range that holds a cell; `nil` if it is blank.
  func text(at cell: CellReference) -> String? { texts[range(at: cell).topLeft] }

  /// Whether a cell has a line on any side.
  func isRuled(_ cell: CellReference) -> Bool { !borders.edges(of: cell).isEmpty }

  /// The texts whose cells reach into a row, from left to right.
  func blocks(inRow row: Int) -> [Block] {
    blocks.filter { $0.range.rows.contains(row) }
      .sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
  }

  /// A text without its line breaks: the lines of a Japanese label belong together.
  private static func oneLine(_ text: String) -> String {
    CleanText.clean(text).split(separator: "\n").map { CleanText.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
    .reduce("") { line, next in
      let isLatin = line.last?.isASCII == true && next.first?.isASCII == true
      return line + (isLatin ? " " : "") + next
    }
  }
}
