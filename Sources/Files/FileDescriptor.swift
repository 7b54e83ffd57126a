import Bytes
package import Glibc

/// An open file, closed when the value is destroyed.
package struct FileDescriptor: ~Copyable {
  package let number: Int32

  /// Takes ownership of an open descriptor.
  package init(owning number: Int32) {
    self.number = number
  }

  /// Opens `path` with the flags of `open(2)`; a new file gets `mode`, reduced by the umask.
  package init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    number = try Self.number(opening: path, flags, mode: mode)
  }

  /// Creates the file at `path`, which only this user can read, or empties it.
  package init(creating path: String) throws(SystemError) {
    number = try Self.number(opening: path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
  }

  /// Opens `path` to be read once from start to end.
  package init(openingSequential path: String) throws(SystemError) {
    number = try Self.number(opening: path, O_RDONLY)
    posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  private static func number(
    opening path: String, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> Int32 {
    let number = unsafe PathName.withBytes(of: path) { unsafe open($0, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw .last }
    return number
  }

  /// Creates a file without a name in `folder`, open for reading and writing.
  package init(withoutNameIn folder: String) throws(SystemError) {
    // O_TMPFILE, which the C library declares only for GNU programs.
    let unnamed = 0o20_000_000 | O_DIRECTORY
    number = try Self.number(opening: folder, unnamed | O_RDWR)
  }

  /// A second descriptor for an open file.
  package init(duplicating original: Int32) throws(SystemError) {
    let number = dup(original)
    guard number >= 0 else { throw .last }
    self.number = number
  }

  /// Opens something for writing that cannot be replaced: a pipe, a device, or a descriptor's
  /// path.
  ///
  /// Standard output is duplicated rather than opened again: if a shell has redirected it to a
  /// file, opening it would write from the start of the file.
  package init(openingStream path: String) throws(SystemError) {
    switch path {
    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": try self.init(duplicating: STDOUT_FILENO)
    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": try self.init(duplicating: STDERR_FILENO)
    default: try self.init(opening: path, O_WRONLY)
    }
  }

  /// The numbers of the two ends of a new pipe, to be owned by the caller.
  package static func pipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    // `pipe2` is declared only for GNU programs.
    guard unsafe Glibc.pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  deinit { close(number) }

  /// Reads until the end, at most `limit` bytes.
  ///
  /// - Returns: `nil` when there are more.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    let status = try FileStatus(ofDescriptor: number)
    guard status.size <= limit else { return nil }
    // One byte more than the size, so the first read reaches the end of a regular file.
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
  package func read(count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let received = unsafe Glibc.read(
          number, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if received > 0 {
          filled += received
        } else if received == 0 {
          return
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Waits for bytes and reads those available, at most `count`; an empty array is the end.
  package func readSome(count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try unsafe readSome(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Waits for bytes and reads those available into a part of `buffer`; returns how many, zero at
  /// the end.
  package func readSome(
    into buffer: inout [UInt8], _ range: Range<Int>
  ) throws(SystemError) -> Int {
    var failure: SystemError?
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      do throws(SystemError) {
        return try unsafe readSome(into: UnsafeMutableRawBufferPointer(rebasing: bytes[range]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count
  }

  /// Waits for bytes and reads as many of those available as fit; returns how many, zero at the
  /// end.
  package func readSome(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .last }
    }
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
    var failure: SystemError?
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(
          number, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
  }
}
