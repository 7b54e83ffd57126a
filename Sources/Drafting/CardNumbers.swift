import GoalSheet
import Grid

/// The numbers that a blank form prints for its blocks: on the left of each, or alone in the row above it.
struct CardNumbers {
  /// One for each block.
  let blocks: [FormSheet.Block]

  /// `nil` unless each block has one, and they count.
  init?(of cards: [[CardPairs.Pair]], _ sheet: FormSheet) {
    let found = cards.compactMap { card -> FormSheet.Block? in
      guard let row = card.map(\.label.range.rows.lowerBound).min(),
        let left = card.map(\.label.range.columns.lowerBound).min()
      else { return nil }
      let labels = Set(card.map(\.label.range.topLeft))
      let beside = sheet.blocks(inRow: row).last {
        $0.range.rows.lowerBound == row && $0.range.columns.upperBound < left
      }
      if let beside { return beside }
      let above = row > 0 ? sheet.blocks(inRow: row - 1) : []
      return above.count == 1 && !labels.contains(above[0].range.topLeft) ? above[0] : nil
    }
    guard found.count == cards.count, DraftNumber.areCounting(found.map(\.text)) else { return nil }
    blocks = found
  }
}
