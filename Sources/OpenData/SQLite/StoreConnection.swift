import CStoreGuard
import GRDB
import Messages

/// Opens databases safely, whatever other programs have put into them, and recognizes this
/// program's.
enum StoreConnection {
  /// Provides a connection that reads the database at `path`.
  ///
  /// Nothing is written, neither to the file nor beside it.
  static func reading<Result>(
    _ path: String, _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    let file = try DatabaseFile(path: path)
    guard let changes = file.pendingChanges else {
      let address = file.mode == .writeAhead ? file.immutableAddress : path
      return try read(open(address, reader(of: file.size)), body)
    }
    let copy = try PrivateCopy(of: file, changes: changes)
    var configuration = reader(of: file.size)
    // SQLite takes the pending changes into the copy. Without sharing it needs no further file.
    configuration.readonly = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    return try withExtendedLifetime(copy) {
      try read(open(copy.path, configuration), body)
    }
  }

  /// Provides a connection that reads a database in memory.
  static func reading<Result>(
    _ bytes: [UInt8], _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    try DatabaseFile.checkSize(bytes.count, header: Array(bytes.prefix(100)))
    let queue = KeptQueues.keepWithoutThreads(
      try DatabaseQueue(configuration: reader(of: bytes.count)))
    var bytes = bytes
    // SQLite has no log for a database in memory, and refuses one in write-ahead mode.
    if bytes.count >= 100, bytes[18...19] == [2, 2] { (bytes[18], bytes[19]) = (1, 1) }
    return try unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      try queue.inDatabase { database in
        let code = unsafe store_guard_read_bytes(
          UnsafeMutableRawPointer(database.sqliteConnection), buffer.baseAddress,
          Int64(buffer.count))
        guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      }
      return try read(queue, body)
    }
  }

  private static func open(
    _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    KeptQueues.keepWithoutThreads(try DatabaseQueue(path: path, configuration: configuration))
  }

  private static func read<Result>(
    _ queue: DatabaseQueue, _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    guard try queue.read({ try isStore($0) }) else {
      throw ReadError(OpenDataReason.database(.notOurs))
    }
    let result = try body(queue)
    try queue.close()
    return result
  }

  /// Bytes of a page of new databases.
  ///
  /// A record of the table `row` often takes more than the 1,002 bytes that SQLite keeps in one of its
  /// usual pages of 4,096 bytes, and would need pages of its own for the rest.
  private static let pageSize = 16_384

  /// Opens a database, or creates one, to write in a transaction that spans several calls.
  ///
  /// Nobody else uses the file before it is moved into its place, so nothing waits for the disk, and
  /// a new file needs no journal to go back to.
  static func writing(_ path: String, isNew: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try harden(database)
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA synchronous = OFF")
      if isNew {
        try database.execute(
          sql: "PRAGMA page_size = \(pageSize); PRAGMA journal_mode = MEMORY")
      }
    }
    let queue = try open(path, configuration)
    try prepare(queue)
    return queue
  }

  /// Creates the tables where the database is empty, and brings an older format up to date.
  private static func prepare(_ queue: DatabaseQueue) throws {
    let isForeign = try queue.inDatabase { database in
      try !isStore(database)
        && Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") != 0
    }
    guard !isForeign else { throw ReadError(OpenDataReason.database(.notOurs)) }
    try StoreMigrations.run(on: queue)
  }

  /// The tables with parts of a sheet, lists of rows before the rows.
  static func partTables(in database: Database) throws -> [String] {
    let tables = StoreSchema.tables(format: StoreSchema.version).filter { $0 != "sheet" }
    let further = try database.tableExists(StoredFurther.table) ? [StoredFurther.table] : []
    return further + tables.filter { $0 != "row" } + ["row"]
  }

  /// Omits SQLite's checks of foreign keys where nobody has added a table that could refer to ours.
  ///
  /// Each record would otherwise be looked up in the table that it belongs to.
  static func omitForeignKeyChecks(in database: Database) throws {
    let own =
      StoreSchema.tables(format: StoreSchema.version) + [
        StoreMigrations.table, StoredFurther.table,
      ]
    let all = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    guard Set(all).isSubset(of: own) else { return }
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
  }
}

// MARK: - Safety

extension StoreConnection {
  /// How a database of `size` bytes is read.
  private static func reader(of size: Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try harden(database)
      // A record takes fewer steps than bytes, and a cell's text is much shorter.
      let steps = Int32(clamping: 50_000_000 + 4 * size)
      unsafe store_guard_limit(
        UnsafeMutableRawPointer(database.sqliteConnection), steps, 1 << 24)
    }
    return configuration
  }

  private static func harden(_ database: Database) throws {
    let code = unsafe store_guard_harden(UnsafeMutableRawPointer(database.sqliteConnection))
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Whether the database is one of this program's.
  ///
  /// - Throws: a ``ReadError`` for a database of a later format, and for one in which something
  ///   else has taken the place of a table: a view could compute for ever.
  private static func isStore(_ database: Database) throws -> Bool {
    guard
      try Int.fetchOne(database, sql: "PRAGMA application_id") == StoreSchema.applicationID
    else { return false }
    let version = try version(of: database)
    guard (1...StoreSchema.version).contains(version) else {
      throw ReadError(
        OpenDataReason.database(.laterVersion(version, known: StoreSchema.version)))
    }
    for table in StoreSchema.tables(format: version) where try !isPlainTable(table, in: database) {
      throw ReadError(OpenDataReason.database(.notATable(table)))
    }
    // Databases of format 1 may lack the list of steps, and most the list of further fields.
    for table in [StoreMigrations.table, StoredFurther.table] {
      if try database.tableOrViewExists(table), try !isPlainTable(table, in: database) {
        throw ReadError(OpenDataReason.database(.notATable(table)))
      }
    }
    return true
  }

  /// The format of the database.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Whether `name` is a table that holds its values, not a view, a virtual table or one with
  /// computed columns.
  private static func isPlainTable(_ name: String, in database: Database) throws -> Bool {
    let count = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM pragma_table_list AS list
        WHERE schema = 'main' AND name = ? AND type = 'table'
          AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(list.name) WHERE hidden <> 0)
        """, arguments: [name])
    return count == 1
  }
}

extension Database {
  /// Whether the database has something of this name that can be read like a table.
  fileprivate func tableOrViewExists(_ name: String) throws -> Bool {
    try Int.fetchOne(
      self, sql: "SELECT count(*) FROM sqlite_schema WHERE name = ?", arguments: [name]) != 0
  }
}

extension ReadError {
  /// What SQLite reports on reading a database.
  init(_ error: DatabaseError) {
    let reason: DatabaseReason =
      error.resultCode == .SQLITE_INTERRUPT
      ? .tooMuchWork : .sqlite(error.message ?? error.resultCode.description)
    self.init(OpenDataReason.database(reason))
  }
}
