import Files
package import Messages
package import Streams

/// The parts of a package that was unzipped into a folder.
package final class FolderParts: PackageParts {
  private let folder: String
  private let limits: ZipLimits

  package init(_ folder: String, limits: ZipLimits) throws(ReadError) {
    self.folder = folder
    self.limits = limits
    super.init()
    var found: [Entry] = []
    var total = 0
    try collect("", depth: 0, into: &found, &total)
    list(found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  package override func reopened() throws(ReadError) -> PackageParts { self }

  package override func open(_ index: Int) throws(ReadError) -> any ByteStream {
    let name = entries[index].name
    do {
      return try FileStream(path: FileSystem.join(folder, name))
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// How many levels of folders are searched; packages have four.
  private static let depth = 32

  /// Lists the files below `path`, which is `""` or ends with a slash; links are not followed.
  private func collect(
    _ path: String, depth: Int, into found: inout [Entry], _ total: inout Int
  ) throws(ReadError) {
    guard depth <= Self.depth, let names = try? FileSystem.names(in: folder + "/" + path) else {
      return
    }
    for name in names {
      guard let status = try? FileStatus(ofLink: folder + "/" + path + name) else { continue }
      switch status.kind {
      case .folder: try collect(path + name + "/", depth: depth + 1, into: &found, &total)
      case .regular:
        total += status.size
        try limits.check(total: total)
        guard found.count < limits.members else {
          throw ReadError(ZipReason.tooManyFiles(limit: limits.members))
        }
        found.append(Entry(name: path + name, size: status.size))
      case .other: continue
      }
    }
  }
}
