import Bytes
import Zip
import Files
import Messages
import OOXML
import Reporting
package import WorkbookReading

/// Builds the list of inputs from the command line's arguments.
///
/// It reads only folders and the directories of zips. Paths that cannot be found are kept in the
/// list, so that they are reported in order.
package struct InputFinder {
  private let limits: ReadingLimits
  /// What the links of folders may not lead out of, if they may not lead anywhere.
  private let bounds: LinkBounds?
  /// Whether files of folders that are of no kind that is read are inputs, too, which cannot be read.
  private let namesOthers: Bool

  package init(limits: ReadingLimits) {
    self.limits = limits
    bounds = nil
    namesOthers = false
  }

  /// A finder that follows no link out of a folder, and may name the folder's other files, too.
  init(limits: ReadingLimits, linksWithin folder: String, namesOthers: Bool = false) {
    self.limits = limits
    bounds = LinkBounds(folder)
    self.namesOthers = namesOthers
  }

  /// The inputs of `arguments` in the order given; those of a folder or zip by path in code-point
  /// order.
  package func inputs(of arguments: [String]) -> [Input] {
    var found: [Input] = []
    for argument in arguments { appendInputs(of: argument, to: &found) }
    return found
  }

  /// The inputs of one argument: a path, or `-` for standard input.
  package func inputs(of argument: String) -> [Input] {
    var found: [Input] = []
    appendInputs(of: argument, to: &found)
    return found
  }

  /// The inputs in a file in memory: the file itself, or the members of a zip of submissions.
  package func inputs(of bytes: [UInt8], named name: String) -> [Input] {
    guard PackageKind.of(bytes: bytes) == .otherZip else {
      return [Input(address: name, content: .bytes(bytes))]
    }
    var found: [Input] = []
    appendArchive(
      SubmissionArchive(.memory(FixedBytes(bytes)), limits: limits), address: name, depth: 1,
      to: &found)
    return found
  }

  private func appendInputs(of argument: String, to found: inout [Input]) {
    if argument == "-" {
      found.append(Input(address: "-", content: .standardInput))
      return
    }
    do throws(SystemError) {
      let status = try FileStatus(of: argument)
      if status.kind == .folder {
        try appendFolder(argument, identity: status.identity, to: &found)
      } else if status.kind == .regular, try isArchiveOfSubmissions(argument) {
        appendArchive(
          SubmissionArchive(.file(path: argument), limits: limits), address: argument, depth: 1,
          to: &found)
      } else {
        found.append(Input(address: argument, content: .file()))
      }
    } catch {
      found.append(.unreadable(argument, error))
    }
  }

  // MARK: - Folders

  private func appendFolder(
    _ folder: String, identity: FileStatus.Identity, to found: inout [Input]
  ) throws(SystemError) {
    let items = try self.items(of: folder, identity)
    if found.isEmpty, !items.contains(where: isArchive) {
      // The usual case, and there may be many, so avoid a copy.
      found = items
    } else {
      for item in items { found += inputs(in: item) }
    }
    if items.isEmpty {
      found.append(
        Input(
          address: folder,
          content: .missing(
            Message(
              .noForm, at: Place(file: folder),
              english:
                "the folder holds no file that could have a form: no workbook, no delimited text",
              japanese: "フォルダーの中に、読み取れる種類のファイル(ブック、CSV、TSV など)がありません"))))
    }
  }

  /// The files below a folder that are read, by path in code-point order; zips are one each.
  private func items(
    of folder: String, _ identity: FileStatus.Identity
  ) throws(SystemError) -> [Input] {
    let names = try FileSystem.names(in: folder)
    guard !Self.areWorkbookParts(names) else {
      return [.unzippedWorkbook(folder, within: bounds)]
    }
    var walk = FolderWalk(from: identity, within: bounds, namesOthers: namesOthers)
    walk.walk(folder, names: names)
    return walk.takeItemsInOrder()
  }

  /// The files below a folder as they are on the disk; ``inputs(in:)`` opens its zips.
  func files(in folder: String) -> [Input] {
    do throws(SystemError) {
      return try items(of: folder, try FileStatus(of: folder).identity)
    } catch {
      return [.unreadable(folder, error)]
    }
  }

  /// The inputs in a file of a folder: the members of a zip, or the file itself.
  func inputs(in item: Input) -> [Input] {
    guard isArchive(item) else { return [item] }
    var found: [Input] = []
    appendArchive(
      SubmissionArchive(.file(path: item.address), limits: limits), address: item.address,
      depth: 1, to: &found)
    return found
  }

  private func isArchive(_ item: Input) -> Bool {
    guard case .file = item.content, FileName.pathExtension(of: item.address) == "zip" else {
      return false
    }
    return (try? isArchiveOfSubmissions(item.address)) == true
  }

  static func areWorkbookParts(_ names: [String]) -> Bool {
    names.contains { $0.utf8.count == 19 && $0.lowercased() == "[content_types].xml" }
  }

  // MARK: - Zips

  private func isArchiveOfSubmissions(_ path: String) throws(SystemError) -> Bool {
    let beginning = try FileSystem.beginning(of: path, count: 4)
    guard beginning.starts(with: Self.zipMark) || beginning.starts(with: Self.emptyZipMark) else {
      return false
    }
    return (try? PackageKind.of(path: path)) == .otherZip
  }

  private func appendArchive(
    _ archive: SubmissionArchive, address: String, depth: Int, to found: inout [Input]
  ) {
    do throws(ReadError) {
      let members = try archive.members()
        .filter { member in
          let parts = member.path.split(separator: "/")
          guard let name = parts.last, InputNames.areTaken(String(name)) else { return false }
          return member.isOutside || !parts.contains { InputNames.areHidden(String($0)) }
        }
        .sorted { precedesInCodePoints($0.path, $1.path) }
      archive.expect(members.count)
      for member in members {
        let memberAddress = address + "!/" + member.path
        if member.isOutside {
          archive.skip()
          found.append(.unreadable(memberAddress, ReadError(ZipReason.outside)))
        } else if FileName.pathExtension(of: member.path) == "zip" {
          appendInnerArchive(member, of: archive, address: memberAddress, depth: depth, to: &found)
        } else {
          found.append(
            Input(
              address: memberAddress, content: .member(of: archive, index: member.index),
              written: .at(member.modified)))
        }
      }
      if members.isEmpty {
        throw ReadError(InputReason.emptyZip)
      }
    } catch {
      found.append(.unreadable(address, error))
    }
  }

  private func appendInnerArchive(
    _ member: ArchiveMember, of archive: SubmissionArchive, address: String, depth: Int,
    to found: inout [Input]
  ) {
    do throws(ReadError) {
      guard depth < Self.archiveDepth else {
        throw ReadError(InputReason.nestedZip)
      }
      let bytes = try archive.contents(at: member.index, limit: SpooledFile.largestHeld)
      if PackageKind.of(bytes: bytes) == .otherZip {
        appendArchive(archive.inner(bytes), address: address, depth: depth + 1, to: &found)
      } else {
        archive.expect(1)
        found.append(
          Input(
            address: address, content: .member(of: archive, index: member.index),
            written: .at(member.modified)))
      }
    } catch {
      found.append(.unreadable(address, error))
    }
  }

  /// A zip may contain zips, but those may not contain further ones.
  private static let archiveDepth = 2
  static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// An empty zip starts with its end-of-central-directory record.
  static let emptyZipMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
}

extension Input {
  /// An unzipped workbook; one with a link out of the bounds is not read.
  static func unzippedWorkbook(_ folder: String, within bounds: LinkBounds?) -> Input {
    guard bounds?.containsAll(below: folder) ?? true else {
      return .unreadable(folder, ReadError(InputReason.linkOutside))
    }
    return Input(address: folder, content: .unzippedWorkbook)
  }

  static func unreadable(_ address: String, _ error: ReadError) -> Input {
    let error = error.named(after: address).located(in: Place(file: address))
    return Input(address: address, content: .missing(Message(error)))
  }

  static func unreadable(_ address: String, _ fault: SystemError) -> Input {
    unreadable(address, ReadError(fault))
  }
}
