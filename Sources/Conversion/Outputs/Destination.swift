import Files
/// Where converted sheets go.
package enum Destination: Sendable {
  case standardOutput
  /// A pipe, terminal or device: written directly, because no file can be renamed to it.
  case stream(path: String)
  /// A single file with everything.
  case file(path: String)
  /// A folder with a file for each input or sheet.
  case folder(path: String)
  /// Bytes in memory.
  case memory(MemoryOutput)

  /// The destination named by `text`, the value of `-o`.
  package init(_ text: String) {
    guard text != "-" else {
      self = .standardOutput
      return
    }
    let status = try? FileStatus(of: text)
    if text.utf8.last == UInt8(ascii: "/") || status?.kind == .folder {
      self = .folder(path: text)
    } else if status?.kind == .other || Self.isDescriptor(text) {
      self = .stream(path: text)
    } else {
      self = .file(path: text)
    }
  }

  /// Its name in messages.
  var name: String {
    switch self {
    case .standardOutput, .memory: "-"
    case .stream(let path), .file(let path), .folder(let path): path
    }
  }

  /// Whether a path refers to an open file descriptor, even one that a shell opened on a regular
  /// file.
  private static func isDescriptor(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || path.hasPrefix("/dev/fd/")
      || path.hasPrefix("/proc/self/fd/")
  }
}
