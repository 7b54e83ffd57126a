import GoalSheet
import Grid

/// What may be put into a form's cells, and what is said when one is chosen.
struct FormPrompts {
  let template: Template
  let style: FormSheet.Style

  /// The most characters that Excel takes for a prompt and for its heading.
  private static let promptLimit = 255
  private static let titleLimit = 32

  /// Days for the two dates of the header block.
  func header(
    _ values: [FormVocabulary.HeaderField: CellRange]
  ) -> [PlacedSheet.Validation] {
    [FormVocabulary.HeaderField.createdOn, .evaluatedOn].compactMap { field in
      guard let range = values[field] else { return nil }
      let label = template.vocabulary.headerLabels[field]?.text ?? ""
      return PlacedSheet.Validation(
        range: range, rule: .date, prompt: "日付を記入してください。例：2024/4/1、R6.4.1",
        promptTitle: Self.cut(label, to: Self.titleLimit))
    }
  }

  /// The list of marks, and on a blank form a prompt for each column.
  ///
  /// - Parameter rows: For each row of the table the worksheet's rows that it takes.
  /// - Returns: Validations whose ranges do not overlap.
  func table(rows: [ClosedRange<Int>]) -> [PlacedSheet.Validation] {
    guard let first = rows.first?.lowerBound, let last = rows.last?.upperBound else { return [] }
    return template.design.columns.enumerated().flatMap { index, column in
      let range = CellRange(rows: first...last, columns: index...index)
      if style.isBlank, column.field == .result, style.lastResults.contains(where: { $0 != nil }) {
        return results(rows: rows, column: index)
      }
      let validation = validation(of: column, range)
      return validation.rule == .any && validation.prompt == nil ? [] : [validation]
    }
  }

  private func validation(
    of column: FormDesign.Column, _ range: CellRange, behind words: String = ""
  ) -> PlacedSheet.Validation {
    var validation = PlacedSheet.Validation(range: range, rule: .any)
    if column.field == .evaluation {
      validation.rule = .list(template.vocabulary.legend.map(\.mark.rawValue))
    }
    if style.isBlank {
      let label = template.vocabulary.columnLabels[column.field]?.text ?? ""
      validation.prompt = Self.cut(column.prompt + words, to: Self.promptLimit)
      validation.promptTitle = Self.cut(label, to: Self.titleLimit)
    }
    return validation
  }

  /// For each row a prompt with its result of the year before.
  private func results(rows: [ClosedRange<Int>], column: Int) -> [PlacedSheet.Validation] {
    rows.enumerated().map { index, rows in
      let last = index < style.lastResults.count ? style.lastResults[index] : nil
      return validation(
        of: template.design.columns[column], CellRange(rows: rows, columns: column...column),
        behind: last.map { "\n前年度の結果：\($0)" } ?? "")
    }
  }

  /// The longest beginning of at most `limit` UTF-16 units that parts no character.
  private static func cut(_ text: String, to limit: Int) -> String {
    var text = text
    while text.utf16.count > limit { text.removeLast() }
    return text
  }
}
