package import Messages

/// Why a workbook that can be read could not be edited.
package enum EditingReason: ReadReason {
  /// The archive has several directories, and they do not list the same members.
  case membersDiffer
  /// The workbook part has no list of sheets.
  case sheetsMissing

  package var kind: ReadError.Kind { .unreadableFile }

  package var text: BilingualText {
    switch self {
    case .membersDiffer:
      BilingualText(
        english: "the archive has two directories that do not agree",
        japanese: "ファイル(zip)に、内容の合わない目録が二つあります")
    case .sheetsMissing:
      BilingualText(
        english: "the workbook has no list of sheets", japanese: "ブックにシートの一覧がありません")
    }
  }
}
