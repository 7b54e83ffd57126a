import BIFF
import Files
import Messages

/// What a file holds, detected from its first bytes and its name.
enum Content: Hashable {
  /// A workbook of any format, or something meant to be one: opening it shows what it is.
  case workbook
  case database
  case json
  case delimited

  /// How many of a file's first bytes are needed.
  static let signatureLength = 512

  init(_ format: Format) {
    self =
      switch format {
      case .xlsx: .workbook
      case .sqlite: .database
      case .json, .jsonl: .json
      case .csv, .tsv: .delimited
      }
  }

  /// Detects the content of a file from its first ``signatureLength`` bytes, or all of a smaller
  /// one.
  init(of beginning: [UInt8], fileName: String) throws(ReadError) {
    guard !beginning.isEmpty else {
      throw ReadError(
        .unreadableFile, english: "the file is empty", japanese: "ファイルの中身が空です")
    }
    let ending = FileName.pathExtension(of: fileName)
    let text = SavedText(beginning, isOldWorkbook: Self.oldEndings.contains(ending))
    if beginning.starts(with: InputFinder.zipMark)
      || beginning.starts(with: InputFinder.emptyZipMark)
      || BinaryWorkbook.canRead(beginning) || WorkbookFormat.isFlatOpenDocument(beginning)
    {
      self = .workbook
    } else if let refusal = text.refusal {
      throw refusal
    } else if Self.workbookEndings.contains(ending), !text.isTable {
      self = .workbook
    } else if beginning.starts(with: Self.databaseMark) {
      self = .database
    } else if let kind = Self.foreignMarks.first(where: { beginning.starts(with: $0.mark) }) {
      throw ReadError(
        .unsupportedFormat,
        english: "\(kind.english) is not read; a workbook (.xlsx) or delimited text is",
        japanese: "\(kind.japanese)は読み取れません。ブック(.xlsx)か CSV・TSV にしてください")
    } else {
      self = Self.isJSON(beginning) ? .json : .delimited
    }
  }

  /// Whether the first character is a bracket of JSON.
  ///
  /// A delimited form begins with a label, a data table with 年度.
  private static func isJSON(_ beginning: [UInt8]) -> Bool {
    var rest = beginning[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let first = rest.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The extensions of files that are meant to be packages.
  private static let workbookEndings: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots", "fods", "zip",
  ]

  /// The extensions under which Excel opens any text, after a warning.
  private static let oldEndings: Set<String> = ["xls", "xlt"]

  static let databaseMark = Array("SQLite format 3\0".utf8)

  private static let foreignMarks: [(mark: [UInt8], english: String, japanese: String)] = [
    (Array("%PDF-".utf8), "a PDF", "PDF "),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", "画像(PNG)"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", "画像(JPEG)"),
    (Array("GIF8".utf8), "a GIF picture", "画像(GIF)"),
    (Array("{\\rtf".utf8), "a text of a word processor (RTF)", "ワープロ文書(RTF)"),
    ([0x1F, 0x8B], "a gzip archive", "gzip の書庫"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "7z の書庫"),
    (Array("Rar!".utf8), "a RAR archive", "RAR の書庫"),
  ]
}
