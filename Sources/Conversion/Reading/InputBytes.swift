import Bytes
import Files
import Messages
import Streams
import OOXML
import WorkbookReading

/// Reads the bytes of inputs; system errors become `unreadableFile`.
enum InputBytes {
  /// The first bytes of a stream, as many as there are up to `count`.
  static func beginning(
    of stream: any ByteStream, count: Int
  ) throws(ReadError) -> [UInt8] {
    let memory = ByteMemory.empty(capacity: 1 << 16)
    var bytes: [UInt8] = []
    while bytes.count < count {
      memory.removeAll()
      guard try memory.read(from: stream) > 0 else { break }
      bytes += memory.array
    }
    return bytes
  }

  /// Whether a path is a pipe or device, whose bytes can be read only once.
  static func isStream(_ path: String) throws(ReadError) -> Bool {
    try reporting { () throws(SystemError) in try FileStatus(of: path).kind == .other }
  }

  /// The whole of a small file, or the first bytes of a larger one.
  static func start(of path: String) throws(ReadError) -> (bytes: [UInt8], isWhole: Bool) {
    let bytes = try reporting { () throws(SystemError) in
      try FileSystem.beginning(of: path, count: smallFile)
    }
    return (bytes, bytes.count < smallFile)
  }

  /// Files below this size are read at once, in bytes.
  private static let smallFile = 64 << 10

  /// A whole file.
  static func contents(of path: String, _ limits: ReadingLimits) throws(ReadError) -> [UInt8] {
    try within(limits) { () throws(SystemError) in
      try FileSystem.contents(of: path, limit: limits.unpackedBytes)
    }
  }

  private static func within(
    _ limits: ReadingLimits, _ read: () throws(SystemError) -> [UInt8]?
  ) throws(ReadError) -> [UInt8] {
    guard let bytes = try reporting(read) else {
      throw ReadError(FileReason.tooLarge(limit: limits.unpackedBytes))
    }
    return bytes
  }

  static func reporting<Value: ~Copyable>(
    _ body: () throws(SystemError) -> Value
  ) throws(ReadError) -> Value {
    do throws(SystemError) { return try body() } catch {
      throw ReadError(error)
    }
  }
}
