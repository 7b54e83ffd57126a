import GRDB

/// The library that databases are read and written with.
package enum DatabaseLibrary {
  /// The version of SQLite reported by the loaded library; `nil` if it does not answer.
  package static var version: String? {
    try? KeptQueues.keepWithoutThreads(DatabaseQueue()).read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
  }
}
