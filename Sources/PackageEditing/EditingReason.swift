package import Messages

/// Why a workbook that can be read could not be edited.
package enum EditingReason: ReadReason {
  /// The worksheet refers to a drawing that the package lacks.
  case drawingMissing
  /// The workbook part has no list of sheets.
  case sheetsMissing

  package var kind: ReadError.Kind { .unreadableFile }

  package var text: BilingualText {
    switch self {
    case .drawingMissing:
      BilingualText(
        english: "the worksheet refers to a drawing with notes that is not in the file",
        japanese: "シートが指すメモの図形パートがファイルにありません")
    case .sheetsMissing:
      BilingualText(
        english: "the workbook has no list of sheets", japanese: "ブックにシートの一覧がありません")
    }
  }
}
