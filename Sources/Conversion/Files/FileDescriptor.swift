import Glibc

/// An open file; closed when it goes.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Takes over a descriptor that is open.
  init(owning number: Int32) {
    self.number = number
  }

  /// Opens `path` with the flags of `open(2)`; a file that is made has `mode` less the umask.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemFault) {
    number = try Self.number(opening: path, flags, mode: mode)
  }

  private static func number(
    opening path: String, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemFault) -> Int32 {
    let number = unsafe open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .last }
    return number
  }

  /// Makes a file in `folder` that has no name, open for reading and writing.
  init(withoutNameIn folder: String) throws(SystemFault) {
    // O_TMPFILE, which the C library declares for GNU programs only.
    let unnamed = 0o20_000_000 | O_DIRECTORY
    number = try Self.number(opening: folder, unnamed | O_RDWR)
  }

  /// A second descriptor of a file that is open.
  init(duplicating original: Int32) throws(SystemFault) {
    let number = dup(original)
    guard number >= 0 else { throw .last }
    self.number = number
  }

  /// Opens something for writing as it is: a pipe, a device, or a descriptor by its path.
  ///
  /// Standard output is duplicated and not opened anew: a file to which a shell has sent it would be
  /// written from its start again.
  init(openingStream path: String) throws(SystemFault) {
    switch path {
    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": try self.init(duplicating: STDOUT_FILENO)
    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": try self.init(duplicating: STDERR_FILENO)
    default: try self.init(opening: path, O_WRONLY)
    }
  }

  deinit { close(number) }

  /// Reads until the end, at most `limit` bytes.
  ///
  /// - Returns: `nil` when there are more.
  func readAll(limit: Int) throws(SystemFault) -> [UInt8]? {
    let status = try FileStatus(ofDescriptor: number)
    guard status.size <= limit else { return nil }
    // One byte more than the size, so that a regular file's end is met in the first chunk.
    var chunkSize = status.kind == .regular ? status.size + 1 : 1 << 16
    var bytes = try read(count: chunkSize)
    var isAtEnd = bytes.count < chunkSize
    chunkSize = 1 << 16
    while !isAtEnd {
      let chunk = try read(count: chunkSize)
      isAtEnd = chunk.count < chunkSize
      bytes += chunk
      guard bytes.count <= limit else { return nil }
      chunkSize = min(chunkSize * 2, 1 << 22)
    }
    return bytes
  }

  /// Reads `count` bytes; fewer only at the end.
  func read(count: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let received = unsafe Glibc.read(
          number, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if received > 0 {
          filled += received
        } else if received == 0 {
          return
        } else if errno != EINTR {
          fault = .last
          return
        }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Reads what is there, at most `count` bytes, waiting for the first; nothing at the end.
  func readSome(count: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var received = unsafe Glibc.read(number, buffer.baseAddress, count)
      while received < 0, errno == EINTR {
        received = unsafe Glibc.read(number, buffer.baseAddress, count)
      }
      if received < 0 { fault = .last }
      filled = max(received, 0)
    }
    if let fault { throw fault }
    return bytes
  }

  /// Writes all of `bytes`.
  func write(_ bytes: borrowing Span<UInt8>) throws(SystemFault) {
    var fault: SystemFault?
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(
          number, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          fault = .last
          return
        }
      }
    }
    if let fault { throw fault }
  }
}
