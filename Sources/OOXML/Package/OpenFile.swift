import Bytes
import Streams
import Glibc
import Messages

/// A file or folder that was opened for reading.
final class OpenFile {
  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int
  let isFolder: Bool

  init(path: String) throws(ReadError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.failure(code)
    }
    size = Int(status.st_size)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }

  deinit { close(descriptor) }

  /// Reads on into `buffer`; zero is the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(errno) }
    }
  }

  private static func failure(_ code: Int32) -> ReadError {
    let reason = unsafe String(cString: strerror(code))
    return ReadError(
      .unreadableFile, english: "cannot be opened or read: \(reason)",
      japanese: "開けないか、読み込めません（\(reason)）")
  }
}

/// A stream over a file.
final class FileStream: ByteStream {
  private let file: OpenFile

  init(_ file: OpenFile) { self.file = file }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try unsafe file.read(into: buffer)
  }
}

extension ByteMemory {
  /// Reads up to `count` bytes from the start of a file.
  static func read(_ file: OpenFile, upTo count: Int) throws(ReadError) -> ByteMemory {
    let memory = ByteMemory.empty(capacity: count)
    try memory.fill(from: FileStream(file), upTo: count)
    return memory
  }
}
