import Bytes
import Streams
import CZip
import Messages
import WorkbookReading

/// The parts of a zip archive, read through libzip.
@safe final class ZipParts: PackageParts {
  /// Where the archive's bytes are.
  enum Origin {
    case file(path: String)
    case memory(ByteMemory)
  }

  private let handle: OpaquePointer
  private let origin: Origin
  private let limits: ReadingLimits
  /// Used where no run keeps inflaters for all of its packages.
  private lazy var ownInflaters = InflaterPool()

  init(_ origin: Origin, limits: ReadingLimits) throws(ReadError) {
    self.origin = origin
    self.limits = limits
    unsafe handle = try Self.opened(origin)
    super.init()
    list(try listing())
  }

  deinit { unsafe zip_discard(handle) }

  override func reopened() throws(ReadError) -> PackageParts {
    try ZipParts(origin, limits: limits)
  }

  private static func opened(_ origin: Origin) throws(ReadError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let source: OpaquePointer? =
      switch origin {
      case .file(let path): unsafe zip_source_file_create(path, 0, -1, &error)
      case .memory(let memory):
        unsafe zip_source_buffer_create(
          memory.bytes.baseAddress, zip_uint64_t(memory.count), 0, &error)
      }
    guard let source = unsafe source else { throw unsafe damaged(error) }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe damaged(error)
    }
    return unsafe handle
  }

  private static func damaged(_ error: zip_error_t) -> ReadError {
    var error = unsafe error
    let reason = unsafe String(cString: zip_error_strerror(&error))
    return ReadError(
      .unreadableFile, english: "the zip archive is damaged: \(reason)",
      japanese: "ブック(zip)が壊れているか、途中で切れています（\(reason)）。元のファイルをもう一度もらってください")
  }

  /// The archive's directory, judged by what it declares before anything is unpacked.
  private func listing() throws(ReadError) -> [Entry] {
    let count = unsafe Int(zip_get_num_entries(handle, 0))
    guard count <= limits.members else {
      throw ReadError(
        .tooLarge, english: "the zip has \(count) members; at most \(limits.members) are read",
        japanese: "zipの中のファイルが\(count)個あります（上限は\(limits.members)個）")
    }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var total = 0
    for index in 0..<count {
      let status = try unsafe status(of: index)
      let name = unsafe status.name.map { unsafe String(cString: $0) } ?? ""
      let size = unsafe Int(clamping: status.size)
      total = total.addingReportingOverflow(size).overflow ? .max : total + size
      guard total <= limits.unpackedBytes else { throw PartLimits.unpackedTooLarge(limits) }
      try PartLimits.checkRatio(
        size: size, packed: unsafe Int(clamping: status.comp_size), limits, part: name)
      entries.append(Entry(name: name, size: size))
    }
    return entries
  }

  private func status(of index: Int) throws(ReadError) -> zip_stat_t {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0 else {
      throw ReadError(
        .unreadableFile, english: "entry \(index + 1) of the zip's directory cannot be read",
        japanese: "zipの目録の\(index + 1)番目の項目が読めません")
    }
    return unsafe status
  }

  override func open(_ index: Int) throws(ReadError) -> any ByteStream {
    let entry = entries[index]
    let status = try unsafe status(of: index)
    guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw ReadError(
        .encryptedFile, english: "the zip is password-protected",
        japanese: "zipがパスワードで保護されています", at: Place(part: entry.name))
    }
    let size = entry.size
    guard unsafe status.comp_method == UInt16(ZIP_CM_DEFLATE), size > 0 else {
      return ZipPartStream(try file(index, .unpacked), part: entry.name, size: size)
    }
    let (packedSize, crc) = unsafe (Int(clamping: status.comp_size), status.crc)
    if size <= Self.smallPart, packedSize <= Self.smallPart,
      let memory = try unpackAtOnce(index, packedSize: packedSize, size: size, crc: crc)
    {
      return MemoryStream(memory)
    }
    let packed = try file(index, .packed)
    guard let stream = InflatingStream(packed, part: entry.name, size: size, crc: crc) else {
      return ZipPartStream(try file(index, .unpacked), part: entry.name, size: size)
    }
    return stream
  }

  /// Parts up to this size are unpacked at once, in bytes.
  private static let smallPart = 256 << 10

  override func packed(_ index: Int) throws(ReadError) -> PackedPart? {
    let status = try unsafe status(of: index)
    let size = unsafe Int(clamping: status.comp_size)
    guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE),
      unsafe status.comp_method == UInt16(ZIP_CM_DEFLATE), size <= PartMemo.largestPart
    else { return nil }
    let memory = try packedBytes(index, size: size)
    return unsafe PackedPart(memory: memory, size: entries[index].size, crc: status.crc)
  }

  private func packedBytes(_ index: Int, size: Int) throws(ReadError) -> ByteMemory {
    let packed = ByteMemory.empty(capacity: size)
    let file = try file(index, .packed)
    while packed.count < size {
      guard let count = packed.fill(from: file), count > 0 else { break }
    }
    return packed
  }

  private func unpackAtOnce(
    _ index: Int, packedSize: Int, size: Int, crc: UInt32
  ) throws(ReadError) -> ByteMemory? {
    let packed = try packedBytes(index, size: packedSize)
    // What cannot be unpacked so is read again as a stream, which finds what is wrong.
    return (memo?.inflaters ?? ownInflaters).unpack(packed, size: size, crc: crc)
  }

  private func file(_ index: Int, _ content: ZipFile.Content) throws(ReadError) -> ZipFile {
    let flags = content == .packed ? zip_flags_t(ZIP_FL_COMPRESSED) : 0
    guard let file = unsafe zip_fopen_index(handle, zip_uint64_t(index), flags) else {
      let reason = unsafe String(cString: zip_strerror(handle))
      throw ReadError(
        .unreadableFile, english: "the part cannot be unpacked: \(reason)",
        japanese: "パートを展開できません（\(reason)）", at: Place(part: entries[index].name))
    }
    return unsafe ZipFile(self, file)
  }
}

/// The limits on what a package unpacks to.
enum PartLimits {
  static func unpackedTooLarge(_ limits: ReadingLimits) -> ReadError {
    ReadError(
      .tooLarge, english: "unpacks to more than \(limits.unpackedBytes) bytes",
      japanese: "展開後の大きさが\(limits.unpackedBytes)バイトを超えています")
  }

  /// Refuses a part that unpacks to more than the allowed multiple of its packed size.
  static func checkRatio(
    size: Int, packed: Int, _ limits: ReadingLimits, part: String
  ) throws(ReadError) {
    guard size > limits.ratioFreeBytes, size / max(packed, 1) >= limits.compressionRatio else {
      return
    }
    throw ReadError(
      .tooLarge,
      english:
        "unpacks to \(size / max(packed, 1)) times its size; at most \(limits.compressionRatio) is read",
      japanese: "展開すると\(size / max(packed, 1))倍になります（上限は\(limits.compressionRatio)倍）",
      at: Place(part: part))
  }
}
