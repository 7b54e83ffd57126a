import Messages

/// Why the sheets of a workbook, or the parts that they share, could not be read.
enum WorksheetReason: ReadReason {
  case damagedArchive
  case missingPart(String)
  case sheetWithoutPart(relationship: String)
  case sharedPart(String)
  case tooManySheets(limit: Int)
  case unknownSharedString(index: Int, count: Int)
  case sharedStringIndex(String)
  case sharedStringsTooLong(limit: Int)
  case cellReference(String)
  case cellType(String)
  case duplicateCell
  case outsideSheet(rows: Int, columns: Int)
  case textTooLong(count: Int, limit: Int)
  case textsTooLong(limit: Int)
  case rowTooLong(limit: Int)
  case tooManyCells(limit: Int)
  case tooManyRuns(limit: Int)
  case tooManyBlankFields(limit: Int)
  case drawingTooLong(limit: Int)
  case tooManyRows(limit: Int)
  case lateCell

  var kind: ReadError.Kind {
    switch self {
    case .damagedArchive, .missingPart, .unknownSharedString, .sharedStringIndex, .sheetWithoutPart,
      .sharedPart,
      .cellReference, .cellType, .duplicateCell, .lateCell:
      .unreadableFile
    case .sharedStringsTooLong, .outsideSheet, .textTooLong, .textsTooLong, .rowTooLong,
      .tooManyCells, .tooManyRuns, .tooManyBlankFields, .drawingTooLong, .tooManyRows,
      .tooManySheets:
      .tooLarge
    }
  }

  var text: BilingualText {
    switch self {
    case .damagedArchive:
      BilingualText(
        english: "the zip archive is damaged",
        japanese: "ブック(zip)が壊れています。元のファイルをもう一度もらってください")
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
    case .tooManySheets(let limit):
      BilingualText(
        english: "the workbook has more than \(limit) sheets",
        japanese: "ブックのシートが\(limit)枚を超えています")
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
    case .duplicateCell:
      BilingualText(
        english: "the worksheet has this cell twice, with different contents",
        japanese: "同じ番地のセルが二つあり、内容が違います。Excel で開いて保存し直してください")
    case .outsideSheet(let rows, let columns):
      BilingualText(
        english: "the cell lies outside \(rows) rows and \(columns) columns",
        japanese: "セルが\(rows)行\(columns)列の外にあります")
    case .textTooLong(let count, let limit):
      BilingualText(
        english: "a text of \(count) characters; a cell holds at most \(limit)",
        japanese: "\(count)文字の文字列があります（セルの上限は\(limit)文字）")
    case .textsTooLong(let limit):
      BilingualText(
        english: "the worksheet's texts are together longer than \(limit) bytes",
        japanese: "シートの文字列が合わせて\(limit)バイトを超えています")
    case .rowTooLong(let limit):
      BilingualText(
        english: "the row's texts are longer than \(limit) bytes",
        japanese: "行の文字列が\(limit)バイトを超えています")
    case .tooManyCells(let limit):
      BilingualText(
        english: "the worksheet has more than \(limit) cells",
        japanese: "シートのセルが\(limit)個を超えています")
    case .tooManyRuns(let limit):
      BilingualText(
        english: "the texts have more than \(limit) parts with fonts of their own",
        japanese: "書式の違う文字列の部分が\(limit)個を超えています")
    case .tooManyBlankFields(let limit):
      BilingualText(
        english:
          "the cells lie so far apart that as text they need over \(limit) blank fields",
        japanese: "セルが離れすぎていて、テキストにすると空欄が\(limit)個を超えます")
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
