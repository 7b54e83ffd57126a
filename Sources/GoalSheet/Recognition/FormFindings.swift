import Grid
import Messages

/// What the stages gather while they read one form: which blocks are placed, what is left over, and
/// what is to be said.
struct FormFindings {
  private(set) var claimed = BlockSet()
  private(set) var unplaced: [GoalSheet.UnplacedText] = []
  private(set) var messages: [(text: FormMessage, cell: CellReference?)] = []
  var places = FormPlaces()

  /// Marks a block as a recognised label or a value of the model.
  mutating func claim(_ index: Int) { claimed.insert(index) }

  /// Claims a block and gives its text as a value; `nil` for an error value, which is kept among
  /// the unplaced texts.
  mutating func take(_ index: Int, from map: SheetMap) -> String? {
    claim(index)
    guard map.isError(index), case .error(let error) = map.value(of: index) else {
      return map.blocks[index].text
    }
    leave(map.blocks[index])
    report(.formulaError(error), at: map.blocks[index].reference)
    return nil
  }

  /// Keeps a block's text among the unplaced.
  mutating func leave(_ block: Block) {
    unplaced.append(GoalSheet.UnplacedText(cell: block.reference, text: block.text))
  }

  /// Keeps a part of a cell among the unplaced texts.
  mutating func leave(_ cell: CellReference, _ text: String) {
    unplaced.append(GoalSheet.UnplacedText(cell: cell, text: text))
  }

  mutating func report(_ text: FormMessage, at cell: CellReference?) {
    messages.append((text, cell))
  }
}
