public import Messages

/// Why an OpenDocument file could not be read.
public enum OpenDocumentReason: ReadReason {
  /// A text, presentation or another kind of document.
  case otherDocument(DocumentKind)
  /// A document of OpenOffice.org 1, whose elements have other namespaces.
  case oldOpenOffice
  /// The package lacks a part that every document has.
  case missingPart(String)
  /// A root element that no OpenDocument part begins with.
  case unexpectedRoot(String)
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  /// Cells that the file has once and repeats.
  case tooManyRepeatedCells(limit: Int)

  /// The kind of message that it becomes.
  public var kind: ReadError.Kind {
    switch self {
    case .otherDocument, .oldOpenOffice: .unsupportedFormat
    case .missingPart, .unexpectedRoot: .unreadableFile
    case .tooManyRows, .tooManyColumns, .tooManyRepeatedCells: .tooLarge
    }
  }

  /// The reason as a sentence in both languages.
  public var text: BilingualText {
    switch self {
    case .otherDocument(let kind):
      BilingualText(
        english:
          "\(kind.english) (\(kind.ending)), not a spreadsheet; save the form as .ods or .xlsx",
        japanese:
          "表計算ではなく\(kind.japanese)（\(kind.ending)）です。様式を.odsか.xlsxで保存し直してください")
    case .oldOpenOffice:
      BilingualText(
        english: "a document of OpenOffice.org 1 (.sxc); save it as .ods or .xlsx",
        japanese: "OpenOffice.org 1の文書（.sxc）です。.odsか.xlsxで保存し直してください")
    case .missingPart(let name):
      BilingualText(
        english: "the package has no \(name)", japanese: "ファイルの中に\(name)がありません")
    case .unexpectedRoot(let name):
      BilingualText(
        english: "the root element is <\(name)>, which is not OpenDocument's",
        japanese: "ルート要素が<\(name)>で、OpenDocumentのものではありません")
    case .tooManyRows(let limit):
      BilingualText(
        english: "the sheet has more than \(limit) rows", japanese: "行が\(limit)行を超えています")
    case .tooManyColumns(let limit):
      BilingualText(
        english: "the sheet has more than \(limit) columns", japanese: "列が\(limit)列を超えています")
    case .tooManyRepeatedCells(let limit):
      BilingualText(
        english: "the sheet repeats filled cells more than \(limit) times",
        japanese: "同じ内容のセルの繰り返しが\(limit)個を超えています")
    }
  }
}
