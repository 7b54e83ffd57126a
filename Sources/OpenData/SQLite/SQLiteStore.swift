package import GoalSheet
import GRDB
package import Messages

/// The model in a SQLite database.
///
/// - SeeAlso: SPEC section 4, "The data table"
package enum SQLiteStore {
  /// Adds sheets to a database; see ``SQLiteWriter``.
  ///
  /// - Throws: a ``ReadError`` where the file is not a database of this program, and a
  ///   ``StoreWriteError`` where it cannot be written. The file is then unchanged.
  package static func write(
    _ sheets: some Sequence<GoalSheet>, to path: String, fields: FormFields = .official
  ) throws {
    let writer = try SQLiteWriter(path: path, fields: fields)
    for sheet in sheets { try writer.append(sheet) }
    try writer.finish()
  }

  /// Reads all sheets of the database at `path`, in the order in which they were written; errors name
  /// `file`.
  package static func sheets(in path: String, file: String) throws(ReadError) -> [GoalSheet] {
    try reading(file) { try StoreConnection.reading(path, sheets) }
  }

  /// Reads all sheets of a database in memory.
  package static func sheets(
    in bytes: [UInt8], file: String
  ) throws(ReadError) -> [GoalSheet] {
    try reading(file) { try StoreConnection.reading(bytes, sheets) }
  }

  private static func sheets(of queue: DatabaseQueue) throws -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    try queue.read { database in
      try database.forEachGoalSheet { sheets.append($0) }
    }
    return sheets
  }

  private static func reading(
    _ file: String, _ body: () throws -> [GoalSheet]
  ) throws(ReadError) -> [GoalSheet] {
    do {
      return try body()
    } catch let error as ReadError {
      throw error.located(in: Place(file: file))
    } catch let error as DatabaseError {
      throw ReadError(error).located(in: Place(file: file))
    } catch {
      throw ReadError(OpenDataReason.database(.sqlite("\(error)")), at: Place(file: file))
    }
  }
}
