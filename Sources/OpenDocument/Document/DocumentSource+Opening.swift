import Bytes
import Messages
import WorkbookReading
import Zip

extension DocumentSource {
  /// Opens a file.
  static func open(
    path: String, _ limits: ReadingLimits, _ memo: PartMemo?
  ) throws(ReadError) -> DocumentSource {
    let head = try DocumentPackage.bytes(ofFile: path, upTo: smallFile + 1)
    guard head.count > smallFile else { return try open(head, limits, memo) }
    guard isPackage(head) else {
      return .flat(try DocumentPackage.bytes(ofFile: path, upTo: limits.unpackedBytes))
    }
    return .package(try DocumentPackage(path: path, limits: limits, memo: memo))
  }

  /// Files up to this size are read into memory at once, in bytes.
  private static let smallFile = 1 << 20

  /// Opens a file's bytes.
  static func open(
    _ memory: ByteMemory, _ limits: ReadingLimits, _ memo: PartMemo?
  ) throws(ReadError) -> DocumentSource {
    guard isPackage(memory) else { return .flat(memory) }
    return .package(try DocumentPackage(memory, limits: limits, memo: memo))
  }

  private static func isPackage(_ head: ByteMemory) -> Bool {
    head.count >= 2 && head[0] == UInt8(ascii: "P") && head[1] == UInt8(ascii: "K")
  }
}
