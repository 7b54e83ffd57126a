public import Messages

/// What reading one worksheet gave.
public struct FormReading: Sendable {
  /// The forms read, from top to bottom.
  public var sheets: [GoalSheet] = []
  /// What is to be said of them, in the order of the cells.
  public var messages: [Message] = []
  /// Whether there is a form at all, be it one that could not be read.
  public var foundForm = false
  /// For each sheet the cells from which its values came.
  public var places: [FormPlaces] = []

  public init() {}
}
