import Grid
public import Messages

/// What each cell was taken for and why, as a plain table.
public struct ExplanationTable: Sendable {
  private let decisions: [FormDecision]
  private let vocabulary: FormVocabulary

  /// Explains decisions in the words of a template.
  public init(_ decisions: [FormDecision], vocabulary: FormVocabulary) {
    self.decisions = decisions
    self.vocabulary = vocabulary
  }

  /// The headings of the three columns.
  public static func headings(in language: Language) -> [String] {
    language == .japanese ? ["セル", "文字", "何として読んだか"] : ["cell", "text", "read as"]
  }

  /// A row for each decision: the cell, its text on one line and shortened, what it was read as.
  public func rows(in language: Language) -> [[String]] {
    decisions.map { decision in
      [
        decision.cell.description, FormMessage.shortened(decision.text),
        text(of: decision.role)[language],
      ]
    }
  }

  private func text(of role: FormDecision.Role) -> BilingualText {
    switch role {
    case .label(let label):
      BilingualText(english: "the label \(label)", japanese: "見出し「\(label)」")
    case .header(let field):
      BilingualText(
        english: "the value of \(name(field))", japanese: "「\(name(field))」の値")
    case .value(let field, let row):
      BilingualText(
        english: "row \(row), \(name(field))", japanese: "\(row) 行目の「\(name(field))」")
    case .legend: BilingualText(english: "the legend", japanese: "凡例")
    case .printed: BilingualText(english: "a text of the form", japanese: "様式に印字された言葉")
    case .counter:
      BilingualText(
        english: "the number of a column or of a blank line", japanese: "列の番号、または空の行の番号")
    case .repeated:
      BilingualText(
        english: "a repetition of a value in the header", japanese: "見出し部分の値の繰り返し")
    case .ditto:
      BilingualText(
        english: "a ditto mark: the value above again", japanese: "「同上」の印：上の行の値を繰り返す")
    case .checkBox:
      BilingualText(
        english: "the state of a check box", japanese: "チェックボックスの状態")
    case .unplaced(let code, let reason):
      BilingualText(
        english: "unplaced: \(reason.english) [\(code.rawValue)]",
        japanese: "値ではない文字：\(reason.japanese) [\(code.rawValue)]")
    }
  }

  private func name(_ field: GoalField) -> String {
    vocabulary.columnLabels[field]?.text ?? field.key
  }

  private func name(_ field: FormVocabulary.HeaderField) -> String {
    vocabulary.headerLabels[field]?.text ?? field.key
  }
}
