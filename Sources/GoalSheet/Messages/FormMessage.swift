import JapaneseCalendar
import Messages

/// What can be said about a form, with what the sentence needs to know.
enum FormMessage: Hashable {
  case missingColumn([String])
  case unplacedText(String)
  case coveredCell(String)
  case formulaError(String)
  case markVariant(String, Mark)
  case markUnknown(String)
  case dateUnreadable(String, FormVocabulary.HeaderField)
  case yearUnreadable(String)
  case evaluationMissing(no: String)
  case evaluationInconsistent(Mark, reached: Int, of: Int)
  case createdOutsideYear(CivilDate, fiscalYear: Int)
  case evaluatedBeforeCreated(CivilDate, created: CivilDate)
  case evaluatedTooLate(CivilDate, fiscalYear: Int)
  case yearMismatch(labels: [String], fiscalYear: Int)
  case numberDuplicate(String)
  case numberGap(String, after: Int)
  case planPositionFormat(String, plans: [String], suggestion: String?)
  case organisationVariant(String, name: String)
  case hiddenRow(Int)
  case hiddenColumn(String)
  case outsideCells(Int)

  var code: MessageCode {
    switch self {
    case .missingColumn: .missingColumn
    case .unplacedText: .unplacedText
    case .coveredCell: .coveredCell
    case .formulaError: .formulaError
    case .markVariant: .markVariant
    case .markUnknown: .markUnknown
    case .dateUnreadable: .dateUnreadable
    case .yearUnreadable: .yearUnreadable
    case .evaluationMissing: .evaluationMissing
    case .evaluationInconsistent: .evaluationInconsistent
    case .createdOutsideYear, .evaluatedBeforeCreated, .evaluatedTooLate: .dateOutsideYear
    case .yearMismatch: .yearMismatch
    case .numberDuplicate: .numberDuplicate
    case .numberGap: .numberGap
    case .planPositionFormat: .planPositionFormat
    case .organisationVariant: .organisationVariant
    case .hiddenRow, .hiddenColumn: .hiddenContent
    case .outsideCells: .outsideCells
    }
  }

  /// A cell's text within a sentence: on one line, and cut where it is long.
  static func quoted(_ text: String) -> String {
    let line = text.split { $0.isNewline }.joined(separator: " ")
    return "「" + (line.count <= 40 ? line : line.prefix(39) + "…") + "」"
  }
}

extension FormFindings {
  /// The messages in the order of their cells, those about no cell first.
  func messages(at place: Place, _ sentences: FormSentences) -> [Message] {
    let sorted = messages.enumerated().sorted { a, b in
      switch (a.element.cell, b.element.cell) {
      case (let x?, let y?): (x, a.offset) < (y, b.offset)
      case (nil, _?): true
      case (_?, nil): false
      case (nil, nil): a.offset < b.offset
      }
    }
    return sorted.map { _, message in
      var place = place
      place.cell = message.cell
      return sentences.message(message.text, at: place)
    }
  }
}
