import Glibc

/// Whole files, read and written.
enum Files {
  static func contents(of path: String) throws(Fault) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Fault("\(path) cannot be opened") }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var result = 0
      bytes += unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        result = unsafe read(file, buffer.baseAddress, buffer.count)
        count = max(0, result)
      }
      guard result >= 0 else { throw Fault("\(path) cannot be read") }
      if result == 0 { return bytes }
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Fault("\(path) cannot be made") }
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      guard count > 0 else { throw Fault("\(path) cannot be written") }
      start += count
    }
  }

  /// The names in a folder, in order; `nil` for what is no folder.
  static func names(in folder: String) -> [String]? {
    guard let handle = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe String(cString: $0)
          }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
