package import Bytes
package import Messages
package import Streams
package import WorkbookReading

/// The zip of an OpenDocument file: its parts by name.
package struct DocumentPackage {
  private let parts: PackageParts

  /// Opens a file.
  package init(path: String, limits: ReadingLimits, memo: PartMemo?) throws(ReadError) {
    parts = try ZipParts(.file(path: path), limits: limits)
    parts.memo = memo
  }

  /// Opens a file's bytes.
  package init(_ memory: ByteMemory, limits: ReadingLimits, memo: PartMemo?) throws(ReadError) {
    parts = try ZipParts(.memory(memory), limits: limits)
    parts.memo = memo
  }

  /// The index of the part of a name; `nil` where there is none.
  package func index(of name: String) -> Int? { parts.index(of: name) }

  package func name(of index: Int) -> String { parts.entries[index].name }

  /// The declared size of a part, unpacked, in bytes.
  package func size(of index: Int) -> Int { parts.entries[index].size }

  /// Opens a part; a large one is inflated by a second thread.
  package func open(_ index: Int) throws(ReadError) -> any ByteStream {
    guard parts.entries[index].size >= Workbook.largePart else { return try parts.open(index) }
    return try ThreadedStream(parts.reopened(), index)
  }

  /// What `read` makes of a part; of one that another package has too, it is not read again.
  package func remembering<Value: Sendable>(
    _ index: Int, _ read: () throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    try parts.remembering(index, read)
  }

  /// Reads up to `count` bytes of a file from its start.
  package static func bytes(ofFile path: String, upTo count: Int) throws(ReadError) -> ByteMemory {
    let file = try OpenFile(path: path)
    return try ByteMemory.read(file, upTo: min(file.size + 1, count))
  }
}
