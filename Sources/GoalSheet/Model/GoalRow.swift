/// One line of the printed table, with every value filled down.
///
/// - SeeAlso: SPEC section 2
public struct GoalRow: Hashable, Sendable {
  /// The number, in ASCII digits if it is one; blank is `""`.
  public var no: String = ""
  /// 組織目標.
  public var goal: String = ""
  /// 総合計画(実施計画)上の位置づけ, one entry per position.
  public var planPosition: [String] = []
  /// 取組指標.
  public var indicator: String = ""
  /// 目標; blank is `nil`.
  public var target: Quantity?
  /// 結果; blank is `nil`.
  public var result: Quantity?
  /// 取組名称(事業名).
  public var initiative: String = ""
  /// 概要.
  public var outline: String = ""
  /// 評価; blank is `nil`.
  public var evaluation: Mark?
  /// 目標達成状況.
  public var status: String = ""
  /// 今後の方針.
  public var nextSteps: String = ""
  /// The values of the fields that a template adds: of `GoalField.further(0)` and so on.
  ///
  /// All rows of a sheet have the same fields here, in the same order.
  public var further: [FurtherValue] = []
  /// The fields whose cell is merged with the row above.
  public var continues: GoalFieldSet = []

  /// A blank row.
  public init() {}

  /// Whether both rows hold the same value in `field`.
  public func agrees(with other: GoalRow, in field: GoalField) -> Bool {
    guard let index = field.furtherIndex else { return field.value.agrees(self, other) }
    return further(index)?.value ?? .text("") == other.further(index)?.value ?? .text("")
  }

  /// Whether the row has a value in `field`.
  package func hasValue(_ field: GoalField) -> Bool { !agrees(with: GoalRow(), in: field) }

  /// The further value at a place, if the row has so many.
  package func further(_ index: Int) -> FurtherValue? {
    further.indices.contains(index) ? further[index] : nil
  }

  /// The field's key in JSON.
  package func key(of field: GoalField) -> String {
    field.furtherIndex.flatMap(further)?.key ?? field.key
  }

  /// A value as it is displayed; a list is separated by spaces.
  func displayed(_ field: GoalField) -> String {
    if let index = field.furtherIndex { return further(index)?.value.text ?? "" }
    return switch field.value {
    case .number(let path), .text(let path): self[path]
    case .list(let path): self[path].joined(separator: " ")
    case .quantity(let path): self[path]?.text ?? ""
    case .mark(let path): self[path]?.rawValue ?? ""
    }
  }

  /// Takes over the value of `field` from `other`.
  public mutating func copy(_ field: GoalField, from other: GoalRow) {
    guard let index = field.furtherIndex else { return field.value.copy(from: other, to: &self) }
    guard let value = other.further(index) else { return clear(field) }
    while further.count <= index { further.append(other.further[further.count].blank) }
    further[index] = value
  }

  /// Makes `field` blank.
  package mutating func clear(_ field: GoalField) {
    guard let index = field.furtherIndex else { return copy(field, from: GoalRow()) }
    if let value = further(index) { further[index] = value.blank }
  }
}

extension GoalRow {
  /// The fields of which the row may have a value: the official ones, then the further ones.
  package var fields: [GoalField] {
    further.isEmpty
      ? GoalField.official : Array(GoalField.all(GoalField.officialCount + further.count))
  }
}
