import GoalSheet
import Messages
import OpenData

/// A worksheet, and what was found on it.
struct SurveyedWorksheet: Sendable {
  let index: Int
  let name: String
  /// What had to be repaired.
  let repairs: [Message]
  let outcome: Outcome

  enum Outcome: Sendable {
    case skipped(SkippedWorksheet.Reason)
    case reviewList
    case table(TableReading)
    case survey(FormSurvey)
    case unreadable(ReadError)
  }
}
