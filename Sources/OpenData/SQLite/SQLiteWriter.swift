import Files
import GRDB
package import GoalSheet

/// Adds sheets to a database, one by one, in one transaction.
///
/// A sheet replaces the one of the same fiscal year, department and section that was in the
/// database before, and takes its place in the order; other sheets stay. Sheets of one run never
/// replace one another: if a section occurs twice, both are kept, and all that the database had of
/// it go. The same run again changes nothing.
///
/// No sheet is kept before ``finish()``. No journal or other file stays beside the database.
package final class SQLiteWriter {
  /// Its statements; they go before the connection.
  private var inserter: SheetInserter?
  private let queue: DatabaseQueue
  private var further: FurtherColumns
  /// The last sheet that was there before; later ones belong to this run.
  private let lastOldID: Int64
  private var nextID: Int64
  /// The tables with parts of a sheet, lists of rows before the rows.
  private let partTables: [String]

  /// Opens the database at `path`, or creates it; one of an older format is brought up to date.
  ///
  /// The form's `fields` have the labels of those that a template adds.
  package init(path: String, fields: FormFields = .official) throws {
    further = FurtherColumns(fields)
    // An empty file is what a program leaves that creates a temporary name for us.
    let isNew = (try? FileStatus(of: path)).map { $0.size == 0 } ?? true
    do {
      queue = try StoreConnection.writing(path, isNew: isNew)
      (lastOldID, partTables) = try queue.writeWithoutTransaction { database in
        let tables = try StoreConnection.partTables(in: database)
        try StoreConnection.omitForeignKeyChecks(in: database)
        try database.beginTransaction(.immediate)
        try database.execute(sql: "CREATE TEMP TABLE replaced (id INTEGER PRIMARY KEY)")
        let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM sheet") ?? 0
        return (last, tables)
      }
      nextID = lastOldID + 1
    } catch let error as DatabaseError {
      throw StoreWriteError(error)
    }
  }

  /// Adds a sheet; where that fails, nothing of it is added.
  package func append(_ sheet: GoalSheet) throws {
    do {
      try queue.writeWithoutTransaction { database in
        try further.prepare(for: sheet, in: database)
        let inserter = try self.inserter ?? SheetInserter(database)
        self.inserter = inserter
        try database.inSavepoint {
          let id = try place(for: sheet, in: database)
          try inserter.insert(sheet, id: id)
          try further.insert(sheet, id: id, in: database)
          return .commit
        }
      }
    } catch let error as DatabaseError {
      throw StoreWriteError(error)
    }
  }

  /// Commits everything that was appended and closes the database.
  package func finish() throws {
    do {
      try queue.writeWithoutTransaction { database in
        // A connection cannot be closed before its statements.
        inserter = nil
        if lastOldID > 0 { try removeRest(from: database) }
        try further.refreshView(in: database)
        try database.commit()
        try database.execute(sql: "DROP TABLE temp.replaced")
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreWriteError(error)
    }
  }

  // MARK: - Replacing

  /// The `id` for a sheet: that of the old one that it replaces, or a new one.
  private func place(for sheet: GoalSheet, in database: Database) throws -> Int64 {
    if lastOldID > 0, let id = try oldID(of: sheet, in: database) {
      try remove(id, from: database)
      try database.cachedStatement(sql: "INSERT INTO temp.replaced VALUES (?)")
        .execute(arguments: [id])
      return id
    }
    defer { nextID += 1 }
    return nextID
  }

  /// The first old sheet of the same year, department and section that is not yet replaced.
  private func oldID(of sheet: GoalSheet, in database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT min(id) FROM sheet
        WHERE fiscal_year IS ? AND department = ? AND section = ?
          AND id <= ? AND id NOT IN (SELECT id FROM temp.replaced)
        """)
    return try Int64.fetchOne(
      statement, arguments: [sheet.fiscalYear, sheet.department, sheet.section, lastOldID])
  }

  /// Removes what is left of the sections that were written.
  private func removeRest(from database: Database) throws {
    let rest = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM sheet
        WHERE id <= :last AND id NOT IN (SELECT id FROM temp.replaced)
          AND EXISTS (
            SELECT 1 FROM sheet AS new
            WHERE new.fiscal_year IS sheet.fiscal_year AND new.department = sheet.department
              AND new.section = sheet.section
              AND (new.id > :last OR new.id IN (SELECT id FROM temp.replaced)))
        """, arguments: ["last": lastOldID])
    for id in rest { try remove(id, from: database) }
  }

  /// Removes an old sheet with everything in it.
  ///
  /// Table by table: SQLite's own cascades look for each list entry of each row.
  private func remove(_ id: Int64, from database: Database) throws {
    for table in partTables {
      try database.cachedStatement(sql: "DELETE FROM \"\(table)\" WHERE sheet_id = ?")
        .execute(arguments: [id])
    }
    try database.cachedStatement(sql: "DELETE FROM sheet WHERE id = ?").execute(arguments: [id])
  }
}
