package import Reporting

/// What is in a watched folder, as it was last looked at.
package struct WatchedState: Sendable {
  /// A file, or a member of a zip.
  package struct File: Sendable {
    /// What the server calls it; the same as long as its path is.
    package let id: String
    /// Its name in messages.
    package let address: String
    /// The same below the folder.
    package let name: String
    /// When it was last changed, in nanoseconds since 1970: a member of a zip as the zip says, or, if
    /// that says nothing, the zip itself.
    package let changed: Int?
    /// Whether somebody is writing it; until that is done, what it was before counts.
    package let isBeingWritten: Bool
    /// Whether it can be opened by itself.
    package let canOpen: Bool
    /// The sections of the list that its name mentions; only where no sheet in it names its section.
    package let mentioned: [String]
  }

  /// Grows with each change; zero before the first look.
  package internal(set) var revision = 0
  package internal(set) var files: [File] = []
  /// What a run over the folder finds, in its order.
  package internal(set) var outcomes: [InputOutcome] = []

  /// The file with an address.
  package func file(at address: String) -> File? { files.first { $0.address == address } }
}
