import GoalSheet
import Grid
import JapaneseCalendar

/// A year above the table that is written over several cells: 令和 | 6 | 年度, the number perhaps blank.
struct DraftYearPieces {
  /// The cells with text of the first such year.
  private(set) var blocks: [FormSheet.Block] = []

  var isFound: Bool { !blocks.isEmpty }

  init(in texts: [FormSheet.Block], _ sheet: FormSheet) {
    for block in texts where Self.isEra(block.text) {
      if let pieces = Self.pieces(from: block, texts, sheet) {
        blocks = pieces
        return
      }
    }
  }

  private static func isEra(_ text: String) -> Bool {
    ["令和", "平成"].contains { era in
      text.hasPrefix(era) && text.dropFirst(era.count).allSatisfy { $0.isNumber || $0 == "元" }
    }
  }

  /// The cells up to 年度, at most two further on, without anything else between them.
  private static func pieces(
    from era: FormSheet.Block, _ texts: [FormSheet.Block], _ sheet: FormSheet
  ) -> [FormSheet.Block]? {
    var pieces = [era]
    var column = era.range.columns.upperBound + 1
    for _ in 0..<2 {
      let cell = CellReference(row: era.range.rows.lowerBound, column: column)
      let range = sheet.range(at: cell)
      column = range.columns.upperBound + 1
      guard let block = texts.first(where: { $0.range == range }) else { continue }
      pieces.append(block)
      if ["年度", "年"].contains(where: block.text.hasSuffix), block.text.count <= 4 {
        return isDate(after: block, texts) ? nil : pieces
      }
      guard block.text.allSatisfy({ $0.isNumber || $0 == "元" }) else { return nil }
    }
    return nil
  }

  /// Whether the year is that of a date, with 月 further right.
  private static func isDate(after year: FormSheet.Block, _ texts: [FormSheet.Block]) -> Bool {
    texts.contains {
      $0.range.rows.lowerBound == year.range.rows.lowerBound && $0.text == "月"
        && $0.range.columns.lowerBound > year.range.columns.upperBound
    }
  }
}
