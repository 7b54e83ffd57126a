import GoalSheet
import Grid

/// The dates and levels that labels of other words, or none, say.
extension DraftHeader {
  /// Takes the only date to fill in without a label for 作成日, if the form has none.
  ///
  /// `texts` are the texts above the table that are no value of a label.
  mutating func addUnlabelledDates(
    _ texts: [FormSheet.Block], among all: [FormSheet.Block],
    _ official: [FormVocabulary.HeaderField: FormVocabulary.Label], _ sheet: FormSheet
  ) {
    let dates =
      texts.filter { DraftPrompt.isDateToFill($0.text) }
      + DraftDatePieces(in: all, besides: fields, sheet).starts
    guard dates.count == 1, let date = dates.first else {
      unknownDates = dates
      return
    }
    let hasCreated =
      fields.contains { field in
        field.field == .createdOn || DraftWords.isCreation(field.label)
      } || isOfPastYear
    let label = hasCreated ? "年月日" : official[.createdOn]?.text ?? "年月日"
    guard !isTaken(label), !has(label) else {
      unknownDates = dates
      return
    }
    fields.append(
      Field(
        field: hasCreated ? nil : .createdOn, label: label, labelCells: date.range,
        valueCells: date.range, isUnlabelled: true))
  }

  /// Takes 記入日 and its like for 作成日, and 点検日 for 評価日.
  mutating func guessDates() {
    let isPast = isOfPastYear
    func guess(_ field: FormVocabulary.HeaderField, _ isNamed: (String) -> Bool) {
      guard !fields.contains(where: { $0.field == field }),
        let index = fields.firstIndex(where: { $0.field == nil && isNamed($0.label) })
      else { return }
      fields[index].field = field
      fields[index].isGuessed = true
    }
    guess(.createdOn) { !isPast && DraftWords.isCreation($0) }
    guess(.evaluatedOn, DraftWords.isDateOfEvaluation)
  }

  /// Whether the form is filled in after its year, as 令和６年度対象 says, so that no date is 作成日.
  private var isOfPastYear: Bool { title?.text.contains("年度対象") ?? false }

  /// Adds the department where one label asks for both levels, by its words or by two cells: 部課名.
  mutating func addDepartment(_ official: [FormVocabulary.HeaderField: FormVocabulary.Label]) {
    guard !fields.contains(where: { $0.field == .department || $0.suffix != nil }),
      let index = fields.firstIndex(where: { $0.field == .section }),
      let key = LabelKey.key(of: fields[index].label),
      DraftWords.isBothLevels(key) || fields[index].valueCount == 2,
      let label = official[.department]?.text, !has(label), !isTaken(label)
    else { return }
    let upper = key.first { "部局区".contains($0) } ?? "部"
    let lower = DraftWords.isBothLevels(key) ? key.last { "課室係".contains($0) } ?? "課" : "課"
    fields[index].suffix = String(lower)
    fields[index].isOfBothLevels = true
    var department = fields[index]
    department.field = .department
    department.label = label
    department.suffix = String(upper)
    department.valueCount = 1
    department.sharedLabel = nil
    department.bracketedLabel = nil
    fields.insert(department, at: index)
  }
}
