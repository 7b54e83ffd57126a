import Glibc

/// Lines for people, on standard error.
enum Console {
  static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // Without standard error there is nobody to inform.
    _ = unsafe bytes.withUnsafeBytes { bytes in
      unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
