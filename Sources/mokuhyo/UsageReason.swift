import FormTemplate
import Messages

/// What can be wrong with a command line that the parser of arguments accepts.
enum UsageReason {
  case noInput
  /// An option that makes sense only beside another one.
  case needs(option: String, other: String)
  /// Options of which only one may be given.
  case exclusive(option: String, others: [String])
  /// An option that only some formats or outputs know.
  case onlyFor(option: String, formats: [String])
  case inputsBesideList
  case expectBesideUpdate
  case updateNeedsFolder
  case keepGoingNeedsLines
  case unknownName(String)
  case noFiscalYear(String)
  case reportNameUnknown(path: String)
  case reportIsFolder(path: String)
  case severalFilesForCells(input: String)
  case explainsOneFile(given: Int)
  case needsOutput(format: String)
  /// The output's name shows no format.
  case formatUnknown(path: String, formats: String)
  case folderNeedsFormat(formats: String)
  case formNeedsWorkbook
  case dataNeedsTable(format: String)
  /// Two files of templates that cannot be used together.
  case templatesClash(FormClash, files: [String])

  var text: BilingualText { BilingualText(english: english, japanese: japanese) }

  private var english: String {
    switch self {
    case .noInput: "no input given: name files, folders or zips, or - for standard input"
    case .needs(let option, let other): "\(option) needs \(other)"
    case .exclusive(let option, let others):
      "\(option) cannot be combined with \(Self.list(others, last: " or "))"
    case .onlyFor(let option, let formats):
      "\(option) is for \(Self.list(formats, last: " and ")) only"
    case .inputsBesideList: "inputs and --files-from cannot be combined"
    case .expectBesideUpdate: "--expect must read every input, which --update does not"
    case .updateNeedsFolder: "--update needs an output folder: -o FOLDER/"
    case .keepGoingNeedsLines: "--keep-going needs --to jsonl and a single output"
    case .unknownName(let name):
      "--expect \(name): the template's list has no such name; write a department (西区), "
        + "a department and section (西区/地域課), or all"
    case .noFiscalYear(let text):
      "--year \(text) is not a fiscal year: write R6, 令和6年度 or 2024"
    case .reportNameUnknown(let path):
      "the report \(Quotation.english(path)) must end with .html or .json"
    case .reportIsFolder(let path): "the report \(Quotation.english(path)) must be a file"
    case .severalFilesForCells(let input):
      "\(Quotation.english(input)) contains several files; cells shows only one"
    case .explainsOneFile(let count): "--explain takes one file, not \(count)"
    case .needsOutput(let format): "\(format) needs -o FILE (or -o - for standard output)"
    case .formatUnknown(let path, let formats):
      "\(Quotation.english(path)) does not show the format; give --to with one of \(formats)"
    case .folderNeedsFormat(let formats): "a folder needs --to with one of \(formats)"
    case .formNeedsWorkbook: "the form can only be written as xlsx, html or pdf"
    case .dataNeedsTable(let format): "\(format) shows the form, not the data table"
    case .templatesClash(let clash, let files): clash.text(files: files).english
    }
  }

  private var japanese: String {
    switch self {
    case .noInput:
      "入力がありません。ファイル、フォルダー、zip、または標準入力を表す - を指定してください"
    case .needs(let option, let other): "\(option) は \(other) とともに指定してください"
    case .exclusive(let option, let others):
      "\(option) は \(others.joined(separator: "、")) と同時に指定できません"
    case .onlyFor(let option, let formats):
      "\(option) は \(formats.joined(separator: "、")) でだけ使えます"
    case .inputsBesideList: "入力と --files-from は同時に指定できません"
    case .expectBesideUpdate: "--expect はすべての入力を読むため、--update と同時に指定できません"
    case .updateNeedsFolder:
      "--update には出力先のフォルダー\(Quotation.bracketed("-o フォルダー/"))が必要です"
    case .keepGoingNeedsLines: "--keep-going は一つの jsonl 出力でだけ使えます"
    case .unknownName(let name):
      "--expect \(name)：様式ファイルの一覧にない名前です。部\(Quotation.bracketed("西区"))、"
        + "部と課\(Quotation.bracketed("西区/地域課"))、または all を指定してください"
    case .noFiscalYear(let text):
      "--year \(text) は年度として読めません。R6、令和6年度、2024 のように書いてください"
    case .reportNameUnknown(let path):
      "報告書\(Quotation.japanese(path))の名前は .html か .json で終わるようにしてください"
    case .reportIsFolder(let path):
      "報告書\(Quotation.japanese(path))はファイルでなければなりません"
    case .severalFilesForCells(let input):
      "\(Quotation.japanese(input))には複数のファイルがあります。cells で表示できるのは一つです"
    case .explainsOneFile(let count):
      "--explain に指定できるファイルは一つです\(Quotation.bracketed("\(count) 個あります"))"
    case .needsOutput(let format):
      "\(format) には -o で出力先を指定してください\(Quotation.bracketed("標準出力なら -o -"))"
    case .formatUnknown(let path, let formats):
      "\(Quotation.japanese(path))からは形式がわかりません。--to で \(formats) のどれかを指定してください"
    case .folderNeedsFormat(let formats):
      "出力先がフォルダーのときは、--to で \(formats) のどれかを指定してください"
    case .formNeedsWorkbook: "様式の形で書けるのは xlsx、html、pdf だけです"
    case .dataNeedsTable(let format): "\(format) は様式の形で書きます。データ表にはできません"
    case .templatesClash(let clash, let files): clash.text(files: files).japanese
    }
  }

  private static func list(_ words: [String], last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + last + end
  }
}
