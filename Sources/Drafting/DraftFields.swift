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
  /// The year that the form's title or another text above the table names.
  private let formYear: Int?
  /// The field of each column that is one.
  var fields: [Int: GoalField] = [:]
  /// The column that was taken for the goal's, if no label says so.
  var guessedGoal: Int?
  /// The columns whose labels are other words for a field's.
  private(set) var synonyms: Set<Int> = []
  /// The marks of the column of the evaluation; `nil` if they were nowhere.
  private(set) var marks: DraftMarks?

  init(
    _ table: DraftTable, _ labels: KnownLabels, _ evidence: DraftEvidence, legend: DraftLegend,
    ladder: [String], formYear: Int?
  ) {
    self.ladder = ladder
    self.formYear = formYear
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

  mutating func set(_ field: GoalField, _ index: Int) {
    if let old = column(of: field) { fields[old] = nil }
    fields[index] = field
  }

  // MARK: - Labels

  /// Of two labels with one meaning the number and the goal are the left one; other columns that of
  /// the end of the year, else the right one.
  private mutating func addKnown(_ index: Int) {
    let found = labels.finding(leaves[index].text)
    guard let field = meaning(index), field == .evaluation || !isTicked(index),
      field == .no || !isNumbered(index), field != .result || !isOfYearBefore(index)
    else { return }
    if let rival = column(of: field) {
      guard field != .no, field != .goal, found?.isInterim != true else { return }
      if begins(index, with: DraftWords.earlier), !begins(rival, with: DraftWords.earlier) {
        return
      }
      if isLater(index) && !isLater(rival) || year(index) != nil && isOfThisYear(rival) { return }
      // R7目標 is next year's: 目標 and 結果 are of one year.
      if let own = year(index), let other = year(rival), own > other, hasResult(of: other) {
        return
      }
    }
    set(field, index)
  }

  /// Whether a result is that of a year before the form's or the targets', none of which is of its year; where
  /// no year says so, whether another result has no year.
  private func isOfYearBefore(_ index: Int) -> Bool {
    guard let own = year(index) else { return false }
    let targets = leaves.indices.filter { meaning($0) == .target }.compactMap(year)
    guard let form = formYear ?? targets.max() else {
      return leaves.indices.contains {
        $0 != index && year($0) == nil && DraftSynonyms.means(.result, key($0))
      }
    }
    return own < form && !targets.contains(own)
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
  func year(_ index: Int) -> Int? {
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
  func isNumbered(_ index: Int) -> Bool { evidence.isNumbered(leaves[index]) }

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
          // Left of the goal, 課題 is what led to it; left of its figure, 改善策 is what is to be done.
          && (field != .nextSteps && field != .status || index > column(of: .goal) ?? -1)
          && (field != .nextSteps || index > column(of: .target) ?? -1)
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
}
