package import Grid
import Messages

/// What can prevent a workbook from being written.
package enum WriteReason: Hashable, Sendable {
  /// The file cannot be created; the words are the system's.
  case cannotCreateFile(String)
  /// A worksheet has no such cell.
  case noSuchCell(CellReference)
  /// A text is longer than a cell can hold, in UTF-16 units.
  case textTooLong(characters: Int)
  /// A worksheet cannot have this name; the words are the library's.
  case unusableWorksheetName(String)
  /// A call of the library failed; the words are the library's.
  case library(code: Int, String)

  var text: BilingualText {
    switch self {
    case .cannotCreateFile(let words):
      BilingualText(
        english: "the file cannot be created: \(words)", japanese: "ファイルを作れません：\(words)")
    case .noSuchCell(let cell):
      BilingualText(
        english: "a worksheet has no cell \(cell)", japanese: "ワークシートにセル \(cell) はありません")
    case .textTooLong(let count):
      BilingualText(
        english: "the text has \(count) characters; a cell holds \(ExcelLimit.cellText)",
        japanese: "文字数が\(count)あります。セルに入るのは\(ExcelLimit.cellText)字までです")
    case .unusableWorksheetName(let words):
      BilingualText(
        english: "a worksheet cannot have this name: \(words)",
        japanese: "この名前はワークシートに付けられません：\(words)")
    case .library(_, let words):
      BilingualText(
        english: "the workbook could not be written: \(words)",
        japanese: "ブックを書き出せませんでした：\(words)")
    }
  }
}
