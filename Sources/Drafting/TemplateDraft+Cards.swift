package import GoalSheet
package import Grid

extension TemplateDraft {
  /// The draft of a worksheet: of blocks for each goal, of a table, or of a single block.
  package static func draft(
    of grid: Grid, look: SheetLook, vocabulary: FormVocabulary, others: [Grid] = []
  ) -> TemplateDraft? {
    func draft(_ cards: CardSheet?) -> TemplateDraft? {
      cards.flatMap {
        TemplateDraft(
          of: $0.grid, look: $0.look, vocabulary: vocabulary, others: others, cards: $0)
      }
    }
    if let cards = draft(CardSheet(of: grid, look: look, vocabulary: vocabulary)) { return cards }
    let table = TemplateDraft(of: grid, look: look, vocabulary: vocabulary, others: others)
    if let table, table.table.lines.count != 1 { return table }
    // A table with one line may be part of a block.
    let card = draft(CardSheet(of: grid, look: look, vocabulary: vocabulary, alone: true))
    guard let table, card.map({ $0.knownLabels <= table.knownLabels }) ?? true else { return card }
    return table
  }
}
