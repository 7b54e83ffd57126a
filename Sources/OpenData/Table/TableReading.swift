package import GoalSheet
package import Messages

/// The result of reading a data table.
package struct TableReading: Sendable {
  package var sheets: [GoalSheet] = []
  package var messages: [Message] = []
  /// Whether the first and the last sheet are whole.
  package var parts = SheetParts.none
}
