import Foundation
import TestSupport

/// The command line as the parser itself describes it, in one language.
struct CommandLineDump: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var text: String { (kind == "short" ? "-" : "--") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var sectionTitle: String?
    var shouldDisplay: Bool
  }

  /// One text of help, and what it is of: `mokuhyo convert --to`.
  struct Help {
    var subject: String
    var text: String
  }

  var command: Command

  init(language: String) throws {
    let text = try Repository.mokuhyo(["--experimental-dump-help", "--lang", language])
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  /// All commands with the words that call them, but `help`, which is the parser's own.
  var commands: [(words: String, command: Command)] {
    func below(_ command: Command, _ before: String) -> [(String, Command)] {
      let words = before + command.commandName
      let children = (command.subcommands ?? []).filter { $0.commandName != "help" }
      return [(words, command)] + children.flatMap { below($0, words + " ") }
    }
    return below(command, "").map { (words: $0.0, command: $0.1) }
  }

  /// The help of all commands, options and operands.
  var help: [Help] {
    commands.flatMap { words, command in
      [Help(subject: words, text: command.abstract ?? "")]
        + (command.arguments ?? []).filter(\.shouldDisplay).map { argument in
          let name = argument.names?.map(\.text).joined(separator: ", ") ?? argument.valueName ?? ""
          return Help(subject: words + " " + name, text: argument.abstract ?? "")
        }
    }
  }

  /// The names of all options: `--to`, `-o`.
  var options: Set<String> {
    Set(commands.flatMap { $0.command.arguments ?? [] }.flatMap { $0.names ?? [] }.map(\.text))
  }
}
