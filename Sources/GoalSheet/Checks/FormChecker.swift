public import Messages

/// Checks a sheet for consistency and against the template's lists.
///
/// - SeeAlso: SPEC section 6
public struct FormChecker: Sendable {
  private let organisations: OrganisationCheck
  private let planPositions: PlanPositionCheck
  private let evaluations: EvaluationCheck
  private let levels: FormVocabulary.Levels
  private let fields: FormFields
  private let numbers: NumberCheck
  private let optionalHeaders: Set<FormVocabulary.HeaderField>
  private let content: ContentCheck

  /// Works with the words of a template.
  public init(vocabulary: FormVocabulary) {
    self.init(vocabulary: vocabulary, OrganisationNames(vocabulary.departments))
  }

  init(vocabulary: FormVocabulary, _ names: OrganisationNames) {
    fields = vocabulary.fields
    optionalHeaders = vocabulary.optionalHeaders
    numbers = NumberCheck(restarts: vocabulary.numbersRestart)
    organisations = OrganisationCheck(names)
    planPositions = PlanPositionCheck(plans: vocabulary.plans)
    levels = vocabulary.levels ?? .official
    evaluations = EvaluationCheck(
      marks: vocabulary.fields.contains(.evaluation) ? vocabulary.marks : [],
      achievements: vocabulary.achievements, isTargetLater: Self.isTargetLater(vocabulary))
    content = ContentCheck(title: vocabulary.fields.titleHasYear ? vocabulary.title.text : nil)
  }

  /// Whether the form's target is of a later year than its result, which need not reach it yet.
  private static func isTargetLater(_ vocabulary: FormVocabulary) -> Bool {
    func offset(_ field: GoalField) -> Int { vocabulary.columnLabels[field]?.year?.offset ?? 0 }
    return offset(.target) > offset(.result)
  }

  /// The messages about a sheet that was not read from a form, so its cells are unknown.
  public func messages(of sheet: GoalSheet, at place: Place) -> [Message] {
    var findings = FormFindings()
    check(sheet, &findings)
    return findings.messages(at: place)
  }

  /// Adds the messages about `sheet`, at the cells known to `findings`.
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    HeaderCheck(levels: levels, fields: fields, optional: optionalHeaders).check(sheet, &findings)
    organisations.check(sheet, &findings)
    content.check(sheet, &findings)
    RowCheck(columns: fields.columnSet).check(sheet, &findings)
    DateCheck().check(sheet, &findings)
    numbers.check(sheet, &findings)
    planPositions.check(sheet, &findings)
    evaluations.check(sheet, &findings)
    MeantHeader().check(sheet, &findings)
    findings.reconcileSuggestions()
  }
}
