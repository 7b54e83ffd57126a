import Messages
import WorkbookReading

extension PackageKind {
  /// The kind of error with which a file of this kind is refused as a workbook.
  var refusalKind: ReadError.Kind {
    switch self {
    case .workbook, .empty: .unreadableFile
    case .encrypted: .encryptedFile
    case .binaryWorkbook, .otherOfficeDocument, .openDocument, .otherZip, .otherFolder, .oldXLS,
      .otherCompoundFile, .text, .other:
      .unsupportedFormat
    }
  }

  /// Why a file of this kind cannot be read as a workbook, and what the user can do.
  var refusal: BilingualText {
    switch self {
    case .workbook:
      BilingualText(
        english: "the workbook is damaged",
        japanese: "ブックが壊れています。元のファイルをもう一度もらってください")
    case .binaryWorkbook:
      BilingualText(
        english: "a binary workbook (.xlsb); open it in Excel, choose Save As and the type Excel "
          + "Workbook (.xlsx)",
        japanese: "バイナリブック（.xlsb）です。Excelで開き、「名前を付けて保存」で種類を「Excelブック（.xlsx）」にして保存し直してください")
    case .otherOfficeDocument:
      BilingualText(
        english:
          "an Office document, but no workbook; copy the form into an Excel workbook (.xlsx)",
        japanese: "Officeの文書ですが、ブックではありません。様式をExcelブック（.xlsx）に写してください")
    case .openDocument:
      BilingualText(
        english: "an OpenDocument file (.ods); save it as .xlsx",
        japanese: "OpenDocument形式（.ods）のファイルです。.xlsxで保存し直してください")
    case .otherZip:
      BilingualText(
        english: "a zip archive, but no workbook is in it", japanese: "zipアーカイブですが、ブックが入っていません")
    case .otherFolder:
      BilingualText(
        english: "a folder without the parts of a workbook", japanese: "ブックのパートがないフォルダーです")
    case .encrypted: WorkbookReason.encrypted.text
    case .oldXLS:
      BilingualText(
        english: "a workbook of Excel 97-2003 (.xls); save it as .xlsx",
        japanese: "Excel 97-2003形式（.xls）のブックです。.xlsxで保存し直してください")
    case .otherCompoundFile:
      BilingualText(
        english: "an old Office document, but no workbook",
        japanese: "古い形式のOffice文書ですが、ブックではありません")
    case .text:
      BilingualText(english: "plain text, not a workbook", japanese: "ブックではなく、ただのテキストです")
    case .empty: BilingualText(english: "the file is empty", japanese: "ファイルが空です")
    case .other: BilingualText(english: "not a workbook", japanese: "ブックではありません")
    }
  }
}
