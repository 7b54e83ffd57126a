public import Messages

/// What the recogniser decided of each cell, as a plain table: for the person at the telephone.
///
/// One line a cell, tabs between: the cell, its text on one line, and what it was taken for and why.
public struct ExplanationTable: Sendable {
  private let decisions: [FormDecision]
  private let vocabulary: FormVocabulary

  /// Explains decisions in the words of a template.
  public init(_ decisions: [FormDecision], vocabulary: FormVocabulary) {
    self.decisions = decisions
    self.vocabulary = vocabulary
  }

  /// The table's text, with a heading; every line ends with a line feed.
  public func text(in language: Language) -> String {
    var text =
      language == .japanese ? "セル\t文字\t何として読んだか\n" : "cell\ttext\tread as\n"
    for decision in decisions {
      text += "\(decision.cell)\t\(FormMessage.shortened(decision.text))\t"
      text += role(decision.role)[language] + "\n"
    }
    return text
  }

  private func role(_ role: FormDecision.Role) -> BilingualText {
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
    case .counter:
      BilingualText(
        english: "a number of a blank line or of a column", japanese: "空の行または列の番号")
    case .unplaced(let code):
      BilingualText(
        english: "no value, kept in unplaced: \(code.summary.english) [\(code.rawValue)]",
        japanese: "値ではない（unplaced に残す）：\(code.summary.japanese)［\(code.rawValue)］")
    }
  }

  private func name(_ field: GoalField) -> String {
    vocabulary.columnLabels[field]?.text ?? field.rawValue
  }

  private func name(_ field: FormVocabulary.HeaderField) -> String {
    vocabulary.headerLabels[field]?.text ?? field.rawValue
  }
}
