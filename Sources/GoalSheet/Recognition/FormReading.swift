public import Messages

/// The result of reading one worksheet.
public struct FormReading: Sendable {
  /// The forms read, from top to bottom.
  public var sheets: [GoalSheet] = []
  /// The messages about them, in the order of the cells.
  public var messages: [Message] = []
  /// The messages beyond the reader's limit.
  package internal(set) var omittedMessages = OmittedMessages()
  /// Where there is no form, but some labels of one: what is missing for each of several forms.
  package internal(set) var nearMisses: [Message] = []
  /// Whether there is a form at all, even one that could not be read.
  public var foundForm = false
  /// Whether a form, or a part of one, was joined to the form of another worksheet.
  public internal(set) var isJoined = false
  /// How many lines are filled in on forms that could not be read because one column is missing.
  package internal(set) var unreadLines = 0
  /// For each sheet, the cells of its values.
  public var places: [FormPlaces] = []
  /// The decision about each cell, in the order of the cells; empty unless requested.
  public var decisions: [FormDecision] = []

  /// The name of the form that it was read as, if there are several.
  package internal(set) var form: String?

  /// A reading without a form.
  public init() {}

  /// Whether a form with at least one row was read.
  public var hasRows: Bool { sheets.contains { !$0.rows.isEmpty } }
}
