public import Grid

extension Message {
  /// The warning about something that a reader had to repair or leave out.
  ///
  /// - Parameters:
  ///   - repair: what was repaired or left out.
  ///   - place: the file and the sheet.
  public init(_ repair: GridRepair, at place: Place) {
    var place = place
    let (english, japanese): (String, String)
    switch repair {
    case .unreadableMerge(let range):
      english = "the merged range \(Quotation.english(range)) cannot be read and was left out"
      japanese = "結合セルの範囲\(Quotation.japanese(range))は読み取れないため、結合していないものとしました"
    case .overlappingMerge(let range):
      place.cell = range.topLeft
      english = "the merged range \(range) overlaps another and was left out"
      japanese = "結合セルの範囲 \(range) はほかの結合と重なるため、結合していないものとしました"
    case .unreadableRow(let number, let row):
      place.cell = CellReference(row: row, column: 0)
      english = "a row has the number \(Quotation.english(number)); it was read as row \(row + 1)"
      japanese = "行番号が\(Quotation.japanese(number))の行を、\(row + 1)行目として読み取りました"
    case .sheetWithoutContent:
      english = "the worksheet is listed but has no content in the file"
      japanese = "シート名だけがあり、ファイルに中身がありません"
    case .unreadableDrawing(let part):
      place.part = part
      english = "a drawing cannot be read; its shapes and check boxes were left out"
      japanese = "図形の部分が読み取れないため、図形とチェックボックスを読み飛ばしました"
    }
    self.init(.unplacedText, at: place, english: english, japanese: japanese)
  }
}
