import Files
import CXLSXWriter
import Glibc
import Messages

/// A workbook being written; `close()` writes the file.
///
/// A workbook belongs to one thread; several can be written at once on several threads. The only
/// state that the library shares is the buffer of `gmtime`, which it uses for the creation time,
/// and that is the same for every workbook.
@safe struct WorkbookFile: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>

  /// The creation time of every workbook, 2000-01-01 UTC, so that the same input gives the same
  /// bytes.
  private static let created = time_t(946_684_800)

  /// Creates the file up front, so that an unwritable path fails before any work is done.
  init(path: String) throws(WriteError) {
    try Self.makeFile(at: path)
    StandardErrorMute.begin()
    guard let handle = unsafe Self.open(path) else {
      StandardErrorMute.end()
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    unsafe self.handle = handle
  }

  // Dropped without `close()`: free the memory, write nothing.
  deinit {
    unsafe lxw_workbook_free(handle)
    StandardErrorMute.end()
  }

  consuming func close() throws(WriteError) {
    let code = unsafe workbook_close(handle)  // frees the handle, also when it fails
    StandardErrorMute.end()
    discard self
    try check(code)
  }

  /// Gives the workbook up after a failed call, neither written nor freed.
  ///
  /// The library may have freed a text that it still refers to: freeing the workbook would free
  /// the text again. The memory is lost, the heap stays sound.
  consuming func abandon() {
    StandardErrorMute.end()
    discard self
  }

  /// Adds an empty worksheet.
  func addSheet(named name: String) throws(WriteError) -> WorksheetFile {
    let code = unsafe workbook_validate_sheet_name(handle, name)
    guard code == LXW_NO_ERROR, !name.isEmpty, EscapedText.escaped(name) == name else {
      let words =
        code == LXW_NO_ERROR
        ? "it is blank or has an unusable character" : unsafe String(cString: lxw_strerror(code))
      throw WriteError(.unusableWorksheetName(words), sheet: name)
    }
    guard let sheet = unsafe workbook_add_worksheet(handle, name) else {
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED, sheet: name)
    }
    return unsafe WorksheetFile(handle: sheet, name: name)
  }

  /// Adds an empty format.
  func addFormat() throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = unsafe workbook_add_format(handle) else {
      throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    return unsafe format
  }

  /// Adds a chart that is on no worksheet yet.
  func addChart(_ kind: lxw_chart_type) throws(WriteError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = unsafe workbook_add_chart(handle, UInt8(truncatingIfNeeded: kind.rawValue))
    else { throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    return unsafe chart
  }

  /// Gives worksheets their names, which come in the order of the library's list.
  func define(_ names: [WorksheetName]) throws(WriteError) {
    var last: UnsafeMutablePointer<lxw_defined_name>?
    for name in names {
      unsafe last = xlsx_insert_name(
        handle, last, name.sheet, name.name, name.nameKey, name.label, name.labelKey, name.formula)
      guard unsafe last != nil else { throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    }
  }

  func set(_ properties: PlacedWorkbook.Properties) throws(WriteError) {
    let texts = [
      properties.title, properties.subject, properties.company, properties.keywords,
    ].map(Self.property)
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
        unsafe workbook_set_custom_property_string(
          handle, Self.property(custom.name), Self.property(custom.value)))
    }
  }

  /// A text as a document property can hold it.
  private static func property(_ text: String) -> String {
    EscapedText.plain(text).cut(toUTF16Length: ExcelLimit.property)
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

  /// A folder in memory for the library's temporary files, one for each part; `nil` means the
  /// system's folder.
  private static let temporaryFolder: String? = {
    let folder = "/dev/shm"
    guard let room = FileSystem.room(in: folder), room > 512 << 20 else { return nil }
    return folder
  }()

  /// Creates an empty file; the library itself opens it only at the end, and prints its errors.
  private static func makeFile(at path: String) throws(WriteError) {
    do throws(SystemError) {
      _ = try FileDescriptor(opening: path, O_CREAT | O_TRUNC | O_WRONLY)
    } catch {
      throw WriteError(.cannotCreateFile(error.text.english))
    }
  }
}
