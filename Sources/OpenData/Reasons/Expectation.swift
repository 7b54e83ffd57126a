import GoalSheet
import Messages

/// What a value of the model must be, in JSON, in the data table or in a database.
enum Expectation: Hashable, Sendable {
  case text, textOrNull, nonBlankText, oneLineText
  case number, numberOrNull, wholeNumber
  case year, yearOrNull
  case date, dateOrNull
  /// One of the marks that a sheet may use.
  case mark([Mark]), markOrNull([Mark])
  /// A mark that a legend explains, whatever it is.
  case legendMark
  case bound, boundOrNull
  case fieldKey, cell
  case object, objectOrNull
  /// The document's format, `mokuhyo/1`.
  case format(String)

  var text: BilingualText {
    switch self {
    case .text: BilingualText(english: "a text", japanese: "文字列")
    case .nonBlankText:
      BilingualText(
        english: "a text that is not blank (a blank target or result is null as a whole)",
        japanese: "空でない文字列（目標・結果が空のときは全体を null とします）")
    case .oneLineText:
      BilingualText(
        english: "a text of one line that is not blank", japanese: "空でなく改行のない文字列")
    case .number: BilingualText(english: "a number", japanese: "数")
    case .wholeNumber: BilingualText(english: "a whole number", japanese: "整数")
    case .year: BilingualText(english: "a year such as 2023", japanese: "2023のような年")
    case .date:
      BilingualText(english: "a date such as 2023-04-01", japanese: "2023-04-01のような日付")
    case .mark(let marks): .choice(marks.map(\.rawValue))
    case .legendMark:
      BilingualText(
        english: "a mark of at most \(Mark.longest) characters without white space",
        japanese: "空白を含まない\(Mark.longest)字までの印")
    case .bound: .choice(["atLeast", "atMost"])
    case .fieldKey:
      BilingualText(
        english: "the key of a row's field, such as \(Quotation.english("goal"))",
        japanese: "\(Quotation.japanese("goal"))のような行の項目のキー")
    case .cell:
      BilingualText(
        english: "a cell's address such as \(Quotation.english("C12"))",
        japanese: "\(Quotation.japanese("C12"))のようなセル番地")
    case .object: BilingualText(english: "an object {…}", japanese: "オブジェクト {…} ")
    case .format(let format): BilingualText(quoting: format)
    case .textOrNull: Self.text.text.orNull
    case .numberOrNull: Self.number.text.orNull
    case .yearOrNull:
      BilingualText(
        english: "a Gregorian year such as 2023, or null", japanese: "2023のような西暦年か null ")
    case .dateOrNull:
      BilingualText(
        english: "a date such as \(Quotation.english("2023-04-01")), or null",
        japanese: "\(Quotation.japanese("2023-04-01"))のような日付か null ")
    case .markOrNull(let marks): .choice(marks.map(\.rawValue) + ["null"])
    case .boundOrNull: .choice(["atLeast", "atMost", "null"])
    case .objectOrNull: Self.object.text.orNull
    }
  }
}

extension BilingualText {
  fileprivate var orNull: BilingualText {
    BilingualText(english: english + " or null", japanese: japanese + "か null ")
  }

  /// One of several texts, the last of which may be the bare word `null`.
  fileprivate static func choice(_ texts: [String]) -> BilingualText {
    let english = texts.map { $0 == "null" ? $0 : Quotation.english($0) }
    let japanese = texts.filter { $0 != "null" }.map { Quotation.japanese($0) }.joined()
    return BilingualText(
      english: english.dropLast().joined(separator: ", ") + " or " + (english.last ?? ""),
      japanese: texts.contains("null") ? japanese + "か null " : japanese + "のいずれか")
  }
}
