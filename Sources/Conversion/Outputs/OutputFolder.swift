import Files
import GoalSheet
import Messages

/// A folder that receives a file for each sheet.
///
/// The folder is created when the first file is written.
struct OutputFolder: Sendable {
  /// A sheet and its file.
  struct File: Sendable {
    var path: String
    var sheet: GoalSheet
  }

  let path: String
  let style: OutputStyle
  /// The inputs, which are never written to.
  let inputs: Set<FileStatus.Identity>
  /// Collects what is to be printed at the end; `nil` for formats that are written at once.
  let printer: FolderPrinter?

  /// Writes one file, or the workbook from which it will be printed.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - isOwn: Whether an existing file of this name is known to be this program's.
  /// - Returns: The warnings about it.
  /// - Throws: If it cannot be written.
  func write(_ file: File, isOwn: Bool) throws(OutputError) -> [Message] {
    var style = style
    style.replaces = style.replaces || isOwn
    if (try? FileStatus(of: file.path)) != nil {
      guard style.replaces else { throw .exists(file.path) }
      guard !FileStatus.isInput(file.path, among: inputs) else { throw .isInput(file.path) }
    } else {
      do throws(SystemError) {
        try FileSystem.makeFolders(path)
      } catch {
        throw OutputError(path, error)
      }
    }
    guard let printer else { return try style.writeFile([file.sheet], to: file.path) }
    try printer.add(file.sheet, at: file.path, style: style)
    return style.warnings(about: [file.sheet])
  }
}
