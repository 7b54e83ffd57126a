import Grid
import Messages

/// What the stages collect while they read one form: the placed blocks, the leftover texts and the
/// messages.
struct FormFindings {
  private(set) var claimed = BlockSet()
  private(set) var unplaced: [GoalSheet.UnplacedText] = []
  private(set) var messages: [FormFinding] = []
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
  /// The texts of the cells that hold a label of the header block together with its value.
  var labelledTexts: [FormVocabulary.HeaderField: String] = [:]
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

  /// Reports a finding; `suggestion` is what to write into the cell instead of its whole text.
  mutating func report(
    _ text: FormMessage, at cell: CellReference?, suggesting suggestion: String? = nil
  ) {
    guard messages.count < messageLimit else { return omitted.add(text.severity) }
    messages.append(FormFinding(text: text, cell: cell, suggestion: suggestion))
  }

  /// Adds suggestions that need the whole form, to messages without one.
  mutating func suggest(_ suggestion: (FormFinding) -> String?) {
    for index in messages.indices where messages[index].suggestion == nil {
      messages[index].suggestion = suggestion(messages[index])
    }
  }

  /// Lets the messages about struck text suggest what another message suggests for the same cell:
  /// that is corrected further.
  mutating func reconcileSuggestions() {
    for index in messages.indices {
      guard case .struckText = messages[index].text, messages[index].suggestion != nil else {
        continue
      }
      let other = messages.first { other in
        if case .struckText = other.text { return false }
        return other.cell == messages[index].cell && other.suggestion != nil
      }
      if let other { messages[index].suggestion = other.suggestion }
    }
  }

  /// What to write into the cell of a value of the header block: a label in the same cell stays.
  func cellText(
    of field: FormVocabulary.HeaderField, writing new: String, insteadOf old: String
  ) -> String {
    guard var text = labelledTexts[field], let range = text.ranges(of: old).last else { return new }
    text.replaceSubrange(range, with: new)
    return text
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
