/// A field of a row: a column of the form.
///
/// It is a number, so that sets and tables of fields are cheap. The official form's eleven fields have
/// the numbers 0 to 10, in the form's order. Further columns have the numbers from 11, in the order
/// in which a template lists them: what such a number means, only its ``FormFields`` or the row that
/// holds the value (``GoalRow/further``) can say.
///
/// - SeeAlso: SPEC sections 2 and 12
public struct GoalField: Hashable, Sendable {
  @usableFromInline let number: UInt8

  @usableFromInline init(number: UInt8) { self.number = number }

  /// No.
  @inlinable public static var no: GoalField { GoalField(number: 0) }
  /// 組織目標.
  @inlinable public static var goal: GoalField { GoalField(number: 1) }
  /// 総合計画(実施計画)上の位置づけ.
  @inlinable public static var planPosition: GoalField { GoalField(number: 2) }
  /// 取組指標.
  @inlinable public static var indicator: GoalField { GoalField(number: 3) }
  /// 目標.
  @inlinable public static var target: GoalField { GoalField(number: 4) }
  /// 結果.
  @inlinable public static var result: GoalField { GoalField(number: 5) }
  /// 取組名称(事業名).
  @inlinable public static var initiative: GoalField { GoalField(number: 6) }
  /// 概要.
  @inlinable public static var outline: GoalField { GoalField(number: 7) }
  /// 評価.
  @inlinable public static var evaluation: GoalField { GoalField(number: 8) }
  /// 目標達成状況.
  @inlinable public static var status: GoalField { GoalField(number: 9) }
  /// 今後の方針.
  @inlinable public static var nextSteps: GoalField { GoalField(number: 10) }

  /// The eleven fields of the official form, from left to right.
  public static let official: [GoalField] = [
    .no, .goal, .planPosition, .indicator, .target, .result, .initiative, .outline, .evaluation,
    .status, .nextSteps,
  ]

  /// The number of ``official`` fields, and the number of the first further one.
  package static var officialCount: Int { 11 }

  /// The further field at a place in a template's list, from 0.
  public static func further(_ index: Int) -> GoalField {
    precondition(index >= 0 && index < GoalFieldSet.capacity - officialCount, "too many fields")
    return GoalField(number: UInt8(officialCount + index))
  }
}

extension GoalField {
  /// The fields with the first `count` numbers.
  static func all(_ count: Int) -> some Sequence<GoalField> {
    (0..<UInt8(clamping: count)).lazy.map { GoalField(number: $0) }
  }

  /// The field's number: of the official fields, their place in the form.
  @inlinable package var ordinal: Int { Int(number) }

  /// The field with a number; `nil` if no set can hold it.
  init?(ordinal: Int) {
    guard ordinal >= 0, ordinal < GoalFieldSet.capacity else { return nil }
    self.init(number: UInt8(ordinal))
  }

  /// The place of a further field in its template's list, from 0; `nil` for the official ones.
  package var furtherIndex: Int? {
    ordinal < Self.officialCount ? nil : ordinal - Self.officialCount
  }

  private static let keys = [
    "no", "goal", "planPosition", "indicator", "target", "result", "initiative", "outline",
    "evaluation", "status", "nextSteps",
  ]

  /// The key of an official field in JSON; of a further one, its number.
  ///
  /// The key of a further field is in ``FormFields`` and in the row.
  public var key: String {
    furtherIndex.map { "further[\($0)]" } ?? Self.keys[ordinal]
  }

  /// The official field with a key.
  public init?(key: String) {
    guard let ordinal = Self.keys.firstIndex(of: key) else { return nil }
    self = Self.official[ordinal]
  }
}

extension GoalField: CustomStringConvertible {
  public var description: String { key }
}
