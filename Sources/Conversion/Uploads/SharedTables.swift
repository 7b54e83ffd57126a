import Synchronization

/// Lends the same tables to all who need some at the same time, and keeps none itself.
final class SharedTables: Sendable {
  private struct Lent {
    weak var tables: ReadingTables?
  }

  private let options: ReadingOptions
  private let lent = Mutex(Lent())

  init(_ options: ReadingOptions) { self.options = options }

  var current: ReadingTables {
    lent.withLock { lent in
      let tables = lent.tables ?? ReadingTables(options)
      lent.tables = tables
      return tables
    }
  }
}
