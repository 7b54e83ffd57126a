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

  /// What a file of a format holds; `nil` if the format is only written.
  init?(_ format: Format) {
    switch format {
    case .xlsx: self = .workbook
    case .sqlite: self = .database
    case .json, .jsonl: self = .json
    case .csv, .tsv: self = .delimited
    case .html, .pdf: return nil
    }
  }

  /// Detects the content of a file.
  init(of beginning: FileBeginning, fileName: String) throws(ReadError) {
    let (bytes, markup) = (beginning.bytes, beginning.markup)
    guard !bytes.isEmpty else {
      throw ReadError(InputReason.emptyFile)
    }
    let ending = FileName.pathExtension(of: fileName)
    let text = SavedText(bytes, markup, isOldWorkbook: Self.oldEndings.contains(ending))
    if bytes.starts(with: InputFinder.zipMark)
      || bytes.starts(with: InputFinder.emptyZipMark)
      || BinaryWorkbook.canRead(bytes) || WorkbookFormat.isFlatOpenDocument(markup)
    {
      self = .workbook
    } else if let refusal = text.refusal {
      throw refusal
    } else if let format = ForeignFormat(bytes) {
      throw ReadError(InputReason.foreign(format))
    } else if Self.workbookEndings.contains(ending), !text.isTable {
      self = .workbook
    } else if bytes.starts(with: Self.databaseMark) {
      self = .database
    } else {
      self = Self.isJSON(bytes) ? .json : .delimited
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
}
