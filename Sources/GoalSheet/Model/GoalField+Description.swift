extension GoalField {
  /// The table of fields, the only place where they are described.
  ///
  /// CONTRIBUTING.md, "Adding a column", lists what else a new field needs.
  private static let descriptions: [FieldDescription] = [
    .init("No.", sqlName: "no", .number(.init({ $0.no }, { $0.no = $1 }))),
    .init("組織目標", sqlName: "goal", .text(.init({ $0.goal }, { $0.goal = $1 }))),
    .init(
      "総合計画上の位置づけ", sqlName: "plan_position",
      .list(.init({ $0.planPosition }, { $0.planPosition = $1 })), group: .indicators),
    .init(
      "取組指標", sqlName: "indicator", .text(.init({ $0.indicator }, { $0.indicator = $1 })),
      group: .indicators,
      sharing: .indicator),
    .init(
      "目標", sqlName: "target", .quantity(.init({ $0.target }, { $0.target = $1 })),
      group: .indicators, sharing: .indicator,
      labelHasYear: true),
    .init(
      "結果", sqlName: "result", .quantity(.init({ $0.result }, { $0.result = $1 })),
      group: .indicators, sharing: .indicator,
      isOutcome: true, labelHasYear: true),
    .init(
      "取組名称(事業名)", sqlName: "initiative", .text(.init({ $0.initiative }, { $0.initiative = $1 })),
      group: .initiatives,
      sharing: .initiative),
    .init(
      "概要", sqlName: "outline", .text(.init({ $0.outline }, { $0.outline = $1 })),
      group: .initiatives, sharing: .initiative),
    .init(
      "評価", sqlName: "evaluation", .mark(.init({ $0.evaluation }, { $0.evaluation = $1 })),
      sharing: .evaluation, isOutcome: true),
    .init(
      "目標達成状況", sqlName: "status", .text(.init({ $0.status }, { $0.status = $1 })),
      sharing: .evaluation, isOutcome: true),
    .init(
      "今後の方針", sqlName: "next_steps", .text(.init({ $0.nextSteps }, { $0.nextSteps = $1 })),
      sharing: .evaluation, isOutcome: true),
  ]

  /// The description of an official field.
  package var described: FieldDescription { Self.descriptions[ordinal] }

  private static let sharings = descriptions.map(\.sharing)

  /// The fields that are blank together with it; a further field is on its own.
  package var sharing: FieldDescription.SharingGroup? {
    furtherIndex == nil ? Self.sharings[ordinal] : nil
  }

  private static let values = descriptions.map(\.value)

  /// The value in ``described``, without copying the names.
  ///
  /// - Precondition: The field is one of ``official``.
  package var value: FieldValue { Self.values[ordinal] }
}
