import Files
import Glibc

/// An output written sequentially: a file that appears complete at the end, or something that is
/// written directly.
struct OutputStream: ~Copyable {
  private enum Target: ~Copyable {
    case file(OutputFile)
    case descriptor(FileDescriptor)
    case memory(MemoryOutput)
  }

  /// Its name in messages.
  private let name: String
  private var target: Target
  private var buffer: [UInt8] = []

  /// Opens an output that is not a folder; with `replaces`, an existing file is replaced at the
  /// end.
  init(_ destination: Destination, replaces: Bool) throws(OutputError) {
    switch destination {
    case .standardOutput:
      name = "-"
      target = try OutputError.at(name) { () throws(SystemError) in
        .descriptor(try FileDescriptor(duplicating: STDOUT_FILENO))
      }
    case .stream(let path):
      name = path
      target = try OutputError.at(name) { () throws(SystemError) in
        .descriptor(try FileDescriptor(openingStream: path))
      }
    case .memory(let output):
      name = "-"
      target = .memory(output)
    case .file(let path), .folder(let path):
      name = path
      target = try OutputError.at(name) { () throws(SystemError) in
        .file(try OutputFile(at: path, replaces: replaces))
      }
    }
    buffer.reserveCapacity(Self.bufferSize)
  }

  mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize {
      try put(bytes)
    } else {
      buffer += bytes
    }
  }

  /// Flushes the buffer.
  mutating func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(OutputError) {
    do throws(SystemError) {
      switch target {
      case .file(let file): try file.write(bytes.span)
      case .descriptor(let descriptor): try descriptor.write(bytes.span)
      case .memory(let output): output.append(bytes)
      }
    } catch {
      throw OutputError(name, error)
    }
  }

  /// Ends the output; a file is now in place.
  consuming func finish() throws(OutputError) {
    try flush()
    let name = name
    switch consume target {
    case .descriptor: break
    case .memory: break
    case .file(let file):
      do throws(SystemError) { try file.commit() } catch { throw OutputError(name, error) }
    }
  }

  private static let bufferSize = 1 << 16
}
