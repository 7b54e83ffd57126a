import Files
import Reporting

/// Collects the inputs below a folder.
struct FolderWalk {
  private var items: [Input] = []
  /// The folders on the way down, to stop at symbolic links that lead back up.
  private var above: [FileStatus.Identity]

  init(above: [FileStatus.Identity]) {
    self.above = above
  }

  /// Hands over what was found, by path in code-point order.
  mutating func takeItemsInOrder() -> [Input] {
    var found: [Input] = []
    swap(&found, &items)
    found.sort { $0.precedes($1) }
    return found
  }

  mutating func collect(_ folder: String, names: [String]) {
    items.reserveCapacity(items.count + names.count)
    let prefix = FileSystem.join(folder, "")
    for name in names where !InputNames.areHidden(name) {
      let path = FileSystem.join(folder, name)
      do throws(SystemError) {
        let status = try FileStatus(of: path)
        switch status.kind {
        case .folder: try collectFolder(path, identity: status.identity)
        case .regular where InputNames.areTaken(name) && !isReport(path):
          items.append(Input(name: name, below: prefix, content: .file))
        default: break
        }
      } catch {
        // A dangling link is not an input, unless its name says that it should be one.
        guard error != .notFound || InputNames.areTaken(name) else { continue }
        items.append(.unreadable(path, error))
      }
    }
  }

  /// Whether a file is an earlier run's report on the folder.
  private func isReport(_ path: String) -> Bool {
    guard FileName.pathExtension(of: path) == "json",
      let beginning = try? FileSystem.beginning(of: path, count: 64)
    else { return false }
    return RunReport.isReport(beginning)
  }

  private mutating func collectFolder(
    _ path: String, identity: FileStatus.Identity
  ) throws(SystemError) {
    guard !above.contains(identity) else { return }
    let names = try FileSystem.names(in: path)
    guard !InputFinder.areWorkbookParts(names) else {
      items.append(Input(address: path, content: .unzippedWorkbook))
      return
    }
    above.append(identity)
    collect(path, names: names)
    above.removeLast()
  }
}
