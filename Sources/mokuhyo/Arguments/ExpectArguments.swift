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
        throw UsageError(.needs(option: "--year", other: "--expect"))
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
      throw UsageError(.unknownName(error.name))
    }
  }

  /// The year that `--year` names.
  static func fiscalYear(_ text: String) throws -> Int {
    guard let year = FiscalYearText.year(in: text) else {
      throw UsageError(.noFiscalYear(text))
    }
    return year
  }
}
