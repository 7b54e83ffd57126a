import Synchronization

/// What reading needs besides the files: tables of the forms' words, made when they are first needed.
final class ReadingTables: Sendable {
  private let options: ReadingOptions
  private let made = Mutex<InputReader?>(nil)

  init(_ options: ReadingOptions) { self.options = options }

  var reader: InputReader {
    made.withLock { made in
      let reader = made ?? InputReader(options)
      made = reader
      return reader
    }
  }
}
