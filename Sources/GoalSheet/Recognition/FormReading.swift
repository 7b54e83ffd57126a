public import Messages

/// What reading one worksheet gave.
public struct FormReading: Sendable {
  /// The forms read, from top to bottom.
  public var sheets: [GoalSheet] = []
  /// What is to be said of them, in the order of the cells.
  public var messages: [Message] = []
  /// Whether there is a form at all, even one that could not be read.
  public var foundForm = false
  /// Whether a form, or a part of one, was joined to the form of another worksheet.
  public internal(set) var isJoined = false
  /// For each sheet the cells from which its values came.
  public var places: [FormPlaces] = []
  /// What was decided of each cell, in the order of the cells; empty unless it was asked for.
  public var decisions: [FormDecision] = []

  /// A reading without a form.
  public init() {}

  /// Whether a form with at least one row was read.
  public var hasRows: Bool { sheets.contains { !$0.rows.isEmpty } }
}
