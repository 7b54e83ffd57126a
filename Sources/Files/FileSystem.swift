import Bytes
import Glibc

/// System calls on paths.
package enum FileSystem {
  /// Reads a whole file, or returns `nil` when it is larger than `limit` bytes.
  package static func contents(of path: String, limit: Int = .max) throws(SystemError) -> [UInt8]? {
    try FileDescriptor(opening: path, O_RDONLY).readAll(limit: limit)
  }

  /// Reads the first bytes of a file, at most `count`.
  package static func beginning(of path: String, count: Int) throws(SystemError) -> [UInt8] {
    try FileDescriptor(opening: path, O_RDONLY).read(count: count)
  }

  /// The folder for temporary files: `TMPDIR`, or `/tmp`.
  package static var temporaryFolder: String {
    guard let path = unsafe getenv("TMPDIR") else { return "/tmp" }
    let folder = unsafe String(cString: path)
    return folder.isEmpty ? "/tmp" : folder
  }

  /// A path that holds wherever a program runs.
  package static func absolute(_ path: String) -> String {
    guard path.utf8.first != UInt8(ascii: "/"), let folder = unsafe getcwd(nil, 0) else {
      return path
    }
    defer { unsafe free(folder) }
    let text = unsafe PathName.text(
      of: UnsafeRawBufferPointer(start: folder, count: strlen(folder)))
    return join(text, path)
  }

  /// The path of what `path` leads to, from the root and without symbolic links.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    guard let found = unsafe PathName.withBytes(of: path, { unsafe realpath($0, nil) }) else {
      throw .last
    }
    defer { unsafe free(found) }
    return unsafe PathName.text(of: UnsafeRawBufferPointer(start: found, count: strlen(found)))
  }

  /// The names in a folder, in no particular order, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let directory = unsafe PathName.withBytes(of: folder, { unsafe opendir($0) }) else {
      throw .last
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        if errno != 0 { throw .last }
        return names
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe PathName.text(of: bytes.prefix { $0 != 0 })
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  /// Creates a folder and any missing parent folders.
  package static func makeFolders(_ path: String) throws(SystemError) {
    if unsafe PathName.withBytes(of: path, { unsafe mkdir($0, 0o777) }) == 0 { return }
    let failure = SystemError.last
    if failure.code == EEXIST, try FileStatus(of: path).kind == .folder { return }
    guard failure.code == ENOENT, let parent = folder(of: path), parent != path else {
      throw failure
    }
    try makeFolders(parent)
    if unsafe PathName.withBytes(of: path, { unsafe mkdir($0, 0o777) }) != 0, errno != EEXIST {
      throw .last
    }
  }

  /// How many bytes a file in `folder` may have by the room on its disk; `nil` where no file can be
  /// created.
  package static func room(in folder: String) -> Int? {
    var disk = statvfs()
    let isKnown = unsafe PathName.withBytes(of: folder) { path in
      unsafe access(path, W_OK) == 0 && statvfs(path, &disk) == 0
    }
    return isKnown ? Int(clamping: UInt64(disk.f_bavail) * UInt64(disk.f_frsize)) : nil
  }

  /// How many bytes the files in `folder` and below it have, as far as they can be asked.
  package static func size(below folder: String) -> Int {
    guard let names = try? names(in: folder) else { return 0 }
    return names.reduce(0) { total, name in
      let path = join(folder, name)
      guard let status = try? FileStatus(ofLink: path) else { return total }
      return total + (status.kind == .folder ? size(below: path) : status.size)
    }
  }

  /// Whether `PATH` has a program of this name.
  package static func hasProgram(_ name: String) -> Bool {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { folder in
      unsafe PathName.withBytes(of: join(String(folder), name)) { unsafe access($0, X_OK) } == 0
    }
  }

  /// The folder that holds `path`; `nil` for the root.
  package static func folder(of path: String) -> String? {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard bytes != [UInt8(ascii: "/")] else { return nil }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The last part of `path`.
  package static func name(of path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.count > 1 else {
      return String(Substring(bytes))
    }
    return String(Substring(bytes[bytes.index(after: slash)...]))
  }

  /// `folder` and `name` as one path.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
