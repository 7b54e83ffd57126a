import JapaneseCalendar
import Messages

/// The messages about a form, with the values that their sentences need.
///
/// The sentences are in `FormMessage+English.swift` and `FormMessage+Japanese.swift`.
enum FormMessage: Hashable, Sentence {
  // Reading
  case missingColumn([String])
  case missingColumnOfForm([String], form: String)
  /// Columns that a template adds to the official ones.
  case missingFurtherColumn([String])
  case unplacedText(String)
  case coveredCell(String)
  case formulaError(String)
  case struckText(String)
  case hiddenValue(String)
  case formulaNotComputed(String)
  case ditto(String)
  case continuedText(String)
  case rowSkipped(LineReason, text: String)
  case numberUnreadable(String)
  case mergedAcross(String, labels: [String])
  case labelUnknown(String, taken: String)
  case columnAmbiguous(taken: String, left: String)
  case markVariant(String, Mark)
  /// With the marks of the form.
  case markUnknown(String, marks: [Mark])
  /// A sign of the sheet's own legend, with its two meanings.
  case legendContradicts(String, [String])
  /// With the marks offered by the cell's own text, and those of the form.
  case drawnMark([Mark], marks: [Mark])
  case dateUnreadable(String, FormVocabulary.HeaderField)
  case furtherDateUnreadable(String, label: String)
  case yearUnreadable(String)
  case hiddenRow(Int)
  case hiddenColumn(String)
  case outsideCells([ObjectCount])
  // Checks
  case headerMissing([FormVocabulary.HeaderField], FormVocabulary.Levels)
  case rowsMissing(hasTexts: Bool)
  case goalMissing(no: String)
  case targetMissing(no: String)
  case resultMissing(no: String)
  case evaluationMissing(no: String, marks: [Mark])
  /// With the marks that the numbers would give.
  case evaluationInconsistent(Mark, reached: Int, of: Int, meant: [Mark])
  case createdOutsideYear(CivilDate, fiscalYear: Int)
  case evaluatedBeforeCreated(CivilDate, created: CivilDate)
  case evaluatedTooLate(CivilDate, fiscalYear: Int)
  case yearMismatch(label: String, fiscalYear: Int)
  case titleOfOtherYear(String, year: Int, fiscalYear: Int)
  case numberDuplicate(String)
  case numberGap(String, after: Int)
  case planPositionFormat(String, plans: [String], meant: String?)
  case organisationVariant(String, name: String)

  var code: MessageCode {
    switch self {
    case .missingColumn, .missingColumnOfForm, .missingFurtherColumn: .missingColumn
    case .unplacedText: .unplacedText
    case .coveredCell: .coveredCell
    case .formulaError: .formulaError
    case .struckText: .struckText
    case .hiddenValue: .hiddenValue
    case .formulaNotComputed: .formulaNotComputed
    case .ditto: .ditto
    case .continuedText: .continuedText
    case .rowSkipped: .rowSkipped
    case .numberUnreadable: .numberUnreadable
    case .mergedAcross: .mergedAcross
    case .labelUnknown: .labelUnknown
    case .columnAmbiguous: .columnAmbiguous
    case .markVariant: .markVariant
    case .markUnknown, .legendContradicts: .markUnknown
    case .drawnMark: .drawnMark
    case .dateUnreadable, .furtherDateUnreadable: .dateUnreadable
    case .yearUnreadable: .yearUnreadable
    case .hiddenRow, .hiddenColumn: .hiddenContent
    case .outsideCells: .outsideCells
    case .headerMissing: .headerMissing
    case .rowsMissing: .rowsMissing
    case .goalMissing: .goalMissing
    case .targetMissing: .targetMissing
    case .resultMissing: .resultMissing
    case .evaluationMissing: .evaluationMissing
    case .evaluationInconsistent: .evaluationInconsistent
    case .createdOutsideYear, .evaluatedBeforeCreated, .evaluatedTooLate: .dateOutsideYear
    case .yearMismatch: .yearMismatch
    case .titleOfOtherYear: .contentMismatch
    case .numberDuplicate: .numberDuplicate
    case .numberGap: .numberGap
    case .planPositionFormat: .planPositionFormat
    case .organisationVariant: .organisationVariant
    }
  }

  /// The code's severity; without a further column the rest of the form is read.
  var severity: Severity {
    if case .missingFurtherColumn = self { .warning } else { code.severity }
  }

  /// Whether it comes from a check of the rows and not from reading a cell.
  var isCheck: Bool {
    switch code {
    case .goalMissing, .targetMissing, .resultMissing, .evaluationMissing, .evaluationInconsistent,
      .numberDuplicate, .numberGap, .planPositionFormat:
      true
    default: false
    }
  }

  /// A cell's text for use in a sentence: on one line, and truncated if it is long.
  static func shortened(_ text: String) -> String {
    let line = text.split { $0.isNewline }.joined(separator: " ")
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }
}
