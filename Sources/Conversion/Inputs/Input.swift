import Files
import Messages
import Reporting

/// One thing to read sheets from.
package struct Input: Sendable {
  enum Content: Sendable {
    /// The file at the path that is the address; what is not known to be a regular file may be a pipe
    /// or device, whose bytes can be read only once.
    case file(isRegular: Bool = false)
    /// An unzipped workbook in the folder at the path that is the address.
    case unzippedWorkbook
    case member(of: SubmissionArchive, index: Int)
    /// Bytes in memory; the address is just their name.
    case bytes([UInt8])
    case standardInput
    /// Bytes that can be read only once, kept in a file without a name.
    case spooled(SpooledFile, identity: FileStatus.Identity?)
    /// An input that could not be located. Indirect: messages are large, and the list may be long.
    indirect case missing(Message)
  }

  /// Its name in messages: the path as the user gave it, or `FILE.zip!/member.xlsx` for a member of
  /// a zip.
  package var address: String { prefix + name }
  var content: Content
  /// When what is read was last written; a member of a zip has its own time, not the zip's.
  let written: WrittenTime
  /// The address up to the last slash, shared by all inputs of a folder, so that a long list of
  /// inputs takes little more memory than their names.
  private let prefix: String
  private let name: String

  init(address: String, content: Content, written: WrittenTime? = nil) {
    self.init(name: address, below: "", content: content, written: written)
  }

  /// An input whose address is `prefix` followed by `name`.
  init(name: String, below prefix: String, content: Content, written: WrittenTime? = nil) {
    self.prefix = prefix
    self.name = name
    self.content = content
    self.written = written ?? Self.written(content)
  }

  /// Only a file on the disk has a time that can be looked up by its address: that of bytes that came in
  /// may be the name of another file.
  private static func written(_ content: Content) -> WrittenTime {
    switch content {
    case .file, .unzippedWorkbook: .ofFile
    case .member, .bytes, .standardInput, .spooled, .missing: .at(nil)
    }
  }

  /// Whether the address comes before another one in code-point order.
  func precedes(_ other: Input) -> Bool {
    prefix == other.prefix
      ? precedesInCodePoints(name, other.name) : precedesInCodePoints(address, other.address)
  }

  /// Whether the input is a file that can be opened several times.
  var isInFile: Bool {
    switch content {
    case .file, .spooled: true
    case .unzippedWorkbook, .member, .bytes, .standardInput, .missing: false
    }
  }

  /// The path that opens the input's file.
  var path: String {
    if case .spooled(let file, _) = content { file.path } else { address }
  }

  /// The name of the file itself, without folders.
  var fileName: String {
    switch content {
    case .standardInput: "stdin"
    case .spooled where address == "-", .bytes where address == "-": "stdin"
    default: FileSystem.name(of: address)
    }
  }

  /// The name that output files are derived from.
  var outputStem: String {
    switch content {
    case .unzippedWorkbook: FileSystem.name(of: address)
    default: FileName.stem(of: fileName)
    }
  }

  /// Records that the input will not be read after all.
  func skip() {
    if case .member(let archive, _) = content { archive.skip() }
  }

  /// The file to read; `nil` if the input is not a file.
  var identity: FileStatus.Identity? {
    switch content {
    case .file, .unzippedWorkbook: (try? FileStatus(of: address))?.identity
    case .standardInput: FileStatus.ofStandardInput?.identity
    case .member(let archive, _): archive.identity
    case .spooled(_, let identity): identity
    case .bytes, .missing: nil
    }
  }
}
