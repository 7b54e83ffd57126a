import Messages

extension BilingualText {
  /// Says that something stands where something else must stand.
  init(found: BilingualText, expected: BilingualText) {
    self.init(
      english: "found \(found.english); expected \(expected.english)",
      japanese: "\(found.japanese)があります。\(expected.japanese)が必要です")
  }

  // What a value of the model's JSON may be.
  static let aText = BilingualText(english: "a text", japanese: "文字列")
  static let aTextOrNull = BilingualText(english: "a text or null", japanese: "文字列か null ")
  static let aNumber = BilingualText(english: "a number", japanese: "数")
  static let aNumberOrNull = BilingualText(english: "a number or null", japanese: "数か null ")
  static let aYearOrNull = BilingualText(
    english: "a Gregorian year such as 2023, or null", japanese: "2023のような西暦年か null ")
  static let aDateOrNull = BilingualText(
    english: "a date such as \"2023-04-01\", or null",
    japanese: "「2023-04-01」のような日付か null ")
  static let aMark = BilingualText(english: "\"○\", \"△\" or \"×\"", japanese: "「○」「△」「×」のいずれか")
  static let aMarkOrNull = BilingualText(
    english: "\"○\", \"△\", \"×\" or null", japanese: "「○」「△」「×」か null ")
  static let aBoundOrNull = BilingualText(
    english: "\"atLeast\", \"atMost\" or null", japanese: "「atLeast」「atMost」か null ")
  static let aFieldKey = BilingualText(
    english: "the key of a row's field, such as \"goal\"", japanese: "「goal」のような行の項目のキー")
  static let aCell = BilingualText(
    english: "a cell's address such as \"C12\"", japanese: "「C12」のようなセル番地")
  static let anObject = BilingualText(english: "an object {…}", japanese: "オブジェクト {…} ")
  static let anObjectOrNull = BilingualText(
    english: "an object {…} or null", japanese: "オブジェクト {…} か null ")
  static let anArray = BilingualText(english: "a list […]", japanese: "リスト […] ")

  // What a cell of the data table may be.
  static let aYear = BilingualText(english: "a year such as 2023", japanese: "2023のような年")
  static let aDate = BilingualText(
    english: "a date such as 2023-04-01", japanese: "2023-04-01のような日付")
  static let aWholeNumber = BilingualText(english: "a whole number", japanese: "整数")
  static let aBound = BilingualText(
    english: "\"atLeast\" or \"atMost\"", japanese: "「atLeast」か「atMost」")

  /// The text in quotes on one line, cut off where it is long.
  static func quoted(_ text: String) -> BilingualText {
    let line = text.prefix(40).map { $0.isNewline ? "↵" : String($0) }.joined()
    let short = text.count > 40 ? line + "…" : line
    return BilingualText(english: "\"\(short)\"", japanese: "「\(short)」")
  }
}
