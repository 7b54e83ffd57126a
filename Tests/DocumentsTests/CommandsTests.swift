import Foundation
import Testing
import TestSupport

/// Every command that a document shows runs, and prints what is shown.
@Suite(.startsPrograms) struct CommandsTests {
  static let documents = [
    "README.md", "README.ja.md", "docs/messages.md", "docs/messages.ja.md", "examples/README.md",
    "examples/spark/README.md", "docs/template.md", "docs/template.ja.md",
  ]

  /// A folder with the inputs that the documents name, as a user would have them.
  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Tool.shell(
      """
      mkdir 提出 && cp '\(Repository.root.path)'/examples/??*課.tsv 提出/
      python3 -m zipfile -c 提出.zip 提出/*
      cp '\(Repository.root.path)/examples/messages/sheet-skipped.xlsx' 何か.xlsx
      mokuhyo blank --year R6 --department 西区 --section 地域課 -o 白紙
      cp 白紙/R6_西区_地域課.xlsx 様式.xlsx && rm -r 白紙
      mkdir 4月 3月 && cp 提出/地域課.tsv 4月/ && cp 提出/地域課.tsv 3月/
      cp -r '\(Repository.root.path)/examples' examples
      """, in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  /// The commands of a document's shell blocks, in order, comments dropped.
  private func commands(of document: String) throws -> [String] {
    DocumentBlock.all(in: try Repository.text(document)).filter { $0.language == "sh" }
      .flatMap(\.lines).map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  @Test(arguments: documents)
  func `every command shown runs as it is written`(document: String) throws {
    let desk = try desk()
    for command in try commands(of: document) where command.contains("mokuhyo ") {
      guard !command.contains("parallel") || Tool.isInstalled("parallel") else { continue }
      let outcome = try Tool.shell(command, in: desk.url)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      for output in command.matches(of: /(?:-o|>) ?([^ $]+)(?: |$)/) {
        #expect(desk.has(String(output.output.1)), "\(command)")
      }
    }
  }

  @Test(arguments: documents)
  func `every other command shown is one of make's`(document: String) throws {
    let targets = try Repository.text("Makefile").matches(of: /\n([a-z-]+):/).map(\.output.1)
    for command in try commands(of: document) {
      for word in command.matches(of: /\bmake ([a-z-]+)/).map(\.output.1) {
        #expect(targets.contains(word), "\(command)")
      }
      let isKnown = command.contains(#/\b(mokuhyo|make|git|cd|apt-get) /#)
      #expect(isKnown, "\(command)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("parallel"), "GNU parallel is not installed"))
  func `other runners give what one run gives`() throws {
    let desk = try desk()
    _ = try Tool.shell("echo no >提出/broken.xlsx", in: desk.url)
    let lines = try commands(of: "README.md").filter { $0.hasPrefix("find ") }
      .map { $0.replacing("500", with: "3") }
    #expect(lines.count == 2)
    for line in lines { _ = try Tool.shell(line, in: desk.url) }
    func records(_ command: String) throws -> [Substring] {
      try Tool.shell(command, in: desk.url).output.split(separator: "\n").sorted()
    }
    let whole = try records(
      "find 提出 -type f | mokuhyo convert --files-from - --to jsonl --keep-going")
    #expect(whole.count == 7)
    #expect(try records("cat r5.jsonl") == whole)
    let sheets = whole.filter { !$0.contains("\"messages\":") }
    #expect(sheets.count == 6)
    #expect(try records("cat r5-*.jsonl") == sheets)
  }

  @Test(arguments: ["en", "ja"])
  func `the commands of the help run`(language: String) throws {
    let desk = try desk()
    let discussion = try CommandLineDump(language: language).command.discussion ?? ""
    let commands = discussion.matches(of: /\n {2}(mokuhyo .*?) {2,}/).map(\.output.1)
    #expect(commands.count >= 3)
    for command in commands {
      let outcome = try Tool.shell(String(command), in: desk.url)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
  }

  @Test(arguments: documents)
  func `every output shown is what the command prints`(document: String) throws {
    let isMessages = document.contains("messages")
    let folder = Repository.root.appending(path: isMessages ? "examples/messages" : "")
    let language = document.contains(".ja.") ? "ja_JP.UTF-8" : "C.UTF-8"
    for block in DocumentBlock.all(in: try Repository.text(document)) where block.language.isEmpty {
      var shown = block.text
      var command: Substring?
      if let line = block.lines.first, line.hasPrefix("$ ") {
        command = line.dropFirst(2)
        shown = block.lines.dropFirst().map { $0 + "\n" }.joined()
      } else {
        command = block.lineBefore.firstMatch(of: /`(mokuhyo [^`]+)`/)?.output.1
      }
      guard let command else {
        // The shape of a message is no output.
        #expect(shown.hasSuffix("[code]\n") || shown.hasSuffix("[コード]\n"), "\(shown)")
        continue
      }
      let outcome = try Tool.shell(
        String(command), in: folder, environment: ["LANG": language])
      #expect(outcome.output + outcome.errors == shown)
    }
  }

  @Test(arguments: documents)
  func `every option named in a text is the program's`(document: String) throws {
    let text = try Repository.text(document)
    let options = try CommandLineDump(language: "en").options
    for span in text.matches(of: /`(?:--|mokuhyo )[^`\n]*`/) {
      for option in span.output.matches(of: /(?:^`| )(--?[a-zA-Z-]+)/).map(\.output.1) {
        #expect(options.contains(String(option)), "\(span.output)")
      }
    }
  }

  @Test(arguments: documents)
  func `every command named in a text is the program's`(document: String) throws {
    let text = try Repository.text(document)
    let commands = try CommandLineDump(language: "en").commands.map(\.words)
    for span in text.matches(of: /`(mokuhyo [a-z]+)[^`\n]*`/) {
      #expect(commands.contains(String(span.output.1)), "\(span.output.0)")
    }
  }
}
