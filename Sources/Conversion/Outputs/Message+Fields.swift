import GoalSheet
import Messages

extension Message {
  /// The warning about the values of a field that the form does not have, by the heading of an official
  /// column or the key of a further field.
  static func fieldNotKept(_ name: String, of sheet: GoalSheet) -> Message {
    Message(
      .unplacedText,
      at: Place(file: sheet.source?.file, sheet: sheet.source?.sheet, section: sheet.section),
      english: "the form has no field \(Quotation.english(name)), so its values were not written; "
        + "name the template that has it with --template",
      japanese: "様式に項目\(Quotation.japanese(name))がないため、その値は書き出していません。"
        + "項目のある様式を --template で指定してください")
  }
}
