import Glibc

/// Lines for people, on standard error.
enum Console {
  static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // Nobody can be told where standard error cannot be written to.
    _ = unsafe bytes.withUnsafeBytes { bytes in
      unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
