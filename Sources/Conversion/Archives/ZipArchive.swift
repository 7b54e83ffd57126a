import CZip
import Glibc
import Messages

/// A zip archive that is read: one handle of libzip, closed when it goes.
@safe struct ZipArchive: ~Copyable {
  /// A member as the central directory has it.
  struct Entry {
    var index: UInt64
    /// The name's bytes as they are stored.
    var name: [UInt8]
    /// Whether the archive says that the name is UTF-8.
    var isUTF8: Bool
    var size: UInt64
    var compressedSize: UInt64
    var isEncrypted: Bool
  }

  private let handle: OpaquePointer
  /// What an archive in memory is read from; it must live as long as the handle.
  private let bytes: ArchiveBytes?

  /// Opens the archive at `path`.
  init(path: String) throws(ReadError) {
    var code: Int32 = 0
    guard let handle = unsafe zip_open(path, ZIP_RDONLY, &code) else { throw Self.damaged(code) }
    unsafe self.handle = handle
    bytes = nil
  }

  /// Opens an archive in memory, a zip within a zip.
  init(bytes: ArchiveBytes) throws(ReadError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.start, zip_uint64_t(bytes.count), 0, &error)
    else { throw unsafe Self.damaged(error.zip_err) }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe Self.damaged(error.zip_err)
    }
    unsafe self.handle = handle
    self.bytes = bytes
  }

  deinit { unsafe zip_discard(handle) }

  var count: Int { unsafe Int(zip_get_num_entries(handle, 0)) }

  /// The member at `index`.
  func entry(at index: Int) throws(ReadError) -> Entry {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    let position = UInt64(index)
    guard unsafe zip_stat_index(handle, position, 0, &status) == 0,
      let raw = unsafe zip_get_name(handle, position, zip_flags_t(ZIP_FL_ENC_RAW))
    else { throw damaged() }
    let name = unsafe UnsafeBufferPointer(start: raw, count: strlen(raw))
      .map { UInt8(bitPattern: $0) }
    // The strict reading takes a name for CP437 where the archive does not say UTF-8, and converts
    // it: a name beyond ASCII that comes out unchanged is UTF-8 by the archive's word.
    let strict = unsafe zip_get_name(handle, position, zip_flags_t(ZIP_FL_ENC_STRICT))
    let strictName = unsafe strict.map { unsafe String(cString: $0) }
    let isUTF8 = strictName == String(decoding: name, as: UTF8.self)
    return unsafe Entry(
      index: position, name: name, isUTF8: isUTF8, size: status.size,
      compressedSize: status.comp_size,
      isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
  }

  /// The bytes of a member, whose size must fit the limits by then.
  func contents(of entry: Entry) throws(ReadError) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else { throw damaged() }
    defer { unsafe zip_fclose(file) }
    guard let size = Int(exactly: entry.size) else { throw damaged() }
    var isWhole = false
    let contents = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while true {
        let room = buffer.count - filled
        let received = unsafe zip_fread(
          file, buffer.baseAddress.map { unsafe $0 + filled }, zip_uint64_t(room))
        if received < 0 { return }
        filled += Int(received)
        if received == 0 {
          isWhole = filled == size
          return
        }
        // More than was promised.
        if filled > size { return }
      }
    }
    guard isWhole else { throw damaged() }
    return contents
  }

  private func damaged() -> ReadError {
    unsafe Self.damaged(zip_error_code_zip(zip_get_error(handle)))
  }

  private static func damaged(_ code: Int32) -> ReadError {
    switch code {
    case ZIP_ER_MEMORY:
      ReadError(.tooLarge, english: "there is not enough memory", japanese: "メモリーが足りません")
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD:
      ReadError(
        .encryptedFile, english: "it is protected by a password",
        japanese: "パスワードで保護されています")
    default:
      ReadError(
        .unreadableFile, english: "the zip archive is damaged or cut off",
        japanese: "zip ファイルが壊れているか、途中で切れています")
    }
  }
}
