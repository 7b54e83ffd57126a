import Foundation
import Messages
import TestSupport
import Testing

@testable import Office

/// What becomes of a run of LibreOffice that goes wrong, with scripts in its place.
@Suite(.startsPrograms) struct PDFPrinterTests {
  private static let pdf = "%PDF-1.6\ncontent\n%%EOF"

  /// Runs a script in LibreOffice's place on so many workbooks; the results are PDFs or reasons.
  private func results(
    of script: String, workbooks: Int = 1, patience: Double = 20
  ) throws -> [Result<String, OfficeError>] {
    let folder = try TemporaryFolder()
    let program = try folder.write("#!/bin/sh\n" + script, to: "soffice")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let printer = try PDFPrinter(program: program, patience: patience)
    let jobs = try (0..<workbooks).map { _ in
      let job = printer.newJob()
      try Data("book".utf8).write(to: URL(filePath: job.workbook))
      return job
    }
    printer.run(sheetCount: workbooks)
    return jobs.map { job in
      do throws(OfficeError) {
        return .success(String(decoding: try printer.pdf(of: job), as: UTF8.self))
      } catch {
        return .failure(error)
      }
    }
  }

  @Test func `each workbook has its PDF, and all are given to one process`() throws {
    let script = """
      for book in in/*.xlsx; do
        name=$(basename "$book" .xlsx); printf '%%PDF-1.6\\n%s\\n%%%%EOF' "$name $#" > "out/$name.pdf"
      done
      """
    let results = try results(of: script, workbooks: 3)
    let arguments = 8
    #expect(
      results == (1...3).map { .success("%PDF-1.6\n\($0) \(arguments + 3)\n%%EOF") })
  }

  @Test(arguments: [
    ("exit 1", OfficeReason.failed), ("kill -SEGV $$", .failed), ("kill -KILL $$", .failed),
    ("exit 0", .noResult), ("printf x > out/1.pdf", .noResult),
    ("printf '%%PDF-1.6 half' > out/1.pdf; exit 1", .failed),
  ])
  func `a crash, and a PDF that is not whole, are errors`(script: String, reason: OfficeReason)
    throws
  {
    #expect(try results(of: script) == [.failure(OfficeError(reason))])
  }

  @Test func `what was finished before a crash is there`() throws {
    let script = "printf '%s' '\(Self.pdf)' > out/1.pdf; exit 77"
    #expect(
      try results(of: script, workbooks: 2) == [.success(Self.pdf), .failure(OfficeError(.failed))])
  }

  @Test(arguments: ["sleep 100", "while :; do :; done", "trap '' TERM INT; sleep 100 & wait"])
  func `a run without progress is stopped`(script: String) throws {
    let start = Date()
    #expect(try results(of: script, patience: 1) == [.failure(OfficeError(.stalled(seconds: 1)))])
    #expect(Date().timeIntervalSince(start) < 15)
  }

  @Test func `a slow run with progress is not stopped`() throws {
    let script = """
      for second in 1 2 3 4 5; do sleep 0.8; echo line; done; printf '%s' '\(Self.pdf)' > out/1.pdf
      """
    #expect(try results(of: script, patience: 2) == [.success(Self.pdf)])
  }

  @Test func `a program that is not there is an error that says what to install`() throws {
    let printer = try PDFPrinter(program: "/no/such/program", patience: 1)
    let job = printer.newJob()
    printer.run(sheetCount: 1)
    #expect(throws: OfficeError(.notInstalled)) { try printer.pdf(of: job) }
    #expect(OfficeReason.notInstalled.text.english.contains("libreoffice-calc"))
  }
}
