import Files
import Messages
import Zip

extension ReadError {
  /// The same error in the words of the kind of file that a name says.
  ///
  /// Workbooks are zips, which few people know: of a damaged one its message speaks as of a workbook.
  func named(after name: String) -> ReadError {
    guard let kind = Self.workbooks[FileName.pathExtension(of: name)],
      let damage = (reason as? ZipReason)?.damageOfWhole
    else { return self }
    return ReadError(InputReason.damagedWorkbook(kind, damage: damage), at: place)
  }

  private static let excel = BilingualText(
    english: "Excel workbook", japanese: "Excel のブック")
  private static let openDocument = BilingualText(
    english: "OpenDocument spreadsheet", japanese: "OpenDocument の表計算ファイル")

  private static let workbooks: [String: BilingualText] = [
    "xlsx": excel, "xlsm": excel, "xltx": excel, "xltm": excel, "ods": openDocument,
    "ots": openDocument,
  ]
}
