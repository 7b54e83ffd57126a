package import GoalSheet
import GRDB
package import Messages

/// The model in a SQLite database.
///
/// - SeeAlso: SPEC section 4, "The data table"
package enum SQLiteStore {
  /// Whether a file's first bytes are those of a SQLite database.
  package static func isDatabase(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// Adds sheets to a database; see ``SQLiteWriter``.
  ///
  /// - Throws: a ``ReadError`` where a file is there that is no database of this program, and a
  ///   ``SQLiteWriteError`` where it cannot be written. What was there then stays as it was.
  package static func write(_ sheets: some Sequence<GoalSheet>, to path: String) throws {
    let writer = try SQLiteWriter(path: path)
    for sheet in sheets { try writer.append(sheet) }
    try writer.finish()
  }

  /// Reads all sheets, in the order in which they were written.
  package static func sheets(in path: String, file: String) throws(ReadError) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    do {
      try forEachSheet(in: path, file: file) { sheets.append($0) }
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError(
        .unreadableFile, english: "the database cannot be read: \(error)",
        japanese: "データベースを読めません: \(error)", at: Place(file: file))
    }
    return sheets
  }

  /// Hands on each sheet in the order in which they were written; memory holds one.
  ///
  /// - Throws: a ``ReadError``, or what `body` throws.
  package static func forEachSheet(
    in path: String, file: String, _ body: (GoalSheet) throws -> Void
  ) throws {
    do {
      let queue = try StoreConnection.reading(path)
      try queue.read { database in
        try database.forEachGoalSheet(body)
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw ReadError(error).located(in: Place(file: file))
    } catch let error as ReadError {
      throw error.located(in: Place(file: file))
    }
  }
}
