import Messages
import OOXML
import Synchronization
import WorkbookReading

/// A zip of submissions, read member by member by whoever comes.
///
/// The archive is opened when a member is asked for and closed after its last one: a folder may hold
/// more zips than files can be open.
package final class SubmissionArchive: Sendable {
  /// What the archive is read from.
  enum Origin: Sendable {
    case file(path: String)
    case memory(ArchiveBytes)
  }

  private struct State: ~Copyable {
    var archive: ZipArchive?
    var unreadMembers: Int
    /// Bytes unpacked so far, against the limit of the whole.
    var unpackedBytes: UInt64 = 0
  }

  private let origin: Origin
  private let limits: ReadingLimits
  private let state = Mutex(State(archive: nil, unreadMembers: 0))

  init(_ origin: Origin, limits: ReadingLimits) {
    self.origin = origin
    self.limits = limits
  }

  /// The file that the archive is; `nil` for one in memory.
  var identity: FileStatus.Identity? {
    guard case .file(let path) = origin else { return nil }
    return (try? FileStatus(of: path))?.identity
  }

  /// The files in the archive, in its own order; folders are left out.
  func members() throws(ReadError) -> [ArchiveMember] {
    let archive = try open()
    guard archive.count <= limits.members else {
      throw ReadError(
        .tooLarge,
        english: "the zip has \(archive.count) members; the limit is \(limits.members)",
        japanese: "zip の中のファイルが \(archive.count) 個あります(上限は \(limits.members) 個)")
    }
    var members: [ArchiveMember] = []
    for index in 0..<archive.count {
      let entry = try archive.entry(at: index)
      guard entry.name.last != UInt8(ascii: "/") else { continue }
      members.append(ArchiveMember(index: index, path: MemberName.text(of: entry)))
    }
    return members
  }

  /// Says how many members will be asked for, the last of which closes the archive.
  func expect(_ count: Int) {
    state.withLock { $0.unreadMembers += count }
  }

  /// Says that an expected member will not be asked for.
  func skip() {
    state.withLock { state in
      state.unreadMembers -= 1
      if state.unreadMembers <= 0 { state.archive = nil }
    }
  }

  /// The bytes of the member at `index`, which will be asked for once more.
  func peek(at index: Int) throws(ReadError) -> [UInt8] {
    expect(1)
    let bytes = try contents(at: index)
    state.withLock { $0.unpackedBytes -= UInt64(bytes.count) }
    return bytes
  }

  /// The bytes of the member at `index`.
  func contents(at index: Int) throws(ReadError) -> [UInt8] {
    let result = state.withLock { state -> Result<[UInt8], ReadError> in
      do throws(ReadError) {
        let archive = if let archive = state.archive.take() { archive } else { try open() }
        let entry = try archive.entry(at: index)
        let result = read(entry, from: archive, unpackedBytes: &state.unpackedBytes)
        state.unreadMembers -= 1
        if state.unreadMembers > 0 { state.archive = consume archive }
        return result
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func open() throws(ReadError) -> ZipArchive {
    switch origin {
    case .file(let path): try ZipArchive(path: path)
    case .memory(let bytes): try ZipArchive(bytes: bytes)
    }
  }

  private func read(
    _ entry: ZipArchive.Entry, from archive: borrowing ZipArchive, unpackedBytes: inout UInt64
  ) -> Result<[UInt8], ReadError> {
    do throws(ReadError) {
      try check(entry, unpackedBytes: unpackedBytes)
      let bytes = try archive.contents(of: entry)
      unpackedBytes += entry.size
      return .success(bytes)
    } catch {
      return .failure(error)
    }
  }

  private func check(_ entry: ZipArchive.Entry, unpackedBytes: UInt64) throws(ReadError) {
    if entry.isEncrypted {
      throw ReadError(
        .encryptedFile, english: "it is protected by a password in the zip",
        japanese: "zip の中でパスワードにより保護されています")
    }
    let (total, overflow) = unpackedBytes.addingReportingOverflow(entry.size)
    if overflow || total > UInt64(limits.unpackedBytes) {
      throw ReadError(
        .tooLarge,
        english: "unpacked, the zip is larger than the limit of \(limits.unpackedBytes) bytes",
        japanese: "zip を展開すると上限の \(limits.unpackedBytes) バイトを超えます")
    }
    let ratio = entry.size / max(entry.compressedSize, 1)
    if entry.size > UInt64(limits.ratioFreeBytes), ratio > UInt64(limits.compressionRatio) {
      throw ReadError(
        .tooLarge,
        english: "it unpacks to \(ratio) times its size; the limit is \(limits.compressionRatio)",
        japanese: "展開すると \(ratio) 倍の大きさになります(上限は \(limits.compressionRatio) 倍)")
    }
  }
}

/// A file in a zip.
struct ArchiveMember {
  /// Its place in the central directory.
  var index: Int
  /// Its path in the archive.
  var path: String
}
