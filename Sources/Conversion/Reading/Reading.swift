package import GoalSheet
package import Messages
package import Reporting

/// What one input gave.
package struct Reading: Sendable {
  package private(set) var sheets: [GoalSheet]
  package var messages: [Message]
  /// How many sheets there are, or were before they were forgotten.
  package private(set) var sheetCount: Int
  /// The sheets' marks, where they were asked for.
  package private(set) var counts: [SheetCounts] = []

  package init(sheets: [GoalSheet] = [], messages: [Message] = []) {
    self.sheets = sheets
    self.messages = messages
    sheetCount = sheets.count
  }

  mutating func append(_ new: [GoalSheet]) {
    sheets += new
    sheetCount += new.count
  }

  /// Takes the errors out of the messages.
  mutating func takeErrors() -> [Message] {
    let errors = messages.filter { $0.severity == .error }
    messages.removeAll { $0.severity == .error }
    return errors
  }

  /// Counts the sheets' marks, for those who report on them.
  mutating func countMarks() {
    counts = sheets.map { SheetCounts($0) }
  }

  /// Gives the sheets' memory back, when they have been written.
  mutating func forgetSheets() {
    sheets = []
  }

  /// Whether something in the input could not be converted.
  package var hasErrors: Bool { messages.contains { $0.severity == .error } }

  /// Whether the input gave what belongs in an output, be it no sheet at all: an empty list of sheets
  /// is an answer, an unreadable file is none.
  package var isConverted: Bool { sheetCount > 0 || !hasErrors }

  /// The reading of an input that failed as a whole.
  static func failure(_ error: ReadError, address: String) -> Reading {
    Reading(messages: [Message(error.located(in: Place(file: address)))])
  }
}
