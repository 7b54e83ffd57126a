import Bytes
import Files
import Processes

/// Makes PDFs of workbooks with LibreOffice.
///
/// All workbooks of a run are converted by one LibreOffice, which has a profile of its own. Profile,
/// workbooks and PDFs are in a folder that goes with this object, or with the program.
package final class PDFPrinter {
  private let folder: KeptFolder
  private var count = 0
  private var failure: OfficeError?
  private let program: String
  private let patience: Double

  /// Fails before anything is read if LibreOffice is not installed.
  package static func check() throws(OfficeError) {
    guard FileSystem.hasProgram("soffice") else { throw OfficeError(.notInstalled) }
  }

  /// Prepares the printing; nothing is started yet.
  package convenience init() throws(OfficeError) {
    try Self.check()
    try self.init(program: "soffice", patience: 60)
  }

  /// Prepares the printing with a program, which may take so many seconds without progress.
  init(program: String, patience: Double) throws(OfficeError) {
    self.program = program
    self.patience = patience
    do throws(SystemError) {
      let folder = try KeptFolder()
      for name in ["in", "out", "temporary"] { try FileSystem.makeFolders(folder.path(of: name)) }
      try OfficeProfile.write(to: folder.path(of: "profile"))
      self.folder = folder
    } catch {
      throw OfficeError(.noTemporaryFolder(error))
    }
  }

  /// A workbook to be printed, known by its number.
  package struct Job: Hashable, Sendable {
    /// Counted from one.
    package let number: Int
    /// Where to write the workbook.
    package let workbook: String
  }

  /// Announces a workbook, which must be written before ``run(sheetCount:)``.
  package func newJob() -> Job {
    count += 1
    return Job(number: count, workbook: folder.path(of: "in/\(count).xlsx"))
  }

  /// Converts all workbooks.
  ///
  /// A PDF that was finished before an error is there all the same; ``pdf(of:)`` throws the error for
  /// the others.
  ///
  /// - Parameter sheetCount: The number of worksheets in the workbooks.
  package func run(sheetCount: Int) {
    guard count > 0 else { return }
    do throws(OfficeError) {
      try convert(patience: max(patience, Double(sheetCount) * Self.patiencePerSheet))
    } catch {
      failure = error
    }
  }

  /// The PDF of a workbook.
  package func pdf(of job: Job) throws(OfficeError) -> [UInt8] {
    let path = folder.path(of: "out/\(job.number).pdf")
    guard (try? FileStatus(of: path)) != nil else { throw failure ?? OfficeError(.noResult) }
    let bytes = try OfficeError.running { () throws(SystemError) in
      try FileSystem.contents(of: path) ?? []
    }
    guard Self.isWhole(bytes) else { throw failure ?? OfficeError(.noResult) }
    return bytes
  }

  // MARK: - Running LibreOffice

  /// While LibreOffice reads a workbook, which takes a fraction of this for each of its worksheets,
  /// nothing shows how far it is.
  private static let patiencePerSheet = 0.25

  private func convert(patience: Double) throws(OfficeError) {
    let process = try OfficeError.running { () throws(SystemError) in
      try folder.start(start)
    }
    var sinceProgress = Stopwatch()
    var size = 0
    var sinceLook = Stopwatch()
    while true {
      if let outcome = process.poll() {
        try? folder.forget(process)
        guard outcome != .exited(127) else { throw OfficeError(.notInstalled) }
        guard outcome == .exited(0) else { throw OfficeError(.failed) }
        return
      }
      Stopwatch.pause(0.02)
      guard sinceLook.elapsed > 0.5 else { continue }
      sinceLook.restart()
      let now = folder.size
      if now != size {
        size = now
        sinceProgress.restart()
      } else if sinceProgress.elapsed > patience {
        process.end()
        throw OfficeError(.stalled(seconds: Int(patience)))
      }
    }
  }

  private var start: ChildProcess.Start {
    let profile = PathName.uri(of: folder.path(of: "profile"))
    var start = ChildProcess.Start(
      [
        program, "-env:UserInstallation=\(profile)", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "pdf:calc_pdf_Export:\(Self.exportOptions)", "--outdir",
        "out",
      ] + (1...count).map { "in/\($0).xlsx" })
    // The last two keep settings of the desktop and caches out of the user's home.
    start.environment = [
      "TMPDIR": folder.path(of: "temporary"), "XDG_CACHE_HOME": folder.path(of: "temporary"),
      "GSETTINGS_BACKEND": "memory",
    ]
    start.log = folder.path(of: "log")
    return start
  }

  /// Tags by the rules of PDF/UA, which also show the title; a bookmark a worksheet.
  ///
  /// - SeeAlso: https://help.libreoffice.org/latest/en-US/text/shared/guide/pdf_params.html
  private static let exportOptions =
    #"{"PDFUACompliance":{"type":"boolean","value":"true"},"#
    + #""UseTaggedPDF":{"type":"boolean","value":"true"},"#
    + #""ExportBookmarks":{"type":"boolean","value":"true"},"#
    + #""InitialView":{"type":"long","value":"1"}}"#

  /// Whether a PDF has its end.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let end = Array("%%EOF".utf8)
    let tail = bytes.suffix(16).filter { $0 != 0x0A && $0 != 0x0D }
    return bytes.starts(with: Array("%PDF-".utf8)) && tail.suffix(end.count) == end
  }
}
