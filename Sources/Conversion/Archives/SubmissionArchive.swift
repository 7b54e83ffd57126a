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
          modified: try archive.entry(at: index).modified, isOutside: path == nil))
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

  /// Whether the member at `index` is too large to be held in memory.
  func isLarge(at index: Int) -> Bool {
    let size = state.withLock { state -> Int in
      if state.archive == nil { state.archive = try? ZipArchive(origin) }
      return (try? state.archive?.entry(at: index).size) ?? 0
    }
    return size > SpooledFile.largestInMemory
  }

  /// The bytes of the member at `index` in a file of their own.
  ///
  /// They are read through a second opening of the archive, so that other threads need not wait.
  func spooled(at index: Int) throws(ReadError) -> SpooledFile {
    defer { skip() }
    do throws(ReadError) {
      let archive = try ZipArchive(origin)
      let entry = try archive.entry(at: index)
      try limits.zip.check(entry)
      try budget.take(bytes: entry.size)
      return try SpooledFile(
        [], then: try archive.stream(of: entry), limit: limits.unpackedBytes)
    } catch {
      throw error.withoutPlace
    }
  }

  /// The bytes of a large member, which will be requested once more.
  func peekSpooled(at index: Int) throws(ReadError) -> SpooledFile {
    expect(1)
    let file = try spooled(at: index)
    budget.giveBack(bytes: file.size)
    return file
  }

  /// The bytes of the member at `index`, of which there may be `limit`.
  func contents(at index: Int, limit: Int = .max) throws(ReadError) -> [UInt8] {
    let result = state.withLock { state -> Result<[UInt8], ReadError> in
      defer {
        state.unreadMembers -= 1
        if state.unreadMembers <= 0 { state.archive = nil }
      }
      do throws(ReadError) {
        return .success(try read(index, &state.archive, limit: limit))
      } catch {
        return .failure(error)
      }
    }
    do throws(ReadError) {
      return try result.get()
    } catch {
      throw error.withoutPlace
    }
  }

  private func read(
    _ index: Int, _ opened: inout ZipArchive?, limit: Int
  ) throws(ReadError) -> [UInt8] {
    let archive = if let archive = opened { archive } else { try ZipArchive(origin) }
    opened = archive
    let entry = try archive.entry(at: index)
    try limits.zip.check(entry)
    try budget.take(bytes: entry.size)
    guard entry.size <= limit else { throw ReadError(FileReason.tooLarge(limit: limit)) }
    return try archive.contents(of: entry)
  }
}

extension ReadError {
  /// The same error where the input's address already names the member.
  fileprivate var withoutPlace: ReadError {
    var error = self
    error.place = Place()
    return error
  }
}
