import Streams
import Glibc
import Messages
import WorkbookReading

/// The parts of a package that was unzipped into a folder.
final class FolderParts: PackageParts {
  private let folder: String
  private let limits: ReadingLimits

  init(_ folder: String, limits: ReadingLimits) throws(ReadError) {
    self.folder = folder
    self.limits = limits
    super.init()
    var found: [Entry] = []
    try collect("", depth: 0, into: &found)
    list(found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  override func reopened() throws(ReadError) -> PackageParts { self }

  override func open(_ index: Int) throws(ReadError) -> any ByteStream {
    let name = entries[index].name
    do {
      return FileStream(try OpenFile(path: folder + "/" + name))
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// Lists the files below `path`, which is `""` or ends with a slash.
  private func collect(
    _ path: String, depth: Int, into found: inout [Entry]
  ) throws(ReadError) {
    guard depth <= 32, let listing = unsafe opendir(folder + "/" + path) else { return }
    defer { unsafe closedir(listing) }
    var total = found.reduce(0) { $0 + $1.size }
    while let item = unsafe readdir(listing) {
      let name = unsafe withUnsafePointer(to: &item.pointee.d_name) { place in
        unsafe place.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard unsafe lstat(folder + "/" + path + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(path + name + "/", depth: depth + 1, into: &found)
      case S_IFREG:
        total += Int(status.st_size)
        guard total <= limits.unpackedBytes else { throw PartLimits.unpackedTooLarge(limits) }
        guard found.count < limits.members else {
          throw ReadError(
            .tooLarge, english: "the folder holds more than \(limits.members) files",
            japanese: "フォルダーの中のファイルが\(limits.members)個を超えています")
        }
        found.append(Entry(name: path + name, size: Int(status.st_size)))
      default: continue
      }
    }
  }
}
