import Messages

/// Why an input could not be read, as far as no room that reads a format gives the reason.
enum InputReason: ReadReason {
  case emptyFile
  /// A file of a known format that is not read.
  case foreign(ForeignFormat)
  /// A file of a watched folder that is of no kind that is read.
  case otherKind(OtherKind)
  /// Text that another program saved under the name of a workbook: what it is.
  case savedText(BilingualText)
  /// A zip without any file that could have a form.
  case emptyZip
  /// A zip that is nested too deep.
  case nestedZip
  /// A watched folder with more files than are read.
  case tooManyFiles(limit: Int)
  /// A symbolic link in a watched folder that leads out of it.
  case linkOutside
  /// A workbook, by its name, whose package as a whole is damaged: what it is called, and how.
  case damagedWorkbook(BilingualText, damage: BilingualText)
  /// The official form could not be written for a copy with notes.
  case unwritableForm(BilingualText)
  /// An error of another library, in its words.
  case other(String)

  var kind: ReadError.Kind {
    switch self {
    case .emptyFile, .linkOutside, .damagedWorkbook, .unwritableForm, .other: .unreadableFile
    case .foreign, .otherKind, .savedText, .emptyZip: .unsupportedFormat
    case .nestedZip, .tooManyFiles: .tooLarge
    }
  }

  var text: BilingualText {
    switch self {
    case .emptyFile: BilingualText(english: "the file is empty", japanese: "ファイルの中身が空です")
    case .foreign(let format):
      BilingualText(
        english: "\(format.text.english) is not read; a workbook (.xlsx) or delimited text is",
        japanese: "\(format.text.japanese)は読み取れません。ブック(.xlsx)か CSV・TSV にしてください")
    case .otherKind(let kind): kind.text
    case .savedText(let kind):
      BilingualText(
        english: kind.english
          + "; open it in Excel, choose Save As and the type Excel Workbook (.xlsx)",
        japanese: kind.japanese
          + "。Excel で開き、「名前を付けて保存」で種類を「Excel ブック（.xlsx）」にして保存し直してください")
    case .emptyZip:
      BilingualText(
        english: "the zip holds no file that could have a form: no workbook, no delimited text",
        japanese: "zip の中に、読み取れる種類のファイル(ブック、CSV、TSV など)がありません")
    case .nestedZip:
      BilingualText(
        english: "it is a zip within a zip within a zip; only two are opened",
        japanese: "zip の中の zip の中の zip です(開くのは二重まで)")
    case .tooManyFiles(let limit):
      BilingualText(
        english: "the folder has more than \(limit) files; only the first \(limit) are read",
        japanese: "フォルダーのファイルが \(limit) 件を超えています。はじめの \(limit) 件だけを読み取ります")
    case .linkOutside:
      BilingualText(
        english: "it is a link to somewhere outside the folder, and is not followed; put the file "
          + "itself into the folder",
        japanese: "フォルダーの外へのリンクのため、読みません。ファイルそのものをフォルダーに入れてください")
    case .damagedWorkbook(let kind, let damage):
      BilingualText(
        english: "the \(kind.english) is damaged or incomplete: \(damage.english)",
        japanese: "\(kind.japanese)が壊れているか、途中で切れています（\(damage.japanese)）。"
          + "元のファイルをもう一度もらってください")
    case .unwritableForm(let text): text
    case .other(let words): BilingualText(english: words, japanese: words)
    }
  }
}
