package import GoalSheet
import Glibc
import Messages

extension ModelJSON {
  /// Reads a JSONL file line by line and hands on each sheet at once.
  ///
  /// Memory holds a few lines, not the file. A JSON document is read too, but as a whole.
  ///
  /// - Throws: a ``ReadError``, or what `body` throws.
  package static func forEachSheet(
    inLinesOf path: String, file: String, _ body: (GoalSheet) throws -> Void
  ) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(cannotRead: file, errorNumber: errno) }
    defer { close(descriptor) }
    var reader = ModelJSONReader(file: file)
    while true {
      var readError: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let result = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if result < 0 { readError = errno }
        count = max(0, result)
      }
      if readError == EINTR { continue }
      guard readError == 0 else { throw ReadError(cannotRead: file, errorNumber: readError) }
      if bytes.isEmpty { break }
      for sheet in try reader.read(bytes) { try body(sheet) }
    }
    for sheet in try reader.finish() { try body(sheet) }
  }
}

extension ReadError {
  /// The system's refusal to open or read a file.
  init(cannotRead file: String, errorNumber: Int32) {
    let reason = unsafe String(cString: strerror(errorNumber))
    self.init(
      .unreadableFile, english: "the file cannot be read: \(reason)",
      japanese: "ファイルを読めません: \(reason)", at: Place(file: file))
  }
}
