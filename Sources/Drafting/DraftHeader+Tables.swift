import GoalSheet
import Grid

extension DraftHeader {
  /// Adds a field for each table with other labels, named after the heading over it; returns the tables for
  /// which there is no field.
  mutating func addTables(_ tables: [DraftOtherTable], _ sheet: FormSheet) -> [DraftOtherTable] {
    var left: [DraftOtherTable] = []
    for table in tables {
      guard let first = table.labels.first else { continue }
      let label = Self.name(of: table, sheet)
      guard fields.count < Self.mostFields, !has(label), !isTaken(label) else {
        left.append(table)
        continue
      }
      fields.append(
        Field(
          field: nil, label: label, labelCells: first.range, valueCells: first.range,
          table: table.labels.map(\.text)))
    }
    return left
  }

  /// `主な予算（表）` below the heading `２　主な予算`, `研修名ほか（表）` without one.
  private static func name(of table: DraftOtherTable, _ sheet: FormSheet) -> String {
    let heading = (1...mostBetween).lazy.map { table.rows.lowerBound - $0 }.filter { $0 >= 0 }
      .map(sheet.blocks(inRow:)).first { !$0.isEmpty }
    if let block = heading?.first, heading?.count == 1, !sheet.isEnclosed(block.range.topLeft) {
      let words = block.text.drop {
        $0.isNumber || $0.isWhitespace || "()（）.．・■●◆○【】".contains($0)
      }
      if (2...longestHeading).contains(words.count), words.contains(where: \.isLetter) {
        return words.filter { !"【】".contains($0) } + "（表）"
      }
    }
    return (table.labels.first?.text ?? "") + "ほか（表）"
  }

  private static let mostBetween = 2
  private static let longestHeading = 25
}
