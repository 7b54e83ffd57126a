import Foundation
import Testing
import TestSupport

/// Every command and every option says in both languages what it does.
@Suite(.startsPrograms) struct HelpTests {
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

  @Test(arguments: [
    ("konvert", "「konvert」は、ここでは使えません"),
    ("convert --ot x", "--ot というオプションはありません。--to ではありませんか"),
    ("convert --nothing-like-it", "--nothing-like-it というオプションはありません"),
    ("convert --to", "--to <format> の値がありません"),
    (
      "convert --to xls a",
      "--to <format> の値「xls」は正しくありません。xlsx, csv, tsv, json, jsonl, sqlite, html, pdf のどれかを指定してください"
    ),
    ("convert --layout b a", "--layout <form|data> の値「b」は正しくありません。form, data のどれかを指定してください"),
    ("convert --max-rows x a", "--max-rows <rows> の値「x」は正しくありません"),
    ("convert --force=1 a", "--force に値は付けられません(「1」とあります)"),
    ("cells", "<input> を指定してください"),
    ("cells a b c", "「b」「c」は、ここでは使えません"),
    ("convert -j 0 a", "--jobs には 1 以上の数を指定してください"),
  ])
  func `an invalid command line is reported in Japanese`(line: String, sentence: String) throws {
    let outcome = try Tool.shell("mokuhyo \(line)", environment: ["LANG": "ja_JP.UTF-8"])
    #expect(outcome.status == 64)
    #expect(outcome.errors == "mokuhyo: 使い方の誤り: \(sentence)\n")
  }

  @Test func `a long list of values is part of the sentence`() throws {
    let outcome = try Tool.shell("mokuhyo convert --to xls a")
    #expect(
      outcome.errors == "mokuhyo: The value 'xls' is invalid for '--to <format>'. "
        + "Please provide one of xlsx, csv, tsv, json, jsonl, sqlite, html, pdf\n")
  }
}
