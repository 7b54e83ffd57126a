import GoalSheet
import Grid
import Messages

extension Message {
  /// A text that belongs to no column of the table.
  static func unplaced(_ text: String, at cell: CellReference) -> Message {
    let quoted = BilingualText(quoting: text)
    return Message(
      .unplacedText, at: Place(cell: cell),
      english: "\(quoted.english) has no place in the data table (it is kept under “unplaced”)",
      japanese: "\(quoted.japanese)はデータ表の欄の外にあります"
        + Quotation.bracketed("文字は unplaced に残しました"))
  }

  /// A heading that the table does not have.
  static func foreignColumn(_ heading: String, at cell: CellReference) -> Message {
    let quoted = BilingualText(quoting: heading)
    return Message(
      .unplacedText, at: Place(cell: cell),
      english: "the data table has no column \(quoted.english), so its texts are kept under "
        + "“unplaced”; if it is a further column of a form, name the template with --template",
      japanese: "データ表に\(quoted.japanese)という列はないため、その列の文字は unplaced に残しました。"
        + "様式で加えた列なら、様式ファイルを --template で指定してください")
  }

  /// A column that contradicts the text of its quantity, whose own value is taken.
  static func contradiction(
    _ record: TableRecord, _ column: TableColumn, of quantity: Quantity
  ) -> Message {
    let written = BilingualText(quoting: record.text(column))
    let text = BilingualText(quoting: quantity.text)
    let value = value(of: record.part(of: column), in: quantity)
    let shown = value.map { BilingualText(quoting: $0) } ?? .none
    return Message(
      .derivedMismatch, at: Place(cell: record.cell(of: column)),
      english:
        "\(record.heading(of: column)) is \(written.english), but the text \(text.english) gives "
        + "\(shown.english), which is taken",
      japanese:
        "\(record.heading(of: column))が\(written.japanese)ですが、\(text.japanese)からは\(shown.japanese)に"
        + "なるので、そちらを使いました",
      suggestion: value ?? "")
  }

  private static func value(of part: TableColumn.FieldPart, in quantity: Quantity) -> String? {
    switch part {
    case .text: quantity.text
    case .number: quantity.number.map { DecimalText.text(of: $0) }
    case .unit: quantity.unit
    case .bound: quantity.bound?.rawValue
    }
  }
}

extension BilingualText {
  fileprivate static let none = BilingualText(english: "none", japanese: "空欄")
}
