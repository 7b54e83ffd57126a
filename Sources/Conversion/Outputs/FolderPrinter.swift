import Files
import GoalSheet
import Office
import Synchronization

/// Collects the workbooks of a run into a folder, to print them all at its end with one LibreOffice.
final class FolderPrinter: Sendable {
  private struct State {
    var printer: PDFPrinter
    var files: [File] = []
  }

  private struct File {
    var job: PDFPrinter.Job
    var path: String
    var replaces: Bool
  }

  private let state: Mutex<State>

  /// Prepares the printing into the folder `name`.
  init(for name: String) throws(OutputError) {
    let printer = try OutputError.printing(name) { () throws(OfficeError) in try PDFPrinter() }
    state = Mutex(State(printer: printer))
  }

  /// Writes the workbook of a sheet, whose PDF will be at `path`.
  func add(_ sheet: GoalSheet, at path: String, style: OutputStyle) throws(OutputError) {
    let job = state.withLock { $0.printer.newJob() }
    try style.writeBinary([sheet], to: job.workbook, for: path)
    state.withLock { state in
      state.files.append(File(job: job, path: path, replaces: style.replaces))
    }
  }

  /// Prints everything that was added and puts the PDFs in their places.
  ///
  /// - Returns: The errors, in the order of the files.
  func finish() -> [OutputError] {
    state.withLock { state in
      state.files.sort { $0.job.number < $1.job.number }
      state.printer.run(sheetCount: state.files.count)
      var errors: [OutputError] = []
      for file in state.files {
        do throws(OutputError) {
          try place(file, state.printer)
        } catch {
          errors.append(error)
          if error.endsRun { break }
        }
      }
      return errors
    }
  }

  private func place(_ file: File, _ printer: PDFPrinter) throws(OutputError) {
    let bytes = try OutputError.printing(file.path) { () throws(OfficeError) in
      try printer.pdf(of: file.job)
    }
    var stream = try OutputStream(.file(path: file.path), replaces: file.replaces)
    try stream.write(bytes)
    try stream.finish()
  }
}
