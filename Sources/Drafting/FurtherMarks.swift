import GoalSheet

/// Which further columns hold the marks of the evaluation.
struct FurtherMarks {
  private let table: DraftTable
  private let fields: DraftFields
  private let marks: Set<String>
  private let own: [String]?
  private let evidence: DraftEvidence
  private let labels: KnownLabels

  init(
    _ table: DraftTable, _ fields: DraftFields, _ labels: KnownLabels, _ evidence: DraftEvidence
  ) {
    self.table = table
    self.fields = fields
    marks = Set((fields.marks?.entries ?? []).map { MarkText.key(of: $0.mark) })
    own = fields.column(of: .evaluation).flatMap { evidence.choices(table.leaves[$0]) }
    self.evidence = evidence
    self.labels = labels
  }

  /// Whether a column has the evaluation's list, or its meaning where neither has one.
  func areIn(_ leaf: DraftTable.Leaf) -> Bool {
    guard !marks.isEmpty else { return false }
    if let boxes = evidence.boxes(leaf) {
      return Set(boxes.map { MarkText.key(of: $0.mark) }) == marks
    }
    guard let choices = evidence.choices(leaf) else {
      let isNamed = LabelKey.key(of: leaf.text).map(DraftWords.isNamedJudgement) ?? false
      let isNarrow = evidence.width(leaf).map { $0 <= DraftFields.widestMark } ?? true
      let isHinted = evidence.hints(leaf).contains { hint in
        Set(DraftMarks.named(in: hint).map(MarkText.key)) == marks
      }
      let noted = DraftMarks.marks(inLabel: leaf.text)
      let isNoted =
        DraftWords.isJudging(leaf.text) && Set(noted.map(MarkText.key)) == marks
      return own == nil
        && (isNoted || isHinted && isNarrow
          || labels.finding(leaf.text)?.meaning == .column(.evaluation)
          || isNamed && isNarrow
          || table.leaves.firstIndex(of: leaf).map(isJudged) ?? false)
    }
    return Set(choices.map(MarkText.key)) == marks
  }

  /// Whether a column is named by who judges, or a legend of the same marks begins with its label.
  private func isJudged(_ index: Int) -> Bool {
    if fields.isOfJudge(index) { return true }
    let label = table.leaves[index].text.filter { !$0.isWhitespace }
    let titled = fields.isTitled(index) ? fields.legend.entries(titled: label) : nil
    return titled.map { Set($0.map { MarkText.key(of: $0.mark) }) == marks } ?? false
  }
}
