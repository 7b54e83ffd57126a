import Bytes
import Files
import Messages
import Streams
import WorkbookReading
import Zip

extension DocumentSource {
  /// Opens a file.
  static func open(
    path: String, _ limits: ReadingLimits, _ memo: PartMemo?
  ) throws(ReadError) -> DocumentSource {
    let head = ByteMemory.empty(capacity: smallFile + 1)
    try head.fill(from: FileStream(path: path), upTo: smallFile + 1)
    guard head.count > smallFile else { return try open(head, limits, memo) }
    guard isPackage(head) else { return .flatFile(path: path, size: head.count) }
    return package(try ZipParts(.file(path: path), limits: limits.zip), memo)
  }

  /// Files up to this size are read into memory at once, in bytes.
  private static let smallFile = 1 << 20

  /// Opens a file's bytes.
  static func open(
    _ memory: ByteMemory, _ limits: ReadingLimits, _ memo: PartMemo?
  ) throws(ReadError) -> DocumentSource {
    guard isPackage(memory) else { return .flat(memory) }
    return package(try ZipParts(.memory(FixedBytes(memory)), limits: limits.zip), memo)
  }

  private static func package(_ parts: PackageParts, _ memo: PartMemo?) -> DocumentSource {
    parts.memo = memo
    return .package(parts)
  }

  private static func isPackage(_ head: ByteMemory) -> Bool {
    head.count >= 2 && head[0] == UInt8(ascii: "P") && head[1] == UInt8(ascii: "K")
  }
}
