package import Messages

/// Why a workbook could not be read, as far as all formats share the reasons.
package enum WorkbookReason: ReadReason {
  case encrypted
  case tooManySheets(limit: Int)
  /// Two cells of one address with different contents.
  case duplicateCell
  case outsideSheet(rows: Int, columns: Int)
  /// A text with more UTF-16 units than a cell holds.
  case textTooLong(count: Int, limit: Int)
  case textsTooLong(limit: Int)
  case tooManyCells(limit: Int)
  /// A worksheet or text with a form.
  case tooManyCellsInForm(limit: Int)
  /// The worksheets with forms or tables together.
  case tooManyCellsInForms(limit: Int)
  /// Cells and texts of a worksheet together, each of which is within its limit.
  case tooMuchInAll(cells: Int, textBytes: Int)
  /// All worksheets of a workbook together.
  case tooManyCellsInAll(limit: Int)
  case tooManyBlankFields(limit: Int)

  package var kind: ReadError.Kind {
    switch self {
    case .encrypted: .encryptedFile
    case .duplicateCell: .unreadableFile
    case .tooManySheets, .outsideSheet, .textTooLong, .textsTooLong, .tooManyCells,
      .tooManyCellsInForm, .tooManyCellsInForms, .tooMuchInAll, .tooManyCellsInAll,
      .tooManyBlankFields:
      .tooLarge
    }
  }

  package var text: BilingualText {
    switch self {
    case .encrypted:
      BilingualText(
        english: "password-protected; save it without a password",
        japanese: "パスワードで保護されています。パスワードなしで保存し直してください")
    case .tooManySheets(let limit):
      BilingualText(
        english: "the workbook has more than \(limit) sheets",
        japanese: "ブックのシートが\(limit)枚を超えています")
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
    case .tooManyCells(let limit):
      BilingualText(
        english: "the worksheet has more than \(limit) cells",
        japanese: "シートのセルが\(limit)個を超えています")
    case .tooManyCellsInForm(let limit):
      BilingualText(
        english: "the worksheet or text with the form has more than \(limit) cells",
        japanese: "様式のあるシートやテキストのセルが\(limit)個を超えています")
    case .tooManyCellsInForms(let limit):
      BilingualText(
        english: "the worksheets with forms have more than \(limit) cells",
        japanese: "様式のあるシートのセルが\(limit)個を超えています")
    case .tooMuchInAll(let cells, let textBytes):
      BilingualText(
        english: "the worksheet's cells and texts together need more memory than "
          + "\(cells) cells or \(textBytes) bytes of text",
        japanese: "シートのセルと文字列が合わせて、セル\(cells)個または文字列\(textBytes)バイト分の"
          + "メモリを超えています")
    case .tooManyCellsInAll(let limit):
      BilingualText(
        english: "the worksheets together have more than \(limit) cells",
        japanese: "シートのセルが合わせて\(limit)個を超えています")
    case .tooManyBlankFields(let limit):
      BilingualText(
        english: "the cells lie so far apart that as text they need over \(limit) blank fields",
        japanese: "セルが離れすぎていて、テキストにすると空欄が\(limit)個を超えます")
    }
  }
}
