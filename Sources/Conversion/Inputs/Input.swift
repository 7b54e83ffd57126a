import Files
import Messages

/// One thing to read sheets from.
package struct Input: Sendable {
  enum Content: Sendable {
    /// The file at the path that is the address.
    case file
    /// The folder at the path that is the address, which holds an unzipped workbook.
    case unzippedWorkbook
    case member(of: SubmissionArchive, index: Int)
    /// Bytes in memory; the address is only their name.
    case bytes([UInt8])
    case standardInput
    /// What could not even be looked for; a message is large, and the list of inputs may be long.
    indirect case missing(Message)
  }

  /// How messages call it: the path as the user gave it, and for a member of a zip
  /// `FILE.zip!/member.xlsx`.
  package var address: String { prefix + name }
  var content: Content
  /// The address up to the last slash, which all inputs of a folder have in common; a long list of
  /// inputs takes little more than their names.
  private let prefix: String
  private let name: String

  init(address: String, content: Content) {
    self.init(name: address, below: "", content: content)
  }

  /// An input whose address is `prefix` and `name`.
  init(name: String, below prefix: String, content: Content) {
    self.prefix = prefix
    self.name = name
    self.content = content
  }

  /// Whether the address stands before another one in code-point order.
  func precedes(_ other: Input) -> Bool {
    prefix == other.prefix
      ? precedesInCodePoints(name, other.name) : precedesInCodePoints(address, other.address)
  }

  /// The name of the file itself, without folders.
  var fileName: String {
    switch content {
    case .standardInput: "stdin"
    default: FileSystem.name(of: address)
    }
  }

  /// What output files are named after.
  var outputStem: String {
    switch content {
    case .unzippedWorkbook: FileSystem.name(of: address)
    default: FileName.stem(of: fileName)
    }
  }

  /// Says that the input will not be read after all.
  func skip() {
    if case .member(let archive, _) = content { archive.skip() }
  }

  /// The file that is read; `nil` where it is no file.
  var identity: FileStatus.Identity? {
    switch content {
    case .file, .unzippedWorkbook: (try? FileStatus(of: address))?.identity
    case .standardInput: FileStatus.ofStandardInput?.identity
    case .member(let archive, _): archive.identity
    case .bytes, .missing: nil
    }
  }
}
