import GRDB
package import Messages

/// What can prevent a database from being written.
package enum StoreWriteReason: Hashable, Sendable {
  /// SQLite failed; the words are its own.
  case database(String)
  /// The disk was full.
  ///
  /// SQLite has then removed what it wrote, so the disk itself may have room again.
  case diskFull
  /// A text contains U+0000, where SQLite's texts end.
  case containsNull(text: String)

  /// The sentence, without the place.
  package var text: BilingualText {
    switch self {
    case .database(let words):
      BilingualText(
        english: "the database cannot be written: \(words)",
        japanese: "データベースを書き込めません：\(words)")
    case .diskFull:
      BilingualText(english: "the disk is full", japanese: "ディスクに空きがありません")
    case .containsNull(let text):
      Self.nullText(BilingualText(quoting: text.replacing("\0", with: "␀")))
    }
  }

  private static func nullText(_ quoted: BilingualText) -> BilingualText {
    BilingualText(
      english: "the text \(quoted.english) contains U+0000, which a database's text cannot hold",
      japanese: "\(quoted.japanese)に、データベースの文字列に書けない文字 U+0000 があります")
  }
}

extension StoreWriteError {
  /// What SQLite reports on writing a database.
  init(_ error: DatabaseError) {
    reason =
      error.resultCode == .SQLITE_FULL
      ? .diskFull : .database(error.message ?? error.resultCode.description)
  }
}
