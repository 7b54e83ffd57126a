import Messages

/// Why a SQLite file does not hold sheets.
enum DatabaseReason: Hashable, Sendable {
  /// The library's own words.
  case sqlite(String)
  case notOurs
  case laterVersion(Int, known: Int)
  /// What should be a table of ours is a view, a virtual table or missing.
  case notATable(String)
  /// The file ends before the pages that its header counts.
  case cutOff(size: Int, expected: Int)
  /// Reading took more steps than a database of this size can need.
  case tooMuchWork
  /// Another program is changing the file during reading.
  case inUse

  var kind: ReadError.Kind {
    switch self {
    case .sqlite, .notATable, .cutOff, .inUse: .unreadableFile
    case .notOurs, .laterVersion: .unsupportedFormat
    case .tooMuchWork: .tooLarge
    }
  }

  var text: BilingualText {
    switch self {
    case .sqlite(let reason):
      BilingualText(
        english: "the database cannot be read: \(reason)", japanese: "データベースを読めません: \(reason)")
    case .notOurs:
      BilingualText(
        english: "this SQLite database was not made by mokuhyo; expected one with its tables",
        japanese: "mokuhyo が作成した SQLite データベースではありません")
    case .laterVersion(let version, let known):
      BilingualText(
        english: "the database has the version \(version); this program knows versions up to "
          + "\(known)",
        japanese: "データベースの版は\(version)です。このプログラムが扱う版は\(known)までです")
    case .notATable(let name):
      BilingualText(
        english: "\(Quotation.english(name)) is not a table of the database",
        japanese: "データベースの\(Quotation.japanese(name))が表ではありません")
    case .cutOff(let size, let expected):
      BilingualText(
        english: "the database is cut off: it has \(size) of \(expected) bytes",
        japanese: "データベースが途中で切れています（\(expected)バイトのうち\(size)バイト）")
    case .tooMuchWork:
      BilingualText(
        english: "reading the database takes more steps than one of its size can need",
        japanese: "データベースの読み取りに、大きさに見合わない手数がかかります")
    case .inUse:
      BilingualText(
        english: "another program is changing the database; close it and try again",
        japanese: "ほかのプログラムがデータベースを変更しています。閉じてからやり直してください")
    }
  }
}
