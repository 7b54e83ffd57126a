import Foundation
import Testing

/// Every command and every option says in both languages what it does.
struct HelpTests {
  @Test func `commands and options are the same in both languages`() throws {
    let english = try CommandLineDump(language: "en").help.map(\.subject)
    #expect(english.count > 60)
    #expect(try CommandLineDump(language: "ja").help.map(\.subject) == english)
  }

  @Test func `every command and option has help in Japanese`() throws {
    for help in try CommandLineDump(language: "ja").help {
      #expect(help.text.contains(/[\p{Hiragana}\p{Katakana}\p{Han}]/), "\(help.subject)")
      #expect(help.text.hasSuffix("。"), "\(help.subject): \(help.text)")
    }
  }

  @Test func `every command and option has help in English`() throws {
    for help in try CommandLineDump(language: "en").help {
      #expect(help.text.contains(/[a-z]/), "\(help.subject)")
      let text = help.text.replacing("組織目標管理シート", with: "")
      #expect(!text.contains(/[\p{Hiragana}\p{Katakana}]/), "\(help.subject)")
      #expect(help.text.hasSuffix("."), "\(help.subject): \(help.text)")
    }
  }

  @Test(arguments: [["--help"], ["convert", "--help"], ["help", "template"], ["cells", "-h"]])
  func `a Japanese help screen has no English heading`(arguments: [String]) throws {
    let help = try Repository.mokuhyo(arguments, language: "ja_JP.UTF-8")
    #expect(help.hasPrefix("概要: "))
    #expect(help.contains("\nオプション:\n"))
    for word in [
      "OPTIONS", "USAGE", "ARGUMENTS", "SUBCOMMANDS", "(values", "default", "Show", "See",
    ] {
      #expect(!help.contains(word), "\(word)")
    }
  }

  @Test func `the version is the first line, those of form and libraries follow`() throws {
    let lines = try Repository.mokuhyo(["--version"]).split(separator: "\n").map(String.init)
    #expect(lines.first?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    let form = try Repository.text("templates/official.yaml")
    let version = try #require(form.firstMatch(of: /\n {2}version: "(.+)"/)).output.1
    #expect(lines.count == 6)
    #expect(lines.dropFirst().first == "template: soshiki-mokuhyo-kanri \(version)")
    for (line, name) in zip(
      lines.dropFirst(2), ["libxlsxwriter", "libzip", "libdeflate", "SQLite"])
    {
      #expect(line.wholeMatch(of: /(.+): \d+\.\d+(\.\d+)?/)?.output.1 == name[...], "\(line)")
    }
  }
}
