import Bytes
import Messages
import Streams
import WorkbookReading
import Zip
import Files

/// The zip of an OpenDocument file: its parts by name.
struct DocumentPackage {
  private let parts: PackageParts

  /// Opens a file.
  init(path: String, limits: ReadingLimits, memo: PartMemo?) throws(ReadError) {
    parts = try ZipParts(.file(path: path), limits: limits.zip)
    parts.memo = memo
  }

  /// Opens a file's bytes.
  init(_ memory: ByteMemory, limits: ReadingLimits, memo: PartMemo?) throws(ReadError) {
    parts = try ZipParts(.memory(FixedBytes(memory)), limits: limits.zip)
    parts.memo = memo
  }

  /// The index of the part of a name; `nil` where there is none.
  func index(of name: String) -> Int? { parts.index(of: name) }

  func name(of index: Int) -> String { parts.entries[index].name }

  /// The declared size of a part, unpacked, in bytes.
  func size(of index: Int) -> Int { parts.entries[index].size }

  /// Opens a part; a large one is inflated by a second thread.
  func open(_ index: Int) throws(ReadError) -> any ByteStream {
    try parts.openAhead(index)
  }

  /// What `read` makes of a part; of one that another has too, it is not read again.
  func remembering<Value: Sendable>(
    _ index: Int, _ read: () throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    try parts.remembering(index, read)
  }

  /// Reads up to `count` bytes of a file from its start.
  static func bytes(ofFile path: String, upTo count: Int) throws(ReadError) -> ByteMemory {
    let size: Int
    do throws(SystemError) {
      size = try FileStatus(of: path).size
    } catch {
      throw ReadError(error)
    }
    let memory = ByteMemory.empty(capacity: min(size + 1, count))
    try memory.fill(from: FileStream(path: path), upTo: min(size + 1, count))
    return memory
  }
}
