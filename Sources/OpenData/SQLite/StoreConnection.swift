import GRDB
import Messages

/// Opens databases, and tells this program's from others.
enum StoreConnection {
  /// Opens a database that is there, to read it.
  static func reading(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(
      path: RestingDatabase.address(of: path) ?? path, configuration: configuration)
    guard try queue.read({ try isStore($0) }) else { throw Self.foreignDatabase }
    return queue
  }

  /// Opens a database, or makes one, to write in a transaction that spans several calls.
  static func writing(_ path: String, isNew: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // A new file is nobody's yet, so it needs no journal on disk to go back to. A database that
      // holds data keeps the mode that it has.
      if isNew {
        try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes the tables where the database is empty.
  static func prepare(_ database: Database) throws {
    if try isStore(database) { return }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
      throw foreignDatabase
    }
    try database.execute(sql: StoreSchema.creation)
  }

  /// Whether the database is one of this program and version.
  ///
  /// - Throws: a ``ReadError`` for a database of a later version.
  private static func isStore(_ database: Database) throws -> Bool {
    guard
      try Int.fetchOne(database, sql: "PRAGMA application_id") == StoreSchema.applicationID
    else { return false }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version == StoreSchema.version else {
      throw ReadError(
        .unsupportedFormat,
        english: "the database has the version \(version); "
          + "this program knows version \(StoreSchema.version)",
        japanese: "データベースの版は\(version)です。このプログラムが扱う版は\(StoreSchema.version)です")
    }
    return true
  }

  private static let foreignDatabase = ReadError(
    .unsupportedFormat,
    english: "this SQLite database was not made by mokuhyo; expected one with its tables",
    japanese: "mokuhyo が作成した SQLite データベースではありません")
}

extension ReadError {
  /// What SQLite says against reading a database.
  init(_ error: DatabaseError) {
    let reason = error.message ?? error.resultCode.description
    self.init(
      .unreadableFile, english: "the database cannot be read: \(reason)",
      japanese: "データベースを読めません: \(reason)")
  }
}
