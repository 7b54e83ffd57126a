import Files
import Messages
import Reporting

/// Collects the inputs below a folder.
struct FolderWalk {
  private var items: [Input] = []
  /// The folders seen so far.
  ///
  /// Each is walked once: symbolic links can lead back up, or give one
  /// folder more paths than any machine can list.
  private var seen: Set<FileStatus.Identity>
  /// Symbolic links to folders, which come after all folders that have a place of their own.
  private var links: [Folder] = []
  /// What links may not lead out of; `nil` if they may lead anywhere.
  private let bounds: LinkBounds?
  /// Whether files of other kinds are inputs, too, which say why they are not read.
  private let namesOthers: Bool

  private struct Folder {
    var path: String
    var identity: FileStatus.Identity
  }

  init(
    from folder: FileStatus.Identity, within bounds: LinkBounds? = nil, namesOthers: Bool = false
  ) {
    seen = [folder]
    self.bounds = bounds
    self.namesOthers = namesOthers
  }

  /// Hands over what was found, by path in code-point order.
  mutating func takeItemsInOrder() -> [Input] {
    var found: [Input] = []
    swap(&found, &items)
    found.sort { $0.precedes($1) }
    return found
  }

  /// Collects what is in `folder`, whose entries are `names`, and below.
  mutating func walk(_ folder: String, names: [String]) {
    collect(folder, names: names)
    while !links.isEmpty {
      var next: [Folder] = []
      swap(&next, &links)
      next.sort { precedesInCodePoints($0.path, $1.path) }
      for link in next { collectReporting(link) }
    }
  }

  private mutating func collect(_ folder: String, names: [String]) {
    items.reserveCapacity(items.count + names.count)
    let prefix = FileSystem.join(folder, "")
    for name in names where !InputNames.areHidden(name) {
      let path = FileSystem.join(folder, name)
      do throws(SystemError) {
        let status = try FileStatus(of: path)
        guard try staysInside(path) else {
          // Other links are no inputs, as other files are none.
          guard status.kind == .folder || InputNames.areTaken(name) else { continue }
          items.append(.unreadable(path, ReadError(InputReason.linkOutside)))
          continue
        }
        switch status.kind {
        case .folder: try addFolder(Folder(path: path, identity: status.identity))
        case .regular where InputNames.areTaken(name) && !isReport(path):
          items.append(Input(name: name, below: prefix, content: .file(isRegular: true)))
        case .regular where namesOthers && !InputNames.areTaken(name):
          let reason = InputReason.otherKind(OtherKind(ofName: name))
          items.append(.unreadable(path, ReadError(reason)))
        default: break
        }
      } catch {
        // A dangling link is not an input, unless its name says that it should be one.
        guard error != .notFound || InputNames.areTaken(name) else { continue }
        items.append(.unreadable(path, error))
      }
    }
  }

  /// Whether a path is no link that leads out of the bounds.
  private func staysInside(_ path: String) throws(SystemError) -> Bool {
    guard let bounds, try FileStatus(ofLink: path).kind == .other else { return true }
    return bounds.contains(path)
  }

  /// Whether a file is an earlier run's report on the folder.
  private func isReport(_ path: String) -> Bool {
    guard FileName.pathExtension(of: path) == "json",
      let beginning = try? FileSystem.beginning(of: path, count: 64)
    else { return false }
    return RunReport.isReport(beginning)
  }

  private mutating func addFolder(_ folder: Folder) throws(SystemError) {
    if try FileStatus(ofLink: folder.path).kind == .folder {
      try collectFolder(folder)
    } else {
      links.append(folder)
    }
  }

  private mutating func collectReporting(_ folder: Folder) {
    do throws(SystemError) {
      try collectFolder(folder)
    } catch {
      items.append(.unreadable(folder.path, error))
    }
  }

  private mutating func collectFolder(_ folder: Folder) throws(SystemError) {
    guard seen.insert(folder.identity).inserted else { return }
    let names = try FileSystem.names(in: folder.path)
    guard !InputFinder.areWorkbookParts(names) else {
      items.append(.unzippedWorkbook(folder.path, within: bounds))
      return
    }
    collect(folder.path, names: names)
  }
}
