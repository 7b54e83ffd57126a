import Files
import Messages
import OOXML
import WorkbookReading

/// Reads the bytes of inputs; system errors become `unreadableFile`.
enum InputBytes {
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

  /// Standard input to its end.
  static func standardInput(_ limits: ReadingLimits) throws(ReadError) -> [UInt8] {
    try within(limits) { () throws(SystemError) in
      try FileSystem.standardInput(limit: limits.unpackedBytes)
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
