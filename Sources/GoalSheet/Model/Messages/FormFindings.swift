import Grid
import Messages

/// What the stages collect while they read one form: the placed blocks, the leftover texts and the
/// messages.
struct FormFindings {
  private(set) var claimed = BlockSet()
  private(set) var unplaced: [GoalSheet.UnplacedText] = []
  private(set) var messages: [(text: FormMessage, cell: CellReference?)] = []
  /// How many messages are kept; the rest are counted.
  var messageLimit = Int.max
  private(set) var omitted = OmittedMessages()
  /// The objects whose texts were read, by their positions on the worksheet.
  var claimedObjects: Set<Int> = []
  /// Whether texts in lines were left over.
  var hasLineTexts = false
  /// The columns of the table that were dropped in favour of another of their kind.
  var leftColumns: [ClosedRange<Int>] = []
  var places = FormPlaces()
  /// The decision about each cell, if requested.
  var decisions: [FormDecision]?
  /// The texts of the form's cells, where decisions are asked for.
  var cellTexts: [CellReference: String] = [:]

  /// Marks a block as a recognised label or a value of the model.
  mutating func claim(_ index: Int) { claimed.insert(index) }

  /// Adds a cell's text, or part of it, to the unplaced texts.
  mutating func leave(_ cell: CellReference, _ text: String) {
    unplaced.append(GoalSheet.UnplacedText(cell: cell, text: text))
  }

  mutating func report(_ text: FormMessage, at cell: CellReference?) {
    guard messages.count < messageLimit else { return omitted.add(text.code.severity) }
    messages.append((text, cell))
  }

  /// Drops the messages that are reported elsewhere.
  mutating func removeMessages(where isElsewhere: (FormMessage, CellReference?) -> Bool) {
    messages.removeAll { isElsewhere($0.text, $0.cell) }
  }

  /// Takes over the messages of other findings.
  mutating func takeMessages(
    from other: FormFindings, where isWanted: (FormMessage, CellReference?) -> Bool
  ) {
    messages += other.messages.filter { isWanted($0.text, $0.cell) }
  }

  /// Whether a text under 評価 is not a mark.
  var hasUnknownMark: Bool {
    messages.contains { if case .markUnknown = $0.text { true } else { false } }
  }

  /// Keeps a decision for `--explain`; costs nothing if it was not requested.
  mutating func decide(
    _ cell: CellReference, _ text: @autoclosure () -> String,
    _ role: @autoclosure () -> FormDecision.Role
  ) {
    decisions?.append(FormDecision(cell: cell, text: text(), role: role()))
  }
}
