import GoalSheet
import Messages

/// Why JSON, a data table or a database does not hold sheets.
enum OpenDataReason: ReadReason {
  /// A value of the wrong kind.
  case found(Found, expected: Expectation)
  /// A row that cannot follow the rows above it, because of the field with the key.
  case rows(GoalRowsError, key: String)
  /// More further columns than a row can have.
  case tooManyFields(limit: Int)
  /// A JSON file without any content.
  case emptyFile
  /// One sheet, or what is around the sheets, is larger than any honest one.
  case sheetTooLarge(limit: Int)
  case table(TableReason)
  case database(DatabaseReason)

  /// What was found in place of a value.
  enum Found: Hashable, Sendable {
    case text(String)
    /// A JSON value of another kind, in words.
    case kind(BilingualText)
  }

  /// Why `row` cannot follow the rows above it.
  static func rows(_ error: GoalRowsError, of row: GoalRow) -> OpenDataReason {
    switch error {
    case .firstRowContinues(let field), .continuesOtherValue(let field, _):
      .rows(error, key: row.key(of: field))
    }
  }

  var kind: ReadError.Kind {
    switch self {
    case .found(.text, .format): .unsupportedFormat
    case .found, .rows, .tooManyFields, .emptyFile, .table: .unreadableFile
    case .sheetTooLarge: .tooLarge
    case .database(let reason): reason.kind
    }
  }

  var text: BilingualText {
    switch self {
    case .found(.text(let text), let expected):
      BilingualText(found: BilingualText(quoting: text), expected: expected.text)
    case .found(.kind(let kind), let expected):
      BilingualText(found: kind, expected: expected.text)
    case .rows(.firstRowContinues, let key):
      BilingualText(
        english: "the first row continues \(Quotation.english(key)), but there is no "
          + "row above it",
        japanese: "最初の行で\(Quotation.japanese(key))が上の行と共通とされていますが、上に行がありません")
    case .rows(.continuesOtherValue, let key):
      BilingualText(
        english: "\(Quotation.english(key)) continues the row above, but its value "
          + "differs from it",
        japanese: "\(Quotation.japanese(key))が上の行と共通とされていますが、値が上の行と異なります")
    case .tooManyFields(let limit):
      BilingualText(
        english: "found more than \(limit) further columns",
        japanese: "様式にない列が\(limit)を超えています")
    case .emptyFile:
      BilingualText(
        english: "the file is empty; expected JSON or JSONL",
        japanese: "ファイルが空です。JSONかJSONLが必要です")
    case .sheetTooLarge(let limit):
      BilingualText(
        english: "a sheet of more than \(limit) bytes of JSON",
        japanese: "1枚のシートのJSONが\(limit)バイトを超えています")
    case .table(let reason): reason.text
    case .database(let reason): reason.text
    }
  }
}
