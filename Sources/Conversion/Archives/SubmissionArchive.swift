import Bytes
import Delimited
import Files
import Messages
import Synchronization
import WorkbookReading
import Zip

/// A zip of submissions; any thread may read its members.
///
/// The archive is opened when a member is first requested and closed after the last one: a folder
/// may hold more zips than a process may have open files.
package final class SubmissionArchive: Sendable {
  private struct State: ~Copyable {
    var archive: ZipArchive?
    var unreadMembers = 0
  }

  private let origin: ZipArchive.Origin
  private let limits: ReadingLimits
  private let budget: ZipBudget
  private let state = Mutex(State())

  /// `budget` is that of the enclosing archive, `nil` for an outermost one.
  init(_ origin: ZipArchive.Origin, limits: ReadingLimits, within budget: ZipBudget? = nil) {
    self.origin = origin
    self.limits = limits
    self.budget = budget ?? ZipBudget(limits.zip)
  }

  /// The archive that is the member at `index` of this one.
  func inner(_ bytes: [UInt8]) -> SubmissionArchive {
    SubmissionArchive(.memory(FixedBytes(bytes)), limits: limits, within: budget)
  }

  /// The archive's file; `nil` for one in memory.
  var identity: FileStatus.Identity? {
    guard case .file(let path) = origin else { return nil }
    return (try? FileStatus(of: path))?.identity
  }

  /// The files in the archive, in its own order, without folders.
  func members() throws(ReadError) -> [ArchiveMember] {
    let archive = try ZipArchive(origin)
    try limits.zip.check(members: archive.count)
    try budget.take(members: archive.count)
    try archive.checkOverlap()
    var members: [ArchiveMember] = []
    for index in 0..<archive.count {
      let name = try archive.storedName(at: index)
      guard name.bytes.last != UInt8(ascii: "/") else { continue }
      let path = MemberName.path(name.bytes, isUTF8: name.isUTF8, cp932: Self.cp932)
      members.append(
        ArchiveMember(
          index: index, path: path ?? String(decoding: name.bytes, as: UTF8.self),
          isOutside: path == nil))
    }
    return members
  }

  private static func cp932(_ bytes: [UInt8]) -> String? { TextEncoding.cp932.text(of: bytes) }

  /// Announces how many members will be requested; the last one closes the archive.
  func expect(_ count: Int) {
    state.withLock { $0.unreadMembers += count }
  }

  /// Announces that an expected member will not be requested.
  func skip() {
    state.withLock { state in
      state.unreadMembers -= 1
      if state.unreadMembers <= 0 { state.archive = nil }
    }
  }

  /// The bytes of the member at `index`, which will be requested once more.
  func peek(at index: Int) throws(ReadError) -> [UInt8] {
    expect(1)
    let bytes = try contents(at: index)
    budget.giveBack(bytes: bytes.count)
    return bytes
  }

  /// The bytes of the member at `index`.
  func contents(at index: Int) throws(ReadError) -> [UInt8] {
    let result = state.withLock { state -> Result<[UInt8], ReadError> in
      defer {
        state.unreadMembers -= 1
        if state.unreadMembers <= 0 { state.archive = nil }
      }
      do throws(ReadError) {
        return .success(try read(index, &state.archive))
      } catch {
        return .failure(error)
      }
    }
    do throws(ReadError) {
      return try result.get()
    } catch {
      // The input's address already names the member.
      var error = error
      error.place = Place()
      throw error
    }
  }

  private func read(_ index: Int, _ opened: inout ZipArchive?) throws(ReadError) -> [UInt8] {
    let archive = if let archive = opened { archive } else { try ZipArchive(origin) }
    opened = archive
    let entry = try archive.entry(at: index)
    try limits.zip.check(entry)
    try budget.take(bytes: entry.size)
    return try archive.contents(of: entry)
  }
}
