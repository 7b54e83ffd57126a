import GRDB

/// The library that databases are read and written with.
package enum DatabaseLibrary {
  /// The version of SQLite, as the library that is loaded says it; `nil` where it does not answer.
  package static var version: String? {
    try? DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
  }
}
