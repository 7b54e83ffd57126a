import Messages
import WorkbookReading

/// Why a workbook in Excel's binary format could not be read.
enum BIFFReason: ReadReason {
  // The file around the records.
  case cutOff
  case damagedHeader
  case damagedDirectory
  case missingSector(Int)
  case loopingSectors(Int)
  case fileTooLong(limit: Int)
  /// Encrypted records, which Excel also writes for a protected workbook structure.
  case encryptedRecords
  case noWorkbook(CompoundDocument)

  // The workbook.
  case oldVersion(Int)
  case unknownVersion(Int)
  case noWorksheet
  case sharedSheet(String)
  case unknownCodePage(Int)

  // Records.
  case missingBeginning
  case shortRecord(number: Int, count: Int)
  case textCutOff

  // Cells.
  case unknownSharedText(index: Int, count: Int)
  case unknownError(Int)
  case unknownResult(Int)
  case badMerge

  var kind: ReadError.Kind {
    switch self {
    case .encryptedRecords: .encryptedFile
    case .noWorkbook, .oldVersion, .unknownVersion, .noWorksheet, .unknownCodePage:
      .unsupportedFormat
    case .fileTooLong: .tooLarge
    case .cutOff, .damagedHeader, .damagedDirectory, .missingSector, .loopingSectors,
      .sharedSheet, .missingBeginning, .shortRecord, .textCutOff, .unknownSharedText, .unknownError,
      .unknownResult, .badMerge:
      .unreadableFile
    }
  }

  var text: BilingualText {
    switch self {
    case .cutOff:
      BilingualText(
        english: "the workbook (.xls) is cut off: its end is missing",
        japanese: "ブック(.xls)が途中で切れていて、終わりがありません")
    case .damagedHeader:
      BilingualText(
        english: "the beginning of the workbook (.xls) is damaged",
        japanese: "ブック(.xls)の先頭が壊れています")
    case .damagedDirectory:
      BilingualText(
        english: "the directory of the workbook (.xls) is damaged",
        japanese: "ブック(.xls)の内部の目次が壊れています")
    case .missingSector(let sector):
      BilingualText(
        english: "the workbook (.xls) is cut off or damaged: its sector \(sector) is missing",
        japanese: "ブック(.xls)が途中で切れているか壊れています（セクター\(sector)がありません）")
    case .loopingSectors(let sector):
      BilingualText(
        english: "the workbook (.xls) is damaged: its sectors run in a circle at \(sector)",
        japanese: "ブック(.xls)が壊れています（セクターのつながりが\(sector)で循環しています）")
    case .fileTooLong(let limit):
      BilingualText(
        english: "the file is larger than the limit of \(limit) bytes",
        japanese: "ファイルが上限の\(limit)バイトを超えています")
    case .encryptedRecords:
      BilingualText(
        english: "password-protected; save it without a password (if Excel opens it without asking "
          + "for one, turn off Protect Workbook on the Review tab and save it as .xlsx)",
        japanese: "パスワードで保護されています。パスワードなしで保存し直してください"
          + "（Excel でパスワードなしで開けるときは、「校閲」の「ブックの保護」を解除し、.xlsx で保存し直してください）")
    case .noWorkbook(let document): document.refusal
    case .oldVersion(let version):
      BilingualText(
        english:
          "a workbook of Excel \(version) is not read; open it in Excel and save it as .xlsx",
        japanese: "Excel \(version) 形式のブックは読み取れません。Excel で開き、.xlsx で保存し直してください")
    case .unknownVersion(let version):
      BilingualText(
        english: "version \(version) of the .xls format is not known; open the file in Excel and "
          + "save it as .xlsx",
        japanese: ".xls のバージョン\(version)は読み取れません。Excel で開き、.xlsx で保存し直してください")
    case .noWorksheet:
      BilingualText(
        english: "the workbook has no worksheet, only charts or macros; put the form on a "
          + "worksheet and save it as .xlsx",
        japanese: "ブックにワークシートがなく、グラフかマクロだけです。様式をワークシートに入れて .xlsx で保存し直してください")
    case .sharedSheet(let name):
      BilingualText(
        english: "the worksheet \(Quotation.english(name)) begins where another one does",
        japanese: "シート\(Quotation.japanese(name))の位置が別のシートと同じです")
    case .unknownCodePage(let number):
      BilingualText(
        english: "texts in code page \(number) are not read; open the file in Excel and save it "
          + "as .xlsx",
        japanese: "文字コード（コードページ\(number)）を読み取れません。Excel で開き、.xlsx で保存し直してください")
    case .missingBeginning:
      BilingualText(
        english: "no worksheet begins where the workbook says one does",
        japanese: "ブックに書かれた位置からワークシートが始まっていません")
    case .shortRecord(let number, let count):
      BilingualText(
        english: "a record of kind \(number) has only \(count) bytes",
        japanese: "レコード（種類\(number)）が\(count)バイトしかなく、足りません")
    case .textCutOff:
      BilingualText(english: "a text is cut off", japanese: "文字列が途中で切れています")
    case .unknownSharedText(let index, let count):
      BilingualText(
        english: "shared string \(index) does not exist; the table has \(count)",
        japanese: "共有文字列\(index)がありません（表にあるのは\(count)個）")
    case .unknownError(let code):
      BilingualText(
        english: "\(code) is not the code of an error value",
        japanese: "エラー値の番号\(code)は正しくありません")
    case .unknownResult(let kind):
      BilingualText(
        english: "a formula's result is of an unknown kind, \(kind)",
        japanese: "数式の結果の種類\(kind)は正しくありません")
    case .badMerge:
      BilingualText(
        english: "a merged range ends before it begins, or lies outside the worksheet",
        japanese: "セル結合の範囲が正しくありません")
    }
  }
}

extension CompoundDocument {
  /// Why it is not supported, and what the user can do.
  fileprivate var refusal: BilingualText {
    switch self {
    case .encryptedPackage: WorkbookReason.encrypted.text
    case .word:
      BilingualText(
        english: "this is a Word document, not a workbook; copy the form into an Excel workbook "
          + "(.xlsx)",
        japanese: "Word の文書で、ブックではありません。様式を Excel ブック(.xlsx)に写してください")
    case .powerPoint:
      BilingualText(
        english: "this is a PowerPoint presentation, not a workbook; copy the form into an Excel "
          + "workbook (.xlsx)",
        japanese: "PowerPoint のファイルで、ブックではありません。様式を Excel ブック(.xlsx)に写してください")
    case .unknown:
      BilingualText(
        english: "the file holds no Excel workbook; save the form as an Excel workbook (.xlsx)",
        japanese: "ファイルに Excel のブックが入っていません。様式を Excel ブック(.xlsx)で保存し直してください")
    }
  }
}
