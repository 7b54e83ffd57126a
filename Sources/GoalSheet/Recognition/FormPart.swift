import Grid
import Messages

/// The part of a form on one worksheet: the whole form, half of it, or a further page.
struct FormPart: Sendable {
  var place: Place
  var findings = FormFindings()
  /// `nil` if a column is missing.
  var sheet: GoalSheet?
  var binding: ColumnBinding?
  /// Whether it has a label of 年度 or of an organisation.
  var hasHeader = false
  /// How many lines are filled in below a header that lacks a single column.
  var unreadLines = 0
  /// The first label of the table's header.
  var firstLabel: CellReference?
  /// Parts of other worksheets that were joined to it, to locate their cells.
  private(set) var joined: [(place: Place, findings: FormFindings, cells: Set<CellReference>)] = []

  init(place: Place) { self.place = place }

  /// Whether it has only some of the form's columns.
  var isHalf: Bool { sheet != nil && binding.map { !$0.isWhole } ?? false }

  /// The form's columns that the part does not have.
  var missing: GoalFieldSet { binding?.missing ?? GoalFieldSet() }

  var firstNumber: Int? { sheet?.rows.first.flatMap { Int($0.no) } }
  var lastNumber: Int? { sheet?.rows.last.flatMap { Int($0.no) } }

  /// Whether lines read without a header look like those of the form: marks in the right column,
  /// and several columns filled in.
  var isLikeTable: Bool {
    guard let rows = sheet?.rows, !rows.isEmpty else { return false }
    return !findings.hasUnknownMark
      && rows.contains { !$0.indicator.isEmpty && (!$0.initiative.isEmpty || $0.evaluation != nil) }
  }

  /// Records that another part was joined to this one.
  mutating func join(_ other: FormPart) {
    joined.append((other.place, other.findings, other.findings.places.rowCells))
    joined += other.joined
  }

  /// All messages, each with the worksheet of its cell.
  func messages() -> [Message] {
    guard !joined.isEmpty else { return findings.messages(at: place) }
    var own = findings
    own.removeMessages { message, cell in
      guard let cell, message.isCheck else { return false }
      return joined.contains { $0.cells.contains(cell) && $0.place.sheet != place.sheet }
    }
    var messages = own.messages(at: place)
    for part in joined {
      var others = part.findings
      if part.place.sheet != place.sheet {
        others.takeMessages(from: findings) { message, cell in
          cell.map { message.isCheck && part.cells.contains($0) } ?? false
        }
      }
      var place = part.place
      place.section = self.place.section
      messages += others.messages(at: place)
    }
    return messages
  }

  /// The messages beyond the limit, of joined parts too.
  var omittedMessages: OmittedMessages {
    var sum = findings.omitted
    for part in joined { sum += part.findings.omitted }
    return sum
  }

  /// The part's worksheet, if it is not that of `other`.
  func worksheet(besides other: FormPart) -> String? {
    place.sheet == other.place.sheet ? nil : place.sheet
  }
}
