import GRDB
package import Messages

/// Why a database could not be written.
package struct SQLiteWriteError: Error, Hashable {
  package var text: BilingualText
  /// Whether the disk was full.
  ///
  /// SQLite has then removed what it wrote, so the disk itself may have room again.
  package var isDiskFull = false
}

extension SQLiteWriteError {
  /// What SQLite reports on writing a database.
  init(_ error: DatabaseError) {
    let reason = error.message ?? error.resultCode.description
    text = BilingualText(
      english: "the database cannot be written: \(reason)", japanese: "データベースを書けません: \(reason)")
    isDiskFull = error.resultCode == .SQLITE_FULL
  }
}
