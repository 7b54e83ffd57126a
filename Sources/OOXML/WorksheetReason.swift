import Messages

/// Why the sheets of a workbook, or the parts that they share, could not be read.
enum WorksheetReason: ReadReason {
  /// A file of another kind, or one that is only meant to be a workbook.
  case refused(PackageKind)
  case missingPart(String)
  case sheetWithoutPart(relationship: String)
  case sharedPart(String)
  case unknownSharedString(index: Int, count: Int)
  case sharedStringIndex(String)
  case sharedStringsTooLong(limit: Int)
  case cellReference(String)
  case cellType(String)
  case rowTooLong(limit: Int)
  case tooManyRuns(limit: Int)
  case drawingTooLong(limit: Int)
  case tooManyRows(limit: Int)
  case lateCell

  var kind: ReadError.Kind {
    switch self {
    case .refused(let kind): kind.refusalKind
    case .missingPart, .unknownSharedString, .sharedStringIndex, .sheetWithoutPart, .sharedPart,
      .cellReference, .cellType, .lateCell:
      .unreadableFile
    case .sharedStringsTooLong, .rowTooLong, .tooManyRuns, .drawingTooLong, .tooManyRows: .tooLarge
    }
  }

  var text: BilingualText {
    switch self {
    case .refused(let kind): kind.refusal
    case .missingPart(let name):
      BilingualText(english: "the part \(name) is missing", japanese: "パート\(name)がありません")
    case .sheetWithoutPart(let relationship):
      BilingualText(
        english:
          "the worksheet's content is missing: the relationship \(Quotation.english(relationship)) leads to no worksheet in the file",
        japanese:
          "シートの中身がありません（関係\(Quotation.japanese(relationship))の先にシートがありません）。Excel で開いて保存し直してください")
    case .sharedPart(let name):
      BilingualText(
        english: "two worksheets of the workbook have the same content, \(name)",
        japanese: "ブックの二つのシートが同じ中身（\(name)）を指しています。Excel で開いて保存し直してください")
    case .unknownSharedString(let index, let count):
      BilingualText(
        english: "shared string \(index) does not exist; the table has \(count)",
        japanese: "ブックの中身が壊れています（共有文字列 \(index) がなく、表にあるのは \(count) 個）。Excel で開いて保存し直してください")
    case .sharedStringIndex(let text):
      BilingualText(
        english: "\(Quotation.english(text)) is no index of a shared string",
        japanese: "\(Quotation.japanese(text))は共有文字列の番号ではありません")
    case .sharedStringsTooLong(let limit):
      BilingualText(
        english: "the shared strings are longer than \(limit) bytes",
        japanese: "共有文字列が\(limit)バイトを超えています")
    case .cellReference(let text):
      BilingualText(
        english: "a cell's reference is \(Quotation.english(text))",
        japanese: "セル番地が\(Quotation.japanese(text))です")
    case .cellType(let text):
      BilingualText(
        english: "the cell's type is \(Quotation.english(text))",
        japanese: "セルの型が\(Quotation.japanese(text))です")
    case .rowTooLong(let limit):
      BilingualText(
        english: "the row's texts are longer than \(limit) bytes",
        japanese: "行の文字列が\(limit)バイトを超えています")
    case .tooManyRuns(let limit):
      BilingualText(
        english: "the texts have more than \(limit) parts with fonts of their own",
        japanese: "書式の違う文字列の部分が\(limit)個を超えています")
    case .drawingTooLong(let limit):
      BilingualText(
        english: "the part of the drawing is longer than \(limit) bytes",
        japanese: "図形のパートが\(limit)バイトを超えています")
    case .tooManyRows(let limit):
      BilingualText(
        english: "the worksheet lists more than \(limit) rows",
        japanese: "シートに書かれた行が\(limit)行を超えています")
    case .lateCell:
      BilingualText(
        english:
          "the cell is out of order, or outside of what the worksheet says it spans; found only after many rows were written",
        japanese: "セルが順序どおりでないか、シートに書かれた範囲の外にあります（多くの行を書いた後に見つかりました）")
    }
  }
}
