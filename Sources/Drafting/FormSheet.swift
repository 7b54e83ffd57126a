import GoalSheet
import Grid

/// A worksheet with a blank form, as a draft looks at it: texts, and how far each cell reaches.
struct FormSheet {
  /// A cell with text.
  struct Block: Hashable {
    var range: CellRange
    /// On one line.
    var text: String
    /// The lines of the cell, if it has several.
    var lines: [String] = []
  }

  let look: SheetLook
  /// In row order.
  private(set) var blocks: [Block]
  /// The texts of notes, text boxes and shapes.
  let objectTexts: [String]
  /// The number of pictures, and of shapes without text.
  let pictureCount: Int
  /// The cells of formulas that were never calculated.
  let formulas: Set<CellReference>
  private let borders: Borders
  private var texts: [CellReference: String]
  private let merged: [CellReference: CellRange]
  /// Cells with nothing but the end of a name: `　　　　課`.
  private let ends: Set<CellReference>

  /// Forms are no larger than this.
  static let mostRows = 300
  static let mostColumns = 300

  init(_ grid: Grid, look: SheetLook) {
    self.look = look
    borders = grid.borders
    formulas = Set(grid.uncomputedFormulas.keys)
    objectTexts = grid.objects.map { Self.visible(CleanText.clean($0.text)) }.filter { !$0.isEmpty }
    pictureCount = grid.objects.count(where: \.isWithoutText)
    var merged: [CellReference: CellRange] = [:]
    var cellCount = 0
    for range in grid.merges
    where range.bottomRight.row < Self.mostRows && range.bottomRight.column < Self.mostColumns {
      // Ranges of a form do not overlap.
      cellCount += range.rows.count * range.columns.count
      guard cellCount <= Self.mostRows * Self.mostColumns else { break }
      for row in range.rows {
        for column in range.columns { merged[CellReference(row: row, column: column)] = range }
      }
    }
    var texts: [CellReference: String] = [:]
    var blocks: [Block] = []
    var ends: Set<CellReference> = []
    for cell in grid.cells
    where cell.reference.row < Self.mostRows && cell.reference.column < Self.mostColumns {
      let text = Self.oneLine(cell.text)
      let range = merged[cell.reference] ?? CellRange(cell.reference)
      guard !text.isEmpty, range.topLeft == cell.reference else { continue }
      if DraftPrompt.isEnd(cell.text) { ends.insert(cell.reference) }
      texts[cell.reference] = text
      blocks.append(Block(range: range, text: text, lines: Self.lines(cell.text)))
    }
    self.merged = merged
    self.ends = ends
    self.texts = texts
    self.blocks = blocks
  }

  /// The merged range that holds a cell, or the cell alone.
  func range(at cell: CellReference) -> CellRange { merged[cell] ?? CellRange(cell) }

  /// Whether a cell has the end of a name that is to be written before it.
  func isEnd(at cell: CellReference) -> Bool { ends.contains(range(at: cell).topLeft) }

  /// The text of the range that holds a cell; `nil` if it is blank.
  func text(at cell: CellReference) -> String? { texts[range(at: cell).topLeft] }

  /// The text that begins in a cell, or is merged over it.
  func block(at cell: CellReference) -> Block? {
    let start = range(at: cell).topLeft
    guard texts[start] != nil else { return nil }
    return blocks.first { $0.range.topLeft == start }
  }

  /// The worksheet without some texts.
  func without(_ others: [Block]) -> FormSheet {
    guard !others.isEmpty else { return self }
    var sheet = self
    let cells = Set(others.map(\.range.topLeft))
    sheet.blocks.removeAll { cells.contains($0.range.topLeft) }
    for cell in cells { sheet.texts[cell] = nil }
    return sheet
  }

  /// What may be chosen in a cell; `nil` if it has no list.
  func choices(at cell: CellReference) -> [String]? {
    look.choices.first { list in list.ranges.contains { $0.contains(cell) } }?.values
  }

  /// Whether a cell has a line on any side.
  func isRuled(_ cell: CellReference) -> Bool {
    !borders.edges(of: cell).isEmpty || !borders.edges(of: range(at: cell).bottomRight).isEmpty
  }

  /// Whether a cell has lines of its own: a cell above or beside it may have those at one side.
  func isEnclosed(_ cell: CellReference) -> Bool {
    borders.edges(of: cell).contains(.left) && isRuledBelow(cell)
  }

  /// The lines around a range of cells.
  func edges(of range: CellRange) -> CellEdges {
    let last = borders.edges(of: range.bottomRight).intersection([.right, .bottom])
    return borders.edges(of: range.topLeft).intersection([.left, .top]).union(last)
  }

  /// Whether a cell has a line below; of a merged one, only its last row has it.
  func isRuledBelow(_ cell: CellReference) -> Bool {
    let last = CellReference(row: range(at: cell).rows.upperBound, column: cell.column)
    return borders.edges(of: last).contains(.bottom)
  }

  /// The texts whose cells reach into a row, from left to right.
  func blocks(inRow row: Int) -> [Block] {
    blocks.filter { $0.range.rows.contains(row) }
      .sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
  }

  /// A text without characters that neither a template nor a workbook can hold.
  private static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar == "\n"
        || scalar.properties.generalCategory != .control && scalar != "\u{FFFE}"
          && scalar != "\u{FFFF}"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The lines of a text that are not blank.
  private static func lines(_ text: String) -> [String] {
    CleanText.clean(visible(text)).split(separator: "\n").map { CleanText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// A text without its line breaks: the lines of a Japanese label belong together.
  private static func oneLine(_ text: String) -> String {
    lines(text).reduce("") { line, next in
      let isLatin = line.last?.isASCII == true && next.first?.isASCII == true
      return line + (isLatin ? " " : "") + next
    }
  }
}
