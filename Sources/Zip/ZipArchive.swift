package import Bytes
import CZip
import Files
import Glibc
package import Messages
package import Streams

/// A zip archive, read through libzip: one handle, closed with the object.
///
/// Only one thread at a time may use it.
@safe package final class ZipArchive {
  /// Where the archive's bytes are.
  package enum Origin: Sendable {
    case file(path: String)
    case memory(FixedBytes)
  }

  private let handle: OpaquePointer
  private let origin: Origin
  /// Creating one costs about as much as unpacking a small member.
  private lazy var inflater = Inflater()

  /// Opens an archive and reads its directory.
  ///
  /// - Throws: `unreadableFile` for a damaged one.
  package init(_ origin: Origin) throws(ReadError) {
    self.origin = origin
    unsafe handle = try Self.opened(origin)
  }

  deinit { unsafe zip_discard(handle) }

  private static func opened(_ origin: Origin) throws(ReadError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe source(origin, &error) else { throw unsafe failure(&error) }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe failure(&error)
    }
    return unsafe handle
  }

  private static func source(_ origin: Origin, _ error: inout zip_error_t) -> OpaquePointer? {
    switch origin {
    case .file(let path):
      unsafe PathName.withBytes(of: path) { unsafe zip_source_file_create($0, 0, -1, &error) }
    case .memory(let bytes):
      unsafe zip_source_buffer_create(bytes.start, zip_uint64_t(bytes.count), 0, &error)
    }
  }

  private static func failure(_ error: inout zip_error_t) -> ReadError {
    let code = unsafe error.zip_err
    return failure(code, .damaged(ZipDamage(libzip: code)))
  }

  private static func failure(
    _ code: Int32, _ otherwise: ZipReason
  ) -> ReadError {
    switch code {
    case ZIP_ER_MEMORY: ReadError(ZipReason.outOfMemory)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: ReadError(ZipReason.encrypted)
    default: ReadError(otherwise)
    }
  }

  // MARK: - The directory

  /// How many entries the directory has, folders included.
  package var count: Int { unsafe Int(zip_get_num_entries(handle, 0)) }

  package func entry(at index: Int) throws(ReadError) -> ZipEntry {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0 else {
      throw ReadError(ZipReason.unreadableEntry(number: index + 1))
    }
    return unsafe ZipEntry(
      index: index, name: status.name.map { unsafe String(cString: $0) } ?? "",
      size: Int(clamping: status.size), packedSize: Int(clamping: status.comp_size),
      crc: status.crc, method: CompressionMethod(rawValue: status.comp_method),
      isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE),
      modified: unsafe Self.modified(status))
  }

  /// The time of an entry, in nanoseconds since 1970.
  ///
  /// Programs without a clock, or that make the same bytes of the same files, write the first day that
  /// a zip can have, 1980-01-01, or none.
  private static func modified(_ status: zip_stat_t) -> Int? {
    guard unsafe status.valid & zip_uint64_t(ZIP_STAT_MTIME) != 0 else { return nil }
    let seconds = unsafe Int(status.mtime)
    return seconds < firstTime ? nil : seconds * 1_000_000_000
  }

  /// Noon of 1980-01-02 in UTC, when 1980-01-01 is over everywhere, in seconds since 1970.
  private static let firstTime = 315_662_400

  /// All entries, if the sizes declared in the directory are within the limits.
  ///
  /// - Throws: `tooLarge` past a limit, or `unreadableFile` as ``checkOverlap()``.
  package func entries(within limits: ZipLimits) throws(ReadError) -> [ZipEntry] {
    let count = count
    try limits.check(members: count)
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var total = 0
    for index in 0..<count {
      let entry = try entry(at: index)
      total = Self.sum(total, entry.size)
      try limits.check(total: total)
      try limits.check(entry)
      entries.append(entry)
    }
    try checkOverlap(entries.reduce(0) { Self.sum($0, $1.packedSize) })
    return entries
  }

  /// Refuses an archive whose entries share their bytes: a small one could unpack to any size.
  ///
  /// - Throws: `unreadableFile` when the members together are larger than the archive.
  package func checkOverlap() throws(ReadError) {
    var packed = 0
    for index in 0..<count { packed = Self.sum(packed, try entry(at: index).packedSize) }
    try checkOverlap(packed)
  }

  private func checkOverlap(_ packed: Int) throws(ReadError) {
    guard packed <= size else { throw ReadError(ZipReason.overlapping) }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  /// The archive's own size in bytes.
  private var size: Int {
    switch origin {
    case .file(let path): (try? FileStatus(of: path).size) ?? .max
    case .memory(let bytes): bytes.count
    }
  }

  /// The name's bytes as they are stored, and whether the archive says that they are UTF-8.
  package func storedName(at index: Int) throws(ReadError) -> (bytes: [UInt8], isUTF8: Bool) {
    let position = zip_uint64_t(index)
    guard let raw = unsafe zip_get_name(handle, position, zip_flags_t(ZIP_FL_ENC_RAW)) else {
      throw ReadError(ZipReason.unreadableEntry(number: index + 1))
    }
    let bytes = unsafe UnsafeBufferPointer(start: raw, count: strlen(raw))
      .map { UInt8(bitPattern: $0) }
    // The strict reading takes a name for CP437 unless the archive says UTF-8, and converts it: a name
    // beyond ASCII that comes out unchanged is declared to be UTF-8.
    let strict = unsafe zip_get_name(handle, position, zip_flags_t(ZIP_FL_ENC_STRICT))
    let strictName = unsafe strict.map { unsafe String(cString: $0) }
    return (bytes, strictName == String(decoding: bytes, as: UTF8.self))
  }

  // MARK: - Members

  /// Opens a member.
  ///
  /// - Throws: `encryptedFile`, `unsupportedFormat` for a compression that is not read, or
  ///   `unreadableFile`.
  package func open(_ entry: ZipEntry, _ content: ZipFile.Content) throws(ReadError) -> ZipFile {
    try checkReadable(entry)
    let flags = content == .packed ? zip_flags_t(ZIP_FL_COMPRESSED) : 0
    guard let file = unsafe zip_fopen_index(handle, zip_uint64_t(entry.index), flags) else {
      let code = unsafe zip_error_code_zip(zip_get_error(handle))
      throw Self.failure(code, .damagedMember(ZipDamage(libzip: code)))
        .located(in: Place(part: entry.name))
    }
    return unsafe ZipFile(self, file)
  }

  private func checkReadable(_ entry: ZipEntry) throws(ReadError) {
    if entry.isEncrypted {
      throw ReadError(ZipReason.encrypted, at: Place(part: entry.name))
    }
    guard zip_compression_method_supported(zip_int32_t(entry.method.rawValue), 0) != 0 else {
      throw ReadError(ZipReason.unsupportedMethod(entry.method), at: Place(part: entry.name))
    }
  }

  /// A member's packed bytes.
  package func packedBytes(_ entry: ZipEntry) throws(ReadError) -> ByteMemory {
    let packed = ByteMemory.empty(capacity: entry.packedSize)
    let file = try open(entry, .packed)
    while packed.count < entry.packedSize {
      guard let count = packed.fill(from: file), count > 0 else { break }
    }
    return packed
  }

  /// A member's unpacked bytes; the caller must have checked its size.
  package func contents(of entry: ZipEntry) throws(ReadError) -> [UInt8] {
    let stream = UnpackedStream(try open(entry, .unpacked), part: entry.name, size: entry.size)
    var failure: ReadError?
    let contents = unsafe [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, filled in
      do throws(ReadError) {
        while filled < entry.size {
          let room = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          filled += try unsafe stream.read(into: room)
        }
        // The next read must find the end, which also checks the CRC.
        try unsafe withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) {
          end throws(ReadError) in
          _ = try unsafe stream.read(into: end)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return contents
  }

  /// A member's unpacked bytes, in pieces.
  package func stream(of entry: ZipEntry) throws(ReadError) -> any ByteStream {
    guard entry.method == .deflate, entry.size > 0 else {
      return UnpackedStream(try open(entry, .unpacked), part: entry.name, size: entry.size)
    }
    if entry.size <= Self.smallMember, entry.packedSize <= Self.smallMember,
      // A member that cannot be unpacked at once is read again as a stream, which reports what is
      // wrong.
      let memory = inflater?.unpack(try packedBytes(entry), size: entry.size, crc: entry.crc)
    {
      return MemoryStream(memory)
    }
    let packed = try open(entry, .packed)
    let stream = InflatingStream<FastestDecoder>(
      packed, part: entry.name, size: entry.size, crc: entry.crc)
    if let stream { return stream }
    return UnpackedStream(try open(entry, .unpacked), part: entry.name, size: entry.size)
  }

  /// Members up to this size are unpacked at once, in bytes.
  private static let smallMember = 256 << 10
}
