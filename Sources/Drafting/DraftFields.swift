import GoalSheet
import JapaneseCalendar

/// Which of the official form's fields the columns of a blank form are.
///
/// Labels decide where the official form knows them; else what a label says, the lists and the numbers
/// under it.
struct DraftFields {
  let leaves: [DraftTable.Leaf]
  let groups: [DraftTable.Group]
  let labels: KnownLabels
  let evidence: DraftEvidence
  let legend: DraftLegend
  let ladder: [String]
  /// The field of each column that is one.
  private(set) var fields: [Int: GoalField] = [:]
  /// The column that was taken for the goal's, if no label says so.
  private(set) var guessedGoal: Int?
  /// The columns whose labels are other words for a field's.
  private(set) var synonyms: Set<Int> = []
  /// The marks of the column of the evaluation; `nil` if they were nowhere.
  private(set) var marks: DraftMarks?

  init(
    _ table: DraftTable, _ labels: KnownLabels, _ evidence: DraftEvidence, legend: DraftLegend,
    ladder: [String]
  ) {
    self.ladder = ladder
    leaves = table.leaves
    groups = table.groups
    self.labels = labels
    self.evidence = evidence
    self.legend = legend
    for index in leaves.indices { addKnown(index) }
    addNumber()
    addFigures()
    chooseEvaluation()
    addGoal()
    addSynonyms()
  }

  /// The column of a field.
  func column(of field: GoalField) -> Int? { fields.first { $0.value == field }?.key }

  func meaning(_ index: Int) -> GoalField? {
    if let field = leaves[index].word.flatMap(DraftWords.field(ofRow:)) { return field }
    guard case .column(let field)? = labels.finding(leaves[index].text)?.meaning else { return nil }
    return field
  }

  func key(_ index: Int) -> String { LabelKey.key(of: leaves[index].text) ?? "" }

  private mutating func set(_ field: GoalField, _ index: Int) {
    if let old = column(of: field) { fields[old] = nil }
    fields[index] = field
  }

  // MARK: - Labels

  /// Of two labels with one meaning the number and the goal are the left one; other columns that of
  /// the end of the year, else the right one.
  private mutating func addKnown(_ index: Int) {
    let found = labels.finding(leaves[index].text)
    guard let field = meaning(index), field == .evaluation || !isTicked(index),
      field == .no || !isNumbered(index)
    else { return }
    if let rival = column(of: field) {
      guard field != .no, field != .goal, found?.isInterim != true else { return }
      if isLater(index) && !isLater(rival) || year(index) != nil && isOfThisYear(rival) { return }
      // R7目標 is next year's: 目標 and 結果 are of one year.
      if let own = year(index), let other = year(rival), own > other, hasResult(of: other) {
        return
      }
    }
    set(field, index)
  }

  private func hasResult(of year: Int) -> Bool {
    leaves.indices.contains { meaning($0) == .result && self.year($0) == year }
      && !leaves.indices.contains { meaning($0) == .result && (self.year($0) ?? 0) > year }
  }

  /// Whether a label or its group says that a figure is of a later year: 次年度 over 目標.
  private func isLater(_ index: Int) -> Bool { begins(index, with: DraftWords.later) }

  private func isOfThisYear(_ index: Int) -> Bool { begins(index, with: DraftWords.thisYear) }

  private func begins(_ index: Int, with words: [String]) -> Bool {
    let group = groups.first { $0.members.contains(index) }?.text ?? ""
    return words.contains { leaves[index].text.hasPrefix($0) || group.hasPrefix($0) }
  }

  /// The year that a label names, before it or in brackets after it, or that its group names.
  private func year(_ index: Int) -> Int? {
    let key = key(index)
    if let leading = FiscalYearText.leadingYear(in: key) { return leading.year }
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else {
      return groups.first { $0.members.contains(index) }
        .flatMap { FiscalYearText.leadingYear(in: $0.text)?.year }
    }
    return FiscalYearText.year(in: String(key[key.index(after: open)...].dropLast()))
  }

  /// The column of numbers by its label, else by the numbers in its lines.
  private mutating func addNumber() {
    guard column(of: .no) == nil else { return }
    if let unlabelled = leaves.firstIndex(where: \.text.isEmpty) {
      fields[unlabelled] = .no
      return
    }
    let free = leaves.indices.filter { fields[$0] == nil }
    let named = free.first { DraftWords.numbers.contains(key($0)) }
    if let found = named ?? free.first(where: { isNumbered($0) }) {
      fields[found] = .no
    }
  }

  /// Whether the lines of a column have numbers already, so that nothing else is written there.
  private func isNumbered(_ index: Int) -> Bool { evidence.isNumbered(leaves[index]) }

  /// 数値目標 is the figure to reach, and 目標 beside it the goal.
  private mutating func addFigures() {
    let figure = leaves.indices.first {
      fields[$0] == nil && DraftWords.targets.contains(key($0)) && !isNumbered($0)
    }
    guard let figure else { return }
    if let target = column(of: .target), !isBareTarget(target) { return }
    set(.target, figure)
  }

  /// Takes columns with other words for the labels of fields that the form lacks.
  private mutating func addSynonyms() {
    for field in DraftSynonyms.fields where column(of: field) == nil {
      let found = leaves.indices.filter { index in
        fields[index] == nil && meaning(index) == nil && rank(index) > 0 && !isNumbered(index)
          && evidence.choices(leaves[index]) == nil && evidence.boxes(leaves[index]) == nil
          && DraftSynonyms.means(field, key(index))
          // Left of the goal, 課題 is what led to it.
          && (field != .nextSteps && field != .status || index > column(of: .goal) ?? -1)
      }
      let isOutcome = [.result, .status, .nextSteps].contains(field)
      guard var index = isOutcome ? found.last : found.first else { continue }
      // Of 活動 above 成果 the lower one, as of labels that the official form has.
      if leaves[index].word != nil {
        index = found.last { leaves[$0].text == leaves[index].text } ?? index
      }
      fields[index] = field
      synonyms.insert(index)
    }
  }

  // MARK: - The evaluation

  private mutating func chooseEvaluation() {
    let found = evaluation
    if let old = column(of: .evaluation) { fields[old] = nil }
    guard let found else { return }
    set(.evaluation, found.column)
    marks = found.marks
  }

  // MARK: - The goal

  private mutating func addGoal() {
    guard column(of: .goal) == nil else { return }
    let free = leaves.indices.filter { fields[$0] == nil && !isNumbered($0) }
    let named = free.filter { index in
      leaves[index].text.contains("目標") && !isFigureOfYear(index)
        && !DraftWords.figures.contains(
          where: leaves[index].text.replacing("達成すべき", with: "").contains)
        && !DraftWords.aboutGoals.contains(where: leaves[index].text.contains)
        && !isAboutPriority(index)
    }
    let own = named.filter { !isParent($0, named) }
    let lasting = own.first { !leaves[$0].text.contains("年度") || isOrganisationsGoal($0) }
    let texts = free.filter { index in
      evidence.choices(leaves[index]) == nil && !isParent(index, named)
        && !DraftWords.otherTexts.contains(where: leaves[index].text.contains)
        && DraftColumn.kind(of: leaves[index].text, units: []) == .text
    }
    let plain = plainText(of: texts)
    // Of two with 目標 the left one is the goal, unless it says to what the other belongs.
    let isBesideGoal = column(of: .target).map { target in own.contains { $0 < target } } ?? false
    let bare = isBesideGoal ? nil : bareTarget(besides: plain)
    // 今年度の目標 left of all other texts is the goal.
    let leftmost = own.first.flatMap { first in plain.map { first < $0 } ?? true ? first : nil }
    guard
      let goal = bare ?? lasting ?? leftmost ?? plain ?? own.first ?? named.first
        ?? goalElsewhere(in: free)
    else {
      return
    }
    set(.goal, goal)
    guessedGoal = goal
    // 今年度目標 beside the goal is what the year is to reach.
    let yearly = own.first { $0 != goal && leaves[$0].text.contains("年") }
    if column(of: .target) == nil, let yearly { set(.target, yearly) }
  }

  /// The text that is most likely the goal: left of what was reached, or else the indicator there.
  private func plainText(of texts: [Int]) -> Int? {
    let texts = texts.filter { !DraftWords.isNoGoal(leaves[$0].text) }
    let outcomes = [GoalField.target, .result, .evaluation].compactMap(column)
    let end = outcomes.min() ?? leaves.count
    let plain =
      texts.first { !DraftWords.relations.contains(where: leaves[$0].text.contains) } ?? texts.first
    guard let plain, plain > end, let indicator, indicator < end else { return plain }
    return indicator
  }

  /// The column of the indicator, by the official label or another word for it.
  private var indicator: Int? {
    column(of: .indicator)
      ?? leaves.indices.first { fields[$0] == nil && DraftSynonyms.means(.indicator, key($0)) }
  }

  /// The goal of a form without a text for it: what is done for it, the indicator, or at last any other
  /// column.
  private func goalElsewhere(in free: [Int]) -> Int? {
    let other = free.filter { !DraftWords.isNoGoal(leaves[$0].text) }
    return column(of: .initiative) ?? indicator ?? column(of: .outline) ?? other.first
      ?? column(of: .status) ?? free.first
  }

  /// Whether a column is a figure of the year that its group names, beside its result: 令和５年度 over 目標 and
  /// 実績.
  private func isFigureOfYear(_ index: Int) -> Bool {
    groups.contains { group in
      group.members.contains(index) && FiscalYearText.leadingYear(in: group.text) != nil
        && group.members.contains { $0 != index && meaning($0) == .result }
    }
  }

  /// Whether a column says to what the goal right of it belongs: 上位目標, 総合計画の目標.
  private func isParent(_ index: Int, _ named: [Int]) -> Bool {
    let label = leaves[index].text
    guard DraftWords.parents.contains(where: label.contains) else { return false }
    if named.contains(where: { $0 > index }) { return true }
    guard let target = column(of: .target), isBareTarget(target) else { return false }
    if isPriority(index), isBesideIndicator(target) { return false }
    guard target > index, let result = column(of: .result) else { return target > index }
    // 重点目標 may be the goal of which 目標 is the figure.
    return result != target + 1 && (result < target || !label.hasSuffix("重点目標"))
  }

  /// Whether a label is 目標 alone, which may be the goal or its figure.
  private func isBareTarget(_ index: Int) -> Bool {
    let key = String(key(index).prefix { $0 != "(" })
    if ["目標", "年間目標"].contains(key) { return true }
    // R7目標 beside R7実績 is a figure.
    let hasDatedResult = column(of: .result).map { year($0) != nil } ?? false
    guard column(of: .goal) == nil, !hasDatedResult,
      let (_, rest) = FiscalYearText.leadingYear(in: key)
    else { return false }
    return rest.drop { $0 == "の" } == "目標"
  }

  /// 目標 where it is not the figure beside 結果.
  private func bareTarget(besides plain: Int?) -> Int? {
    guard let target = column(of: .target), isBareTarget(target) else { return nil }
    guard let plain, plain < target else { return target }
    return column(of: .result) == target + 1 || isPriority(plain) && isBesideIndicator(target)
      ? nil : target
  }

  /// Whether a column names what matters most, for which a goal is set: 重点目標, 重点施策.
  private func isPriority(_ index: Int) -> Bool {
    DraftWords.priorities.contains(where: key(index).hasSuffix)
  }

  /// Whether a column has the goals themselves, though it says of which year they are: 今年度の重点目標.
  private func isOrganisationsGoal(_ index: Int) -> Bool {
    ["重点目標", "組織目標"].contains(where: key(index).hasSuffix)
  }

  /// Whether a column says more about the 重点目標 on its left: 目標の区分.
  private func isAboutPriority(_ index: Int) -> Bool {
    let key = key(index)
    return key.hasPrefix("目標") && key != "目標"
      && leaves.indices.prefix(index).contains(where: isPriority)
  }

  /// Whether 目標 is the figure of the indicator on its left.
  private func isBesideIndicator(_ target: Int) -> Bool {
    indicator.map { $0 + 1 == target } ?? false
  }
}
