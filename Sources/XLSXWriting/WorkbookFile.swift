import Files
import CXLSXWriter
import FormLayout
import Glibc

/// A workbook being written; `close()` writes the file.
///
/// One workbook belongs to one thread; several may be written on several threads at once. The
/// library's only shared state is the buffer of `gmtime`, which it asks for the creation time:
/// every workbook gives the same one.
@safe struct WorkbookFile: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>

  /// The moment that every workbook gives as its creation, 2000-01-01 UTC: the same input gives
  /// the same bytes.
  private static let created = time_t(946_684_800)

  /// Makes the file already now: a place that may not be written is told before any work is done.
  init(path: String) throws(WriteError) {
    AllocatorTuning.once
    try Self.makeFile(at: path)
    guard let handle = unsafe Self.open(path) else {
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    unsafe self.handle = handle
  }

  // Dropped without `close()`: free the memory, write nothing.
  deinit { unsafe lxw_workbook_free(handle) }

  consuming func close() throws(WriteError) {
    let code = unsafe workbook_close(handle)  // frees the handle, also when it fails
    discard self
    try check(code)
  }

  /// Adds an empty worksheet.
  func addSheet(named name: String) throws(WriteError) -> WorksheetFile {
    try check(unsafe workbook_validate_sheet_name(handle, name), at: name)
    guard let sheet = unsafe workbook_add_worksheet(handle, name) else {
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED, at: name)
    }
    return unsafe WorksheetFile(handle: sheet, name: name)
  }

  /// Adds a format without anything in it yet.
  func addFormat() throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = unsafe workbook_add_format(handle) else {
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    return unsafe format
  }

  /// Adds a chart that no worksheet shows yet.
  func addChart(_ kind: lxw_chart_type) throws(WriteError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = unsafe workbook_add_chart(handle, UInt8(truncatingIfNeeded: kind.rawValue))
    else { throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    return unsafe chart
  }

  /// Names a range; `formula` begins with `=`.
  func define(_ name: String, as formula: String) throws(WriteError) {
    try check(unsafe workbook_define_name(handle, name, formula), at: name)
  }

  func set(_ properties: PlacedWorkbook.Properties) throws(WriteError) {
    let texts = [
      properties.title, properties.subject, properties.company, properties.keywords,
    ]
    let code = unsafe withCStrings(texts) { texts in
      var values = unsafe lxw_doc_properties()
      unsafe values.title = texts[0]
      unsafe values.subject = texts[1]
      unsafe values.company = texts[2]
      unsafe values.keywords = texts[3]
      unsafe values.created = Self.created
      return unsafe workbook_set_properties(handle, &values)
    }
    try check(code)
    for custom in properties.custom {
      try check(
        unsafe workbook_set_custom_property_string(handle, custom.name, custom.value),
        at: custom.name)
    }
  }

  // MARK: -

  private static func open(_ path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    guard let temporaryFolder else { return unsafe workbook_new(path) }
    return unsafe withCStrings([temporaryFolder]) { texts in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = texts[0]
      return unsafe workbook_new_opt(path, &options)
    }
  }

  /// A folder in memory for the library's temporary files, one a part; `nil` is the system's.
  private static let temporaryFolder: String? = {
    let folder = "/dev/shm"
    var room = statvfs()
    guard unsafe access(folder, W_OK) == 0, unsafe statvfs(folder, &room) == 0,
      UInt64(room.f_bavail) * UInt64(room.f_frsize) > 512 << 20
    else { return nil }
    return folder
  }()

  /// Creates an empty file; the library itself opens it only at the end, and prints what it meets.
  private static func makeFile(at path: String) throws(WriteError) {
    do throws(SystemError) {
      _ = try FileDescriptor(opening: path, O_CREAT | O_TRUNC | O_WRONLY)
    } catch {
      throw WriteError(
        .output, english: "the file cannot be created: \(error.text.english)",
        japanese: "ファイルを作れません：\(error.text.japanese)")
    }
  }
}
