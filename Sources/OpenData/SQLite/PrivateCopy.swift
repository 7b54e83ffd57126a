import Glibc
import Messages

/// A copy of a database and of the file of its pending changes, in a folder that only the user can
/// enter.
///
/// SQLite can read a database with pending changes only where it may write beside it, and nothing
/// is ever written beside an input.
struct PrivateCopy {
  private let folder: String
  private let names: [String]

  var path: String { "\(folder)/copy" }

  /// - Throws: a ``ReadError`` where another program keeps changing the files.
  init(of file: DatabaseFile, changes: String) throws(ReadError) {
    var template = Array("\(Self.temporaryFolder)/mokuhyo-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Self.systemError() }
    folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    names = ["copy", "copy" + changes.dropFirst(file.path.count)]
    for _ in 0..<3 {
      let before = Self.state(of: [file.path, changes])
      try copy(file.path, to: names[0])
      try copy(changes, to: names[1])
      if before == Self.state(of: [file.path, changes]) { return }
    }
    remove()
    throw ReadError(OpenDataReason.database(.inUse))
  }

  /// Removes the files; SQLite goes on reading those that it has opened.
  func remove() {
    for name in names { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }

  private func copy(_ source: String, to name: String) throws(ReadError) {
    do throws(ReadError) {
      try Self.copyBytes(of: source, to: "\(folder)/\(name)")
    } catch {
      remove()
      throw error
    }
  }

  private static func copyBytes(of source: String, to target: String) throws(ReadError) {
    let input = unsafe open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw systemError() }
    defer { close(input) }
    let output = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw systemError() }
    defer { close(output) }
    var piece = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = unsafe read(input, &piece, piece.count)
      if count == 0 { return }
      if count < 0, errno == EINTR { continue }
      guard count > 0, unsafe write(output, piece, count) == count else { throw systemError() }
    }
  }

  /// Attributes that change when a file does.
  private static func state(of paths: [String]) -> [Int] {
    paths.flatMap { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return [-1] }
      return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
  }

  private static var temporaryFolder: String {
    unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  private static func systemError() -> ReadError {
    let reason = unsafe String(cString: strerror(errno))
    return ReadError(OpenDataReason.database(.sqlite(reason)))
  }
}
