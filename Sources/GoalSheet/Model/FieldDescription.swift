/// Everything that is specific to one field of a row.
///
/// The model, JSON, the data table, SQLite, recognition and the written form all use it. A column
/// that a template adds (SPEC section 12) becomes one more description; its value is kept under a
/// path into the row's further values.
package struct FieldDescription: Sendable {
  /// The heading of the field's column in the data table.
  ///
  /// - SeeAlso: SPEC section 4, "The data table"
  package let heading: String
  /// The name in SQLite: of a column, of a table if the field is a list, or the prefix of the names
  /// of a quantity's four columns.
  package let sqlName: String
  package let value: FieldValue
  /// The label that spans the field's column and its neighbours on the form.
  package let group: FormVocabulary.ColumnGroup?
  /// The fields that are blank together with it if a table without merges shares their cells.
  package let sharing: SharingGroup?
  /// The first database format with the field; older ones are read without it.
  package let sqlFormat: Int
  /// Whether the field is an outcome of the year, which a blank form for the next year leaves out.
  package let isOutcome: Bool
  /// Whether the field's label may contain a fiscal year, as in `R5目標`.
  package let labelHasYear: Bool

  init(
    _ heading: String, sqlName: String, sqlFormat: Int = 1, _ value: FieldValue,
    group: FormVocabulary.ColumnGroup? = nil, sharing: SharingGroup? = nil,
    isOutcome: Bool = false, labelHasYear: Bool = false
  ) {
    self.heading = heading
    self.sqlName = sqlName
    self.sqlFormat = sqlFormat
    self.value = value
    self.group = group
    self.sharing = sharing
    self.isOutcome = isOutcome
    self.labelHasYear = labelHasYear
  }
}

extension FieldDescription {
  /// Fields whose values belong together: if a line leaves a whole group blank, it has the values
  /// of the line above.
  ///
  /// - SeeAlso: SPEC section 2, "What a line without merges means"
  package enum SharingGroup: Int, Sendable, CaseIterable {
    /// 取組指標, 目標, 結果
    case indicator
    /// 取組名称(事業名), 概要
    case initiative
    /// 評価, 目標達成状況, 今後の方針
    case evaluation

    /// The group's members, in the form's order.
    package var fields: [GoalField] { GoalField.official.filter { $0.sharing == self } }
  }
}
