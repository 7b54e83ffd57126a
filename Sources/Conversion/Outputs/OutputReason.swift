public import Messages

/// Why an output could not be written.
public enum OutputReason: Hashable, Sendable {
  /// The file exists and may not be replaced.
  case exists
  /// It is one of the inputs.
  case isInput
  /// A report would replace an input or an output of the same run.
  case isRunFile
  /// `mokuhyo blank` was asked for a section that the template does not list.
  case unknownSection(String)
  /// `mokuhyo blank` was asked for a department that neither the template nor last year has.
  case unknownDepartment(String)
  /// No section is in all that `mokuhyo blank` was asked for.
  case noSection
  /// `mokuhyo blank` found two different sheets of a section among last year's.
  case sectionTwice(String, sources: BilingualText)
  /// `mokuhyo blank` was given a sheet of the year of the new forms as last year's.
  case sameYear(section: String, year: String, source: String)
  /// None of the sheets that are filled in is of the sections and year that are expected.
  case nothingCounts
  /// The rest of a sheet could not be read, whose first rows have been written.
  case sheetWithoutEnd
  /// The encoding lacks a character that `source` has in the table's `column`.
  case missingCharacter(String, encoding: String, column: String, source: String)
  /// The words of the system or of the library that writes the format.
  case refused(BilingualText)

  /// What went wrong, without the place.
  public var text: BilingualText {
    switch self {
    case .exists:
      BilingualText(
        english: "it already exists and was left as it is; --force replaces it",
        japanese: "すでにあるため、書き込みませんでした（--force で置き換えます）")
    case .isInput:
      BilingualText(
        english: "it is an input, and inputs are never written to",
        japanese: "入力のファイルです。入力には書き込みません")
    case .isRunFile:
      BilingualText(
        english: "it is an input or an output of this run; the report needs a name of its own",
        japanese: "この処理の入力か出力のファイルです。報告書には別の名前を付けてください")
    case .unknownSection(let name):
      BilingualText(
        english: "no department of the template has a section \(Quotation.english(name))",
        japanese: "様式ファイルの組織の一覧に\(Quotation.japanese(name))がありません")
    case .unknownDepartment(let name):
      BilingualText(
        english: "the template has no department \(Quotation.english(name))",
        japanese: "様式ファイルの組織の一覧に\(Quotation.japanese(name))がありません")
    case .noSection:
      BilingualText(
        english: "no section fits all the departments and sections that were asked for",
        japanese: "指定した部・課のすべてに当てはまる課がありません")
    case .sectionTwice(let name, let sources):
      BilingualText(
        english: "last year's sheets have \(Quotation.english(name)) twice, with different "
          + "contents: in \(sources.english); give only one of them",
        japanese: "前年度のシートに、内容の違う\(Quotation.japanese(name))が二つあります"
          + Quotation.bracketed(sources.japanese) + "。どちらか一つにしてください")
    case .sameYear(let section, let year, let source):
      BilingualText(
        english:
          "the sheet of \(Quotation.english(section)) in \(source) is for \(year), the year of the "
          + "new forms; give last year's, or ask for those of the same year, too",
        japanese: "\(source) の\(Quotation.japanese(section))のシートは \(year) のもので、作る様式と同じ年度です。"
          + "前年度のシートを選ぶか、同じ年度のシートからも引き継ぐように指定してください")
    case .sheetWithoutEnd:
      BilingualText(
        english: "the rest of a sheet could not be read after its first rows had been written; "
          + "do not use what was written",
        japanese: "書き出していたシートの続きを読み込めませんでした。途中まで書き出した内容は使わないでください")
    case .nothingCounts:
      BilingualText(
        english: "no sheet is of the sections and year that are expected and filled in",
        japanese: "提出を求めている課・年度のシートがありません（未記入の様式は数えません）")
    case .missingCharacter(let character, let encoding, let column, let source):
      BilingualText(
        english: "\(encoding) has no \(character), which is in the column \(column) of \(source); "
          + "these sheets were left out",
        japanese: "\(encoding) には文字 \(character) がありません"
          + Quotation.bracketed("\(source) の\(Quotation.japanese(column))")
          + "。このファイルのシートは出力していません")
    case .refused(let text): text
    }
  }
}
