/// The kinds of messages, with the codes visible to users.
///
/// - SeeAlso: SPEC section 6
public enum MessageCode: String, Hashable, Sendable, CaseIterable {
  case unreadableFile = "unreadable-file"
  case encryptedFile = "encrypted-file"
  case unsupportedFormat = "unsupported-format"
  case tooLarge = "too-large"
  case noForm = "no-form"
  case noSuchSheet = "no-such-sheet"
  case missingColumn = "missing-column"
  case unplacedText = "unplaced-text"
  case markVariant = "mark-variant"
  case markUnknown = "mark-unknown"
  case evaluationMissing = "evaluation-missing"
  case evaluationInconsistent = "evaluation-inconsistent"
  case dateUnreadable = "date-unreadable"
  case yearUnreadable = "year-unreadable"
  case dateOutsideYear = "date-outside-year"
  case yearMismatch = "year-mismatch"
  case numberDuplicate = "number-duplicate"
  case numberGap = "number-gap"
  case planPositionFormat = "plan-position-format"
  case organisationVariant = "organisation-variant"
  case hiddenContent = "hidden-content"
  case outsideCells = "outside-cells"
  case coveredCell = "covered-cell"
  case formulaError = "formula-error"
  /// A number, unit or bound of a data table that its text contradicts.
  case derivedMismatch = "derived-mismatch"
  /// A text written to CSV or TSV that a spreadsheet may interpret as a formula.
  case formulaLike = "formula-like"
  /// A number whose sign a workbook cannot keep, because no number format shows its text.
  case signNotKeepable = "sign-not-keepable"
  case sheetSkipped = "sheet-skipped"
  case struckText = "struck-text"
  case hiddenValue = "hidden-value"
  case formulaNotComputed = "formula-not-computed"
  case ditto
  case continuedText = "continued-text"
  case rowSkipped = "row-skipped"
  case drawnMark = "drawn-mark"
  case labelUnknown = "label-unknown"
  case columnAmbiguous = "column-ambiguous"
  case numberUnreadable = "number-unreadable"
  case headerMissing = "header-missing"
  case goalMissing = "goal-missing"
  case rowsMissing = "rows-missing"
  case resultMissing = "result-missing"
  case targetMissing = "target-missing"
  case contentMismatch = "content-mismatch"
  case mergedAcross = "merged-across"
  case duplicateSheet = "duplicate-sheet"
  case submissionMissing = "submission-missing"
  case submissionUnexpected = "submission-unexpected"
  case planChanged = "plan-changed"
  /// A text that was corrected in the output.
  case fixed
  /// Messages that were only counted, because a file has too many.
  case messagesOmitted = "messages-omitted"
  /// An output that could not be written, or an option that does not apply to it.
  case unwritableOutput = "unwritable-output"

  /// The default severity, unless a message overrides it: see ``Message/severity``.
  public var severity: Severity {
    switch self {
    case .unreadableFile, .encryptedFile, .unsupportedFormat, .tooLarge, .noForm, .noSuchSheet,
      .missingColumn, .unwritableOutput:
      .error
    case .markVariant, .sheetSkipped, .ditto, .fixed: .info
    default: .warning
    }
  }
}
