package import GoalSheet
package import Messages
import OpenData
package import Reporting

/// The result of reading one input.
package struct Reading: Sendable {
  package private(set) var sheets: [GoalSheet]
  package var messages: [Message]
  /// The messages beyond the limit; see ``message(aboutOmitted:)``.
  var omittedMessages = OmittedMessages()
  /// The number of sheets, even after they have been dropped.
  package private(set) var sheetCount: Int
  /// Whether the first and the last sheet are whole.
  private(set) var parts = SheetParts.none
  /// The sheets' marks, if they are wanted.
  package private(set) var counts: [SheetCounts] = []
  /// The cells of each sheet's values, one entry per sheet; empty for canonical data.
  package private(set) var places: [FormPlaces] = []
  /// What the cells of each worksheet with a form were taken for, if that was asked for.
  package private(set) var explanations: [ExplainedWorksheet] = []
  /// Whose sheets they are, to find a section that handed in twice.
  var keyed: [KeyedSheet] = []
  /// When its input was last written.
  var written = WrittenTime.ofFile

  package init(sheets: [GoalSheet] = [], messages: [Message] = []) {
    self.sheets = sheets
    self.messages = messages
    sheetCount = sheets.count
  }

  /// The sheets of a piece of a data table; one that goes on in the next piece counts there.
  init(_ sheets: [GoalSheet], of table: TableReading) {
    self.init(sheets: sheets, messages: table.messages)
    parts = table.parts
    if parts.isContinued { sheetCount -= 1 }
  }

  /// The reading of forms from one grid.
  init(_ form: FormReading, messages: [Message]) {
    self.init(sheets: form.sheets, messages: messages)
    places = form.places
    omittedMessages = form.omittedMessages
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
    omittedMessages += form.omittedMessages
    explain(form, name)
  }

  private mutating func explain(_ form: FormReading, _ name: String?) {
    guard !form.decisions.isEmpty else { return }
    explanations.append(ExplainedWorksheet(name: name, decisions: form.decisions, form: form.form))
  }

  /// Keeps the first `limit` messages and all errors, and counts the others.
  mutating func cutMessages(to limit: Int) {
    omittedMessages += messages.cut(to: limit)
  }

  /// Adds the message that counts those beyond the limit, if there are any.
  mutating func reportOmittedMessages(of address: String) {
    guard let message = omittedMessages.message(file: address) else { return }
    messages.append(message)
    omittedMessages = OmittedMessages()
  }

  /// Removes the errors from the messages and returns them.
  mutating func takeErrors() -> [Message] {
    let errors = messages.filter { $0.severity == .error }
    messages.removeAll { $0.severity == .error }
    return errors
  }

  /// Keeps in each form's `source` the cells of its values; canonical data has its own or none.
  mutating func keepCells() {
    for (index, places) in zip(sheets.indices, places) where !places.isEmpty {
      let cells = SheetCells(sheets[index], places)
      sheets[index].source?.cells = cells
    }
  }

  /// Lets `change` correct each sheet, whose places it also gets.
  mutating func changeSheets(_ change: (inout GoalSheet, FormPlaces) -> Void) {
    for index in sheets.indices {
      change(&sheets[index], places.indices.contains(index) ? places[index] : FormPlaces())
    }
  }

  /// Counts the sheets' marks, for a report; `rules` has the fields of their forms.
  mutating func countMarks(_ rules: FormRuleBook) {
    counts = sheets.map { SheetCounts($0, rules[$0].fields) }
  }

  /// Frees the sheets' memory once they have been written.
  mutating func forgetSheets() {
    sheets = []
    places = []
  }

  /// Whether something in the input could not be converted.
  package var hasErrors: Bool { messages.contains { $0.severity == .error } }

  /// Whether the input belongs in an output: an empty list of sheets does, an unreadable file does
  /// not.
  package var isConverted: Bool { sheetCount > 0 || !hasErrors }

  /// The reading of an input that failed entirely.
  static func failure(_ error: ReadError, address: String) -> Reading {
    let error = error.named(after: address).located(in: Place(file: address))
    return Reading(messages: [Message(error)])
  }
}
