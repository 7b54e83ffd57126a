package import GoalSheet

/// What the cells of one worksheet were taken for.
package struct ExplainedWorksheet: Sendable {
  /// The worksheet's name; `nil` for delimited text.
  package var name: String?
  /// In the order of the cells.
  package var decisions: [FormDecision]
  /// The name of the form that it was read as, if there are several.
  package var form: String?
}
