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
  /// The key of a further field cannot be the name of a column.
  case unusableField(key: String)
  /// A further field holds quantities in the database and texts in the sheet, or the other way round.
  case otherKind(key: String)

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
    case .unusableField(let key):
      BilingualText(
        english: "a database cannot have a column \(BilingualText(quoting: key).english); name the "
          + "field with letters, digits and -",
        japanese: "項目\(BilingualText(quoting: key).japanese)はデータベースの列にできません。"
          + "半角の英数字と「-」の名前にしてください")
    case .otherKind(let key):
      BilingualText(
        english: "the values of \(BilingualText(quoting: key).english) are of another kind in the "
          + "database; write to a new file",
        japanese: "項目\(BilingualText(quoting: key).japanese)の値の種類がデータベースと異なります。"
          + "新しいファイルに書き出してください")
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
