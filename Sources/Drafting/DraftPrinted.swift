import GoalSheet
import Grid

/// The texts of a blank form that are neither labels nor values: instructions, boxes for stamps, the
/// form's number.
///
/// A filled copy has them, too, where they must not be read as values.
struct DraftPrinted {
  /// What a draft takes from the cells of a form for its labels and values.
  struct Taken {
    var cells: Set<CellReference> = []

    mutating func add(_ range: CellRange) { cells.insert(range.topLeft) }
  }

  private let sheet: FormSheet
  private let table: DraftTable
  private let numbers: ClosedRange<Int>?
  private let goal: ClosedRange<Int>?
  private let lines: Range<Int>
  /// Rows of texts, from top to bottom.
  private(set) var rows: [[String]] = []

  /// The most rows of a draft.
  private static let mostRows = 300

  init(
    _ sheet: FormSheet, _ table: DraftTable, _ columns: [DraftColumn], besides taken: Taken,
    otherTables: [DraftOtherTable]
  ) {
    self.sheet = sheet
    self.table = table
    func place(_ field: GoalField) -> ClosedRange<Int>? {
      columns.first { $0.key == field.key }?.leaf.columns
    }
    numbers = place(.no)
    goal = place(.goal)
    lines = table.firstLine..<max(table.firstLine, table.lines.end)
    let free = sheet.blocks.filter { block in
      !taken.cells.contains(block.range.topLeft) && !DraftPrompt.isDatePart(block.text)
        && !otherTables.contains { $0.rows.overlaps(block.range.rows) }
    }
    for row in Set(free.map(\.range.rows.lowerBound)).sorted() {
      add(free.filter { $0.range.rows.lowerBound == row })
    }
    rows += sheet.objectTexts.map { [$0] }
    rows = Array(rows.prefix(Self.mostRows))
  }

  /// Adds texts, each in a row of its own.
  mutating func add(_ texts: [String]) {
    rows = Array((rows + texts.map { [$0] }).prefix(Self.mostRows))
  }

  /// Adds the texts of a worksheet row: those in the table, and those beside it.
  private mutating func add(_ blocks: [FormSheet.Block]) {
    let sorted = blocks.sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
    guard let row = sorted.first?.range.rows.lowerBound, row > table.rows.upperBound else {
      return rows += sorted.map { [PrintedTexts.isYear($0.text) ? PrintedTexts.year : $0.text] }
    }
    let inside = sorted.filter { block in
      block.range.columns.overlaps(table.columns) && !isNumber(block)
    }
    let beside = sorted.filter { !$0.range.columns.overlaps(table.columns) }
    if !inside.isEmpty, !isPreset(inside, row) {
      let texts = Self.calculated(inside, in: table.columns)
      if !lines.contains(row) || !rows.contains(texts) { rows.append(texts) }
    }
    rows += beside.map { [$0.text] }
  }

  /// The texts of a row, with what stands for its numbers in a total's, which the form calculates or somebody
  /// types.
  private static func calculated(
    _ blocks: [FormSheet.Block], in columns: ClosedRange<Int>
  ) -> [String] {
    guard let first = blocks.first, DraftWords.isTotal(first.text) else {
      return blocks.map(\.text)
    }
    var texts = [first.text]
    var column = first.range.columns.upperBound + 1
    while column <= columns.upperBound {
      let block = blocks.first { $0.range.columns.contains(column) }
      let text = block.flatMap { isFigure($0.text) ? nil : $0.text } ?? PrintedTexts.number
      if text != PrintedTexts.number || texts.last != text { texts.append(text) }
      column = (block?.range.columns.upperBound ?? column) + 1
    }
    return texts
  }

  private static func isFigure(_ text: String) -> Bool {
    Double(TextFolding.nfkc(text).filter { !",%".contains($0) }) != nil || text.hasPrefix("#")
  }

  private func isNumber(_ block: FormSheet.Block) -> Bool {
    numbers?.overlaps(block.range.columns) == true && NumberText.looksLikeNumber(block.text)
  }

  /// Whether a row to fill in has a goal already.
  private func isPreset(_ blocks: [FormSheet.Block], _ row: Int) -> Bool {
    guard lines.contains(row), !table.lines.headings.contains(row),
      !blocks.contains(where: { DraftWords.isTotal($0.text) })
    else { return false }
    return blocks.count == 1 && goal?.overlaps(blocks[0].range.columns) == true
  }
}
