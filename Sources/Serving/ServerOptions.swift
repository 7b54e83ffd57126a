package import FormTemplate
package import GoalSheet
package import Messages
package import WorkbookReading

/// How the server is run, and what bounds it.
package struct ServerOptions: Sendable {
  /// Where it listens; loopback unless said otherwise.
  package var host = "127.0.0.1"
  /// The port; 0 takes a free one.
  package var port = 8740
  /// The language of its pages; `nil` for the reader's, and Japanese if that is neither.
  package var language: Language?
  /// The forms that sheets may be, the usual one first.
  package var forms: [Template] = [.standard]
  /// The folder that is watched, if one is.
  package var folder: String?
  /// The sections that are to hand in there, if that is checked.
  package var expected: ExpectedSections?
  /// The fewest seconds between two looks at it.
  package var lookInterval = 3.0
  /// The most bytes of a request's body.
  package var largestUpload = 32 << 20
  /// The most files of a request.
  package var mostFiles = 200
  /// The most fields of a request besides its files: as many as a page may have boxes.
  package var mostFields = 1000
  /// The bytes of all bodies that are held at once; a request beyond them waits.
  package var heldBytes = 96 << 20
  /// The most requests that wait for their turn; the next one is asked to come back.
  package var mostWaiting = 256
  /// How many seconds a body may take to arrive, and a request may wait for its turn.
  package var patience = 60.0
  /// The most connections that are open at once.
  package var mostConnections = 1024
  /// How many seconds requests may go on after the server was told to end.
  package var farewell = 9
  /// The limits on what is read: lower than the command's, because many share the machine.
  package var reading: ReadingLimits = {
    var limits = ReadingLimits()
    limits.unpackedBytes = 256 << 20
    limits.heldCells = 1_000_000
    limits.heldTextBytes = 32 << 20
    limits.textBytes = 128 << 20
    limits.members = 2000
    limits.messages = 1000
    return limits
  }()

  package init() {}
}
