import GoalSheet
import Messages

extension BilingualText {
  /// Says why a row cannot continue the one above it.
  init(_ fault: GoalRows.Fault) {
    switch fault {
    case .firstRowContinues(let field):
      self.init(
        english: "the first row continues \"\(field.rawValue)\", but no row stands above it",
        japanese: "最初の行で「\(field.rawValue)」が上の行と共通とされていますが、上に行がありません")
    case .continuesOtherValue(let field, _):
      self.init(
        english: "\"\(field.rawValue)\" continues the row above, but its value differs from it",
        japanese: "「\(field.rawValue)」が上の行と共通とされていますが、値が上の行と異なります")
    }
  }
}
