import Foundation
import Testing
import TestSupport

/// What `make install` puts below a folder: the program, its manual, its completions.
@Suite(.startsPrograms) struct InstallationTests {
  private static let install = Repository.root.appending(path: "packaging/install")

  /// Where the program was installed: beside it, for a static folder would outlive the tests.
  private static let installed = Result { () throws -> URL in
    let folder = Tool.mokuhyo.deletingLastPathComponent().appending(path: "installation")
    try? FileManager.default.removeItem(at: folder)
    let outcome = try Tool.run(install, [Tool.mokuhyo.path, folder.path, "/usr"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func manual(_ language: String) throws -> String {
    let path = language == "en" ? "man1" : "\(language)/man1"
    let file = try Self.installed.get().appending(path: "usr/share/man/\(path)/mokuhyo.1.gz")
    return try Tool.shell("gunzip -c '\(file.path)'").output
  }

  @Test func `every file that is installed is one that uninstalling knows`() throws {
    let folder = try Self.installed.get()
    let known = try Tool.run(Self.install, ["--list", "", "/usr"]).output.split(separator: "\n")
    let found = try Tool.shell("find . -type f | cut -c 2- | sort", in: folder).output
    #expect(found.split(separator: "\n") == known.sorted())
    #expect(known.count >= 6)
  }

  @Test func `the installed program runs`() throws {
    let program = try Self.installed.get().appending(path: "usr/bin/mokuhyo")
    let environment = ["LD_LIBRARY_PATH": Tool.mokuhyo.deletingLastPathComponent().path]
    let outcome = try Tool.run(program, ["--version"], environment: environment)
    #expect(try outcome.output == Repository.mokuhyo(["--version"]))
  }

  @Test(arguments: ["en", "ja"])
  func `the manual has every command and option with its help`(language: String) throws {
    // As it reads, without the marks of the typesetting.
    let text = try manual(language)
      .replacing("\\:", with: "").replacing(/\\f[BIR]/, with: "").replacing("\\-", with: "-")
      .replacing("\\e", with: "\\")
    let help = try CommandLineDump(language: language).help
    #expect(help.count > 60)
    for help in help where !["mokuhyo", "mokuhyo template"].contains(help.subject) {
      #expect(text.contains(help.text), "\(help.subject)")
      let name = help.subject.split(separator: " ").last.map(String.init) ?? ""
      #expect(text.contains(name) || text.contains(name.uppercased()), "\(help.subject)")
    }
    for code in try Repository.mokuhyo(["check", "--codes"]).split(separator: "\n").dropFirst() {
      let columns = code.split(separator: "\t")
      #expect(text.contains("\n\(columns[0]) ("), "\(columns[0])")
      #expect(text.contains(columns[language == "en" ? 2 : 3]), "\(columns[0])")
    }
  }

  @Test func `both manuals are built alike`() throws {
    func shape(_ language: String) throws -> [Substring] {
      try manual(language).split(separator: "\n").compactMap { $0.firstMatch(of: /^\.\w+/)?.output }
    }
    #expect(try shape("ja") == shape("en"))
  }

  @Test(
    .enabled(if: Tool.isInstalled("mandoc"), "mandoc is not installed"), arguments: ["en", "ja"])
  func `the manual is well-formed`(language: String) throws {
    let path = language == "en" ? "man1" : "\(language)/man1"
    let file = try Self.installed.get().appending(path: "usr/share/man/\(path)/mokuhyo.1.gz")
    let faults = try Tool.shell("gunzip -c '\(file.path)' | mandoc -T lint -W warning")
    #expect(faults.output.isEmpty && faults.errors.isEmpty, "\(faults.output)")
  }

  // MARK: - The server

  private static let server = Tool.mokuhyo.deletingLastPathComponent()
    .appending(path: "mokuhyo-serve")

  /// Where the server was installed.
  private static let installedServer = Result { () throws -> URL in
    let folder = Tool.mokuhyo.deletingLastPathComponent().appending(path: "installation-serve")
    try? FileManager.default.removeItem(at: folder)
    let outcome = try Tool.run(install, [server.path, folder.path, "/usr"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `every file of the server that is installed is known, its service among them`() throws
  {
    let folder = try Self.installedServer.get()
    let known = try Tool.run(Self.install, ["--list-serve", "", "/usr"]).output
      .split(separator: "\n")
    let found = try Tool.shell("find . -type f | cut -c 2- | sort", in: folder).output
    #expect(found.split(separator: "\n") == known.sorted())
    let service = try String(
      contentsOf: folder.appending(path: "usr/lib/systemd/system/mokuhyo-serve.service"),
      encoding: .utf8)
    #expect(service.contains("\nExecStart=/usr/bin/mokuhyo-serve --host 127.0.0.1"))
  }

  @Test(arguments: ["en", "ja"])
  func `the server's manual and completions have every option`(language: String) throws {
    let folder = try Self.installedServer.get().appending(path: "usr/share")
    let path = language == "en" ? "man1" : "\(language)/man1"
    let manual = folder.appending(path: "man/\(path)/mokuhyo-serve.1.gz").path
    let text = try Tool.shell("gunzip -c '\(manual)'").output.replacing("\\-", with: "-")
    let options = ["host", "port", "folder", "expect", "year", "template", "max-upload", "lang"]
    for option in options {
      #expect(text.contains("--\(option)"), "\(option)")
      for file in [
        "bash-completion/completions/mokuhyo-serve", "zsh/vendor-completions/_mokuhyo-serve",
        "fish/vendor_completions.d/mokuhyo-serve.fish",
      ] {
        let script = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        #expect(script.contains(option), "\(file) \(option)")
      }
    }
    guard Tool.isInstalled("mandoc") else { return }
    let faults = try Tool.shell("gunzip -c '\(manual)' | mandoc -T lint -W warning")
    #expect(faults.output.isEmpty && faults.errors.isEmpty, "\(faults.output)")
  }

  @Test(arguments: [
    ("mokuhyo con", ["convert"]), ("mokuhyo convert --lay", ["--layout"]),
    ("mokuhyo convert --to js", ["json", "jsonl"]),
    ("mokuhyo template ", ["check", "init", "print"]),
  ])
  func `bash completes`(line: String, expected: [String]) throws {
    let script = try Self.installed.get()
      .appending(path: "usr/share/bash-completion/completions/mokuhyo").path
    let outcome = try Tool.shell(
      """
      source '\(script)'
      COMP_LINE='\(line)' COMP_POINT=\(line.count)
      IFS=' ' read -ra COMP_WORDS <<<"$COMP_LINE"
      [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _mokuhyo mokuhyo "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let words = outcome.output.split(separator: "\n").map { $0.trimmingPrefix(" ") }
    #expect(
      Set(words.map { String($0).trimmingCharacters(in: .whitespaces) }).isSuperset(of: expected))
    #expect(words.count < 8, "\(words)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell's completions have every option`(shell: String) throws {
    let script = try Repository.mokuhyo(["--generate-completion-script", shell])
    for option in try CommandLineDump(language: "en").options where option.hasPrefix("--") {
      // fish has the names without the dashes.
      #expect(script.contains(shell == "fish" ? String(option.dropFirst(2)) : option), "\(option)")
    }
    guard Tool.isInstalled(shell) else { return }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "completions")
    try Data(script.utf8).write(to: file)
    #expect(try Tool.shell("\(shell) -n '\(file.path)'").status == 0)
  }
}
