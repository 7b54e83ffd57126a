import Bytes
import Files
import Glibc
import Messages

/// The digest of an input's content.
enum InputDigest {
  /// The digest; `nil` if the input cannot be read, which reading it will report.
  static func digest(of input: Input) -> String? {
    switch input.content {
    case .file: digest(ofFile: input.address)
    case .unzippedWorkbook: digest(ofFolder: input.address)
    case .member(let archive, let index) where archive.isLarge(at: index):
      (try? archive.peekSpooled(at: index)).flatMap { file in
        withExtendedLifetime(file) { digest(ofFile: file.path) }
      }
    case .member(let archive, let index):
      (try? archive.peek(at: index)).map { SHA256.digest(of: $0) }
    case .spooled(let file, _): digest(ofFile: file.path)
    case .bytes(let bytes): SHA256.digest(of: bytes)
    case .standardInput, .missing: nil
    }
  }

  private static func digest(ofFile path: String) -> String? {
    // A pipe can be read only once, so there is no digest.
    guard let file = try? FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK),
      (try? FileStatus(ofDescriptor: file.number))?.kind == .regular
    else { return nil }
    var hash = SHA256()
    while true {
      guard let chunk = try? file.read(count: 1 << 16) else { return nil }
      hash.update(chunk)
      if chunk.count < 1 << 16 { return hash.finish() }
    }
  }

  private static func digest(ofFolder path: String) -> String? {
    guard let names = try? FileSystem.names(in: path) else { return nil }
    var hash = SHA256()
    for name in names.sorted(by: precedesInCodePoints) {
      let part = FileSystem.join(path, name)
      let isFolder = (try? FileStatus(of: part))?.kind == .folder
      guard let digest = isFolder ? digest(ofFolder: part) : digest(ofFile: part) else {
        return nil
      }
      hash.update(Array((name + "\0" + digest + "\n").utf8))
    }
    return hash.finish()
  }
}
