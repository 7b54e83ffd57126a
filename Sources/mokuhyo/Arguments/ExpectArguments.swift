import ArgumentParser
import FormTemplate
import GoalSheet
import JapaneseCalendar

/// The options that name the sections expected to hand in.
struct ExpectArguments: ParsableArguments {
  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      say(
        "Warn of the sections of the template's list whose sheet is missing: 西区, 西区/地域課 or all "
          + "(repeatable).",
        "様式ファイルの一覧の課のうち、シートがないものを警告します: 西区、西区/地域課、all(繰り返し可)。"),
      valueName: "names"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "The fiscal year that --expect asks for: R5, 令和5年度, 2023 (default: any).",
        "--expect で求める年度: R5、令和5年度、2023(省略時は問いません)。")))
  var year: String?

  /// The sections expected; `nil` without `--expect`.
  func expected(_ template: Template) throws -> ExpectedSections? {
    guard !names.isEmpty else {
      guard year == nil else {
        throw UsageError("--year needs --expect", "--year は --expect とともに指定してください")
      }
      return nil
    }
    return try Self.sections(names, year: try year.map(Self.fiscalYear), template)
  }

  /// The sections that `--expect` names.
  static func sections(
    _ names: [String], year: Int?, _ template: Template
  ) throws -> ExpectedSections {
    do throws(ExpectedSections.UnknownNameError) {
      return try ExpectedSections(
        names, fiscalYear: year, of: template.vocabulary.departments)
    } catch {
      throw UsageError(
        "--expect \(error.name): the template's list has no such name; write a department (西区), "
          + "a department and section (西区/地域課), or all",
        "--expect \(error.name): 様式ファイルの一覧にない名前です。部(西区)、部と課(西区/地域課)、"
          + "または all を指定してください")
    }
  }

  /// The year that `--year` names.
  static func fiscalYear(_ text: String) throws -> Int {
    guard let year = FiscalYearText.year(in: text) else {
      throw UsageError(
        "--year \(text) is not a fiscal year: write R6, 令和6年度 or 2024",
        "--year \(text) は年度として読めません。R6、令和6年度、2024 のように書いてください")
    }
    return year
  }
}
