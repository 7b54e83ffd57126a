import Messages

/// Text that other programs save under the name of a workbook.
///
/// Systems that offer their data "for Excel" often write a web page or a table of tabs and name it
/// `.xls`; Excel opens both.
enum SavedText {
  /// Delimited text named `.xls`.
  case table
  case webPage, webArchive, spreadsheetXML, otherXML, symbolicLink
  /// Not text, or text under a name that says so.
  case other

  /// Detects the kind of text from how a file begins.
  ///
  /// Whatever the name, no delimited text begins like a page or like XML. Other text counts only in
  /// an `isOldWorkbook`, a file with the name of an `.xls`.
  init(_ beginning: [UInt8], _ markup: Markup?, isOldWorkbook: Bool) {
    if let markup, let kind = Self(markup) {
      self = kind
    } else if isOldWorkbook, let text = Self.text(beginning) {
      self = Self(oldWorkbook: text)
    } else {
      self = .other
    }
  }

  private init?(_ markup: Markup) {
    if markup.root.contains(Self.spreadsheetName) {
      self = .spreadsheetXML
    } else if markup.isWebPage || markup.rootName.lowercased() == "html" {
      self = .webPage
    } else if markup.isXML {
      self = .otherXML
    } else {
      return nil
    }
  }

  private init(oldWorkbook text: String) {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if start.hasPrefix("<") {
      self = .webPage
    } else if start.hasPrefix("mime-version:") {
      self = .webArchive
    } else {
      self = start.hasPrefix("id;p") ? .symbolicLink : .table
    }
  }

  private static let spreadsheetName = "urn:schemas-microsoft-com:office:spreadsheet"

  /// The bytes as text, as far as keywords need it; `nil` for binary data.
  private static func text(_ beginning: [UInt8]) -> String? {
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      return String(decoding: beginning.dropFirst(2).filter { $0 != 0 }, as: UTF8.self)
    }
    let isText = beginning.allSatisfy { $0 >= 0x20 || 0x09...0x0D ~= $0 || $0 == 0x1A }
    return isText ? String(decoding: beginning, as: UTF8.self) : nil
  }

  var isTable: Bool { self == .table }

  /// Why the text is not read, and how to save it; `nil` if it may be read.
  var refusal: ReadError? {
    switch self {
    case .table, .other: nil
    case .webPage: Self.refusal("a web page, not a workbook", "ブックではなく、ウェブページ（HTML）です")
    case .webArchive:
      Self.refusal("a web archive, not a workbook", "ブックではなく、ウェブアーカイブ（MHT）です")
    case .spreadsheetXML:
      Self.refusal("a workbook in the XML format of Excel 2003", "XML スプレッドシート 2003 形式のブックです")
    case .otherXML: Self.refusal("an XML file, not a workbook", "ブックではなく、XML ファイルです")
    case .symbolicLink: Self.refusal("a workbook in SYLK format", "SYLK 形式のブックです")
    }
  }

  private static func refusal(_ english: String, _ japanese: String) -> ReadError {
    ReadError(InputReason.savedText(BilingualText(english: english, japanese: japanese)))
  }
}
