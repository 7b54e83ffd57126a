import Messages

/// Why cells with the data table's headings do not hold sheets.
enum TableReason: Hashable, Sendable {
  case repeatedColumn(String)
  case missingColumns([String])
  /// 行 is blank on a record that has values of a row.
  case rowNumberMissing
  /// A sheet's first record has a 行 other than 1.
  case sheetStartsAt(Int)
  /// A header column differs from the record above, though 行 does not start a new sheet.
  case headerChanges(row: Int)
  case rowOutOfOrder(Int, after: Int)
  /// A part of a quantity has a value though the quantity's text is blank.
  case partWithoutText(heading: String)

  var text: BilingualText {
    switch self {
    case .repeatedColumn(let heading):
      BilingualText(
        english: "the column \(heading) occurs twice", japanese: "列「\(heading)」が2つあります")
    case .missingColumns(let headings):
      BilingualText(
        english: "the data table lacks the columns \(headings.joined(separator: ", "))",
        japanese: "データ表に次の列がありません: \(headings.joined(separator: "、"))")
    case .rowNumberMissing:
      BilingualText(
        english: "it is blank, but the record has values of a row; expected the row's number",
        japanese: "空ですが、このレコードには行の値があります。行の番号が必要です")
    case .sheetStartsAt(let number):
      BilingualText(
        english: "found \(number); expected 1, the first row of a sheet",
        japanese: "\(number)があります。シートの最初の行は1である必要があります")
    case .headerChanges(let row):
      BilingualText(
        english: "it differs from the record above, but 行 is \(row); a new sheet starts at 1 "
          + "(was the table sorted?)",
        japanese: "上のレコードと異なりますが、「行」が\(row)です。別のシートは1から始まります（並べ替えていませんか）")
    case .rowOutOfOrder(let number, let last):
      BilingualText(
        english: "found \(number) after \(last); expected \(last + 1) "
          + "(was the table sorted, or a record left out?)",
        japanese: "\(last)の次に\(number)があります。\(last + 1)が必要です（並べ替えや削除をしていませんか）")
    case .partWithoutText(let heading):
      BilingualText(
        english: "it has a value, but \(heading) is blank",
        japanese: "値がありますが、「\(heading)」が空です")
    }
  }
}
