package import GoalSheet
package import Messages

/// What a data table gave.
package struct TableReading: Sendable {
  package var sheets: [GoalSheet] = []
  package var messages: [Message] = []
}
