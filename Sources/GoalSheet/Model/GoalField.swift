/// A field of a row: one of the form's eleven columns, by its key in JSON.
///
/// The order is the form's, from left to right.
///
/// - SeeAlso: SPEC section 2
public enum GoalField: String, Hashable, Sendable, CaseIterable {
  /// No.
  case no
  /// 組織目標
  case goal
  /// 総合計画(実施計画)上の位置づけ
  case planPosition
  /// 取組指標
  case indicator
  /// 目標
  case target
  /// 結果
  case result
  /// 取組名称(事業名)
  case initiative
  /// 概要
  case outline
  /// 評価
  case evaluation
  /// 目標達成状況
  case status
  /// 今後の方針
  case nextSteps
}

extension GoalField {
  /// The field's place in the form, from 0 at the left to 10.
  package var ordinal: Int {
    switch self {
    case .no: 0
    case .goal: 1
    case .planPosition: 2
    case .indicator: 3
    case .target: 4
    case .result: 5
    case .initiative: 6
    case .outline: 7
    case .evaluation: 8
    case .status: 9
    case .nextSteps: 10
    }
  }

  /// The field at a place in the form; `nil` if there is none.
  init?(ordinal: Int) {
    switch ordinal {
    case 0: self = .no
    case 1: self = .goal
    case 2: self = .planPosition
    case 3: self = .indicator
    case 4: self = .target
    case 5: self = .result
    case 6: self = .initiative
    case 7: self = .outline
    case 8: self = .evaluation
    case 9: self = .status
    case 10: self = .nextSteps
    default: return nil
    }
  }
}
