import Grid
import Messages

/// What the stages gather while they read one form: which blocks are placed, what is left over, and
/// what is to be said.
struct FormFindings {
  private(set) var claimed = BlockSet()
  private(set) var unplaced: [GoalSheet.UnplacedText] = []
  private(set) var messages: [(text: FormMessage, cell: CellReference?)] = []
  /// The objects whose texts were read, by their positions on the worksheet.
  var claimedObjects: Set<Int> = []
  /// Whether texts of lines were left over.
  var hasLineTexts = false
  /// The columns of the table that were left in favour of another of their kind.
  var leftColumns: [ClosedRange<Int>] = []
  var places = FormPlaces()
  /// What was decided of each cell, where that is asked for.
  var decisions: [FormDecision]?

  /// Marks a block as a recognised label or a value of the model.
  mutating func claim(_ index: Int) { claimed.insert(index) }

  /// Keeps a text of a cell, or a part of it, among the unplaced texts.
  mutating func leave(_ cell: CellReference, _ text: String) {
    unplaced.append(GoalSheet.UnplacedText(cell: cell, text: text))
  }

  mutating func report(_ text: FormMessage, at cell: CellReference?) {
    messages.append((text, cell))
  }

  /// Drops the messages that are said elsewhere.
  mutating func removeMessages(where isElsewhere: (FormMessage, CellReference?) -> Bool) {
    messages.removeAll { isElsewhere($0.text, $0.cell) }
  }

  /// Takes over messages of other findings.
  mutating func takeMessages(
    from other: FormFindings, where isWanted: (FormMessage, CellReference?) -> Bool
  ) {
    messages += other.messages.filter { isWanted($0.text, $0.cell) }
  }

  /// Whether a text under 評価 is no mark.
  var hasUnknownMark: Bool {
    messages.contains { if case .markUnknown = $0.text { true } else { false } }
  }

  /// Keeps a decision for `--explain`; costs nothing where nobody asked.
  mutating func decide(
    _ cell: CellReference, _ text: @autoclosure () -> String,
    _ role: @autoclosure () -> FormDecision.Role
  ) {
    decisions?.append(FormDecision(cell: cell, text: text(), role: role()))
  }
}
