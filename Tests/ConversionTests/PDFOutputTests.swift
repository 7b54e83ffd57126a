import Foundation
import TestSupport
import Testing

/// `convert --to pdf`: what LibreOffice prints, and what is left where it cannot.
@Suite(.startsPrograms) struct PDFOutputTests {
  private static let isOfficeThere = ["soffice", "pdftotext", "pdfinfo"].allSatisfy {
    Tool.isInstalled($0)
  }
  private static let missing: Comment =
    "LibreOffice and poppler-utils are not installed (make deps-print)"

  /// Runs the program with its temporary files in a folder, which must be empty afterwards.
  private func run(
    _ arguments: [String], path: String? = nil, in folder: TemporaryFolder
  ) throws -> Mokuhyo.Outcome {
    try FileManager.default.createDirectory(
      atPath: folder("tmp"), withIntermediateDirectories: true)
    var mokuhyo = Mokuhyo()
    mokuhyo.environment = ["TMPDIR": folder("tmp")]
    if let path { mokuhyo.environment["PATH"] = path }
    let outcome = try mokuhyo.run(arguments)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("tmp")).isEmpty)
    return outcome
  }

  /// A folder for `PATH` with a script in LibreOffice's place, before the usual programs.
  private func path(with script: String, in folder: TemporaryFolder) throws -> String {
    let program = try folder.write("#!/bin/sh\n" + script, to: "bin/soffice")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    return folder("bin") + ":/usr/local/bin:/usr/bin:/bin"
  }

  /// The titles of a PDF's bookmarks, in their order.
  private func bookmarks(in pdf: Data) -> [String] {
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    return text.matches(of: /\/Title<FEFF([0-9A-F]*)>\s*\/Dest/).map { match in
      let digits = Array(match.1)
      let units = stride(from: 0, to: digits.count, by: 4).compactMap {
        UInt16(String(digits[$0..<min($0 + 4, digits.count)]), radix: 16)
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  @Test(.enabled(if: isOfficeThere, missing))
  func `the ward's PDF has every text, tags, a bookmark a section, title and language`() throws {
    let folder = try TemporaryFolder()
    let outcome = try run(["convert", Samples.ward, "-o", folder("西区 a.pdf")], in: folder)
    #expect(outcome.status == 0)
    let file = folder("西区 a.pdf")
    func visible(_ text: String) -> String {
      text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }
    // In the order in which the cells are drawn.
    let printed = visible(try Tool.output(of: "pdftotext", ["-raw", file, "-"]))
    for text in try PageOutputTests.texts() {
      #expect(printed.contains(visible(text)), "\(text)")
    }
    let info = try Tool.output(of: "pdfinfo", [file])
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Title: +組織目標管理シート/))
    #expect(info.contains(/Pages: +10\n/))
    let pdf = try folder.contents(of: "西区 a.pdf")
    #expect(
      bookmarks(in: pdf) == [
        "地域課", "区民生活課", "健康福祉課", "西地域保健福祉センター", "黒埼地域保健福祉センター", "保護課", "農政商工課", "総務課", "西出張所",
        "黒崎出張所",
      ])
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.contains("/Lang(ja-JP)"))
    #expect(text.contains("/DisplayDocTitle true"))
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
  }

  @Test(.enabled(if: isOfficeThere, missing))
  func `a folder gets a PDF for each sheet, all from one LibreOffice`() throws {
    let folder = try TemporaryFolder()
    let path = try path(
      with: "echo run >> '\(folder("runs"))'; exec /usr/bin/soffice \"$@\"", in: folder)
    let arguments = [
      "convert", Samples.ward, Samples.section, "--to", "pdf", "-o", folder("out/"), "--update",
    ]
    #expect(try run(arguments, path: path, in: folder).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out")).filter {
      $0.hasSuffix(".pdf")
    }
    #expect(names.count == 11)
    for name in names {
      let pdf = try folder.contents(of: "out/" + name)
      #expect(bookmarks(in: pdf).count == 1)
    }
    #expect(try folder.text("runs") == "run\n")
    // Nothing has changed, so nothing is printed.
    let again = try run(arguments, path: path, in: folder)
    #expect(again.status == 0)
    #expect(try folder.text("runs") == "run\n")
  }

  @Test(.enabled(if: isOfficeThere, missing))
  func `a PDF can go to standard output`() throws {
    let folder = try TemporaryFolder()
    let outcome = try run(["convert", Samples.section, "--to", "pdf", "-o", "-"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.starts(with: Data("%PDF-".utf8)))
  }

  @Test(arguments: ["a.pdf", "out/"])
  func `without LibreOffice the error says what to install`(output: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(
      ["convert", Samples.section, "--to", "pdf", "-o", folder(output)], path: folder("empty"),
      in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("apt install libreoffice-calc"))
    #expect(!folder.has(output))
    #expect(!outcome.errors.contains("warning"))
  }

  @Test(arguments: ["exit 1", "kill -SEGV $$", "exit 0", "printf half > out/1.pdf"])
  func `where LibreOffice fails there is an error and no output`(script: String) throws {
    for output in ["a.pdf", "out/"] {
      let folder = try TemporaryFolder()
      let outcome = try run(
        ["convert", Samples.section, "--to", "pdf", "-o", folder(output)],
        path: path(with: script, in: folder), in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("LibreOffice"))
      #expect(outcome.errors.contains("[unwritable-output]"))
      #expect(!folder.has("a.pdf"))
      #expect(
        (try? FileManager.default.contentsOfDirectory(atPath: folder("out")))?.isEmpty != false)
    }
  }

  @Test func `an old PDF stays where LibreOffice fails`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.pdf")
    let outcome = try run(
      ["convert", Samples.section, "-o", folder("a.pdf"), "--force"],
      path: path(with: "exit 1", in: folder), in: folder)
    #expect(outcome.status == 1)
    #expect(try folder.text("a.pdf") == "old")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func `an interrupted run leaves neither files nor processes`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder("tmp"), withIntermediateDirectories: true)
    var mokuhyo = Mokuhyo()
    mokuhyo.environment = [
      "TMPDIR": folder("tmp"),
      "PATH": try path(
        with:
          "sleep 1000 & echo $$ $! > '\(folder("new"))'; mv '\(folder("new"))' '\(folder("pids"))'; wait",
        in: folder),
    ]
    // The tests may have been started with signals blocked or ignored.
    let usual = """
      import os, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
          signal.signal(number, signal.SIG_DFL)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let process = Tool.process(
      URL(filePath: "/usr/bin/env"),
      [
        "python3", "-c", usual, Tool.mokuhyo.path, "convert", Samples.section, "-o",
        folder("a.pdf"),
      ], environment: mokuhyo.environment)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = Date().addingTimeInterval(30)
    while !folder.has("pids"), Date() < deadline { usleep(10_000) }
    let pids = try folder.text("pids").split(whereSeparator: \.isWhitespace).compactMap {
      Int32($0)
    }
    try #require(pids.count == 2)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    // A kill cannot be handled; the keeper cleans up right after it.
    func isClean() throws -> Bool {
      try FileManager.default.contentsOfDirectory(atPath: folder("tmp")).isEmpty
    }
    if signal == SIGKILL {
      while try !isClean(), Date() < deadline { usleep(10_000) }
    }
    #expect(try isClean())
    #expect(!folder.has("a.pdf"))
    for pid in pids { #expect(Self.hasEnded(pid), "\(pid)") }
  }

  /// Whether a process has ended, even if nobody has asked yet how.
  private static func hasEnded(_ pid: Int32) -> Bool {
    for _ in 0..<500 {
      let state = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
      if state?.contains(") Z ") != false { return true }
      usleep(10_000)
    }
    return false
  }
}
