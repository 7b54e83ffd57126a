package import GoalSheet
package import Messages
package import Reporting

/// What one input gave.
package struct Reading: Sendable {
  package private(set) var sheets: [GoalSheet]
  package var messages: [Message]
  /// The number of sheets, also after they were dropped.
  package private(set) var sheetCount: Int
  /// The sheets' marks, if they were asked for.
  package private(set) var counts: [SheetCounts] = []
  /// The cells of each sheet's values; empty for canonical data, else one for each sheet.
  package private(set) var places: [FormPlaces] = []
  /// What the cells of each worksheet with a form were taken for, if that was asked for.
  package private(set) var explanations: [ExplainedWorksheet] = []
  /// Whose sheets they are, to find a section that handed in twice.
  var keyed: [KeyedSheet] = []

  package init(sheets: [GoalSheet] = [], messages: [Message] = []) {
    self.sheets = sheets
    self.messages = messages
    sheetCount = sheets.count
  }

  /// The reading of forms that stand in one grid.
  init(_ form: FormReading, messages: [Message]) {
    self.init(sheets: form.sheets, messages: messages)
    places = form.places
    explain(form, nil)
  }

  /// Appends sheets of canonical data.
  mutating func append(_ new: [GoalSheet]) {
    sheets += new
    sheetCount += new.count
  }

  /// Appends the forms of the worksheet `name`.
  mutating func append(_ form: FormReading, of name: String) {
    // Data tables of the same workbook have no places.
    places += Array(repeating: FormPlaces(), count: sheets.count - places.count)
    append(form.sheets)
    places += form.places
    messages += form.messages
    explain(form, name)
  }

  private mutating func explain(_ form: FormReading, _ name: String?) {
    guard !form.decisions.isEmpty else { return }
    explanations.append(ExplainedWorksheet(name: name, decisions: form.decisions))
  }

  /// Takes the errors out of the messages.
  mutating func takeErrors() -> [Message] {
    let errors = messages.filter { $0.severity == .error }
    messages.removeAll { $0.severity == .error }
    return errors
  }

  /// Counts the sheets' marks, for a report.
  mutating func countMarks() {
    counts = sheets.map { SheetCounts($0) }
  }

  /// Frees the sheets' memory once they are written.
  mutating func forgetSheets() {
    sheets = []
    places = []
  }

  /// Whether something in the input could not be converted.
  package var hasErrors: Bool { messages.contains { $0.severity == .error } }

  /// Whether the input gave something that belongs in an output, even if it has no sheets: an empty
  /// list of sheets is an answer, an unreadable file is not.
  package var isConverted: Bool { sheetCount > 0 || !hasErrors }

  /// The reading of an input that failed as a whole.
  static func failure(_ error: ReadError, address: String) -> Reading {
    Reading(messages: [Message(error.located(in: Place(file: address)))])
  }
}
