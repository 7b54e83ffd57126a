extension GoalField {
  /// The table of fields, the only place where they are described.
  ///
  /// CONTRIBUTING.md, "Adding a column", lists what else a new field needs.
  private var entry: FieldDescription {
    switch self {
    case .no: .init("No.", sqlName: "no", .number(\.no))
    case .goal: .init("組織目標", sqlName: "goal", .text(\.goal))
    case .planPosition:
      .init(
        "総合計画上の位置づけ", sqlName: "plan_position", .list(\.planPosition), group: .indicators)
    case .indicator:
      .init(
        "取組指標", sqlName: "indicator", .text(\.indicator), group: .indicators,
        sharing: .indicator)
    case .target:
      .init(
        "目標", sqlName: "target", .quantity(\.target), group: .indicators, sharing: .indicator,
        labelHasYear: true)
    case .result:
      .init(
        "結果", sqlName: "result", .quantity(\.result), group: .indicators, sharing: .indicator,
        isOutcome: true, labelHasYear: true)
    case .initiative:
      .init(
        "取組名称(事業名)", sqlName: "initiative", .text(\.initiative), group: .initiatives,
        sharing: .initiative)
    case .outline:
      .init(
        "概要", sqlName: "outline", .text(\.outline), group: .initiatives, sharing: .initiative)
    case .evaluation:
      .init("評価", sqlName: "evaluation", .mark(\.evaluation), sharing: .evaluation, isOutcome: true)
    case .status:
      .init("目標達成状況", sqlName: "status", .text(\.status), sharing: .evaluation, isOutcome: true)
    case .nextSteps:
      .init(
        "今後の方針", sqlName: "next_steps", .text(\.nextSteps), sharing: .evaluation, isOutcome: true)
    }
  }

  /// Created once, because descriptions are looked up millions of times.
  private static let descriptions = allCases.map(\.entry)

  /// The field's description.
  package var described: FieldDescription { Self.descriptions[ordinal] }

  private static let values = descriptions.map(\.value)

  /// The value in ``described``, without copying the names.
  package var value: FieldValue { Self.values[ordinal] }
}
