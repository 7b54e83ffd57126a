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
  case tooManyBlankFields(limit: Int)

  package var kind: ReadError.Kind {
    switch self {
    case .encrypted: .encryptedFile
    case .duplicateCell: .unreadableFile
    case .tooManySheets, .outsideSheet, .textTooLong, .textsTooLong, .tooManyCells,
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
    case .tooManyBlankFields(let limit):
      BilingualText(
        english: "the cells lie so far apart that as text they need over \(limit) blank fields",
        japanese: "セルが離れすぎていて、テキストにすると空欄が\(limit)個を超えます")
    }
  }
}
