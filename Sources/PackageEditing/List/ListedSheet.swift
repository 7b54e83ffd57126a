import Grid
import Messages
import OOXML
import WorkbookReading
import XML

/// The worksheet `点検結果` of a workbook: put at the end, or replaced where a review left it.
struct ListedSheet {
  let draft: PackageDraft
  let types: ContentTypes
  let limits: XMLLimits
  let dialect: Dialect
  /// The name of the workbook's part.
  let workbook: String

  /// Writes the list into `known`, the part of an earlier list, or into a new worksheet.
  func write(
    _ list: ReviewList, names: [String], over known: String?
  ) throws(ReadError) {
    guard let part = try MarkupPart(workbook, in: draft, limits: limits) else {
      throw ReadError(EditingReason.sheetsMissing, at: Place(part: workbook))
    }
    let relationships = try RelationshipPart(of: workbook, in: draft, limits: limits)
    let styles = try relationships.part("styles").flatMap { name throws(ReadError) in
      try MarkupPart(name, in: draft, limits: limits)
    }
    let text = ReviewListPart(
      list: list, dialect: dialect, wrappedFormat: WrappedFormat.index(in: styles),
      hasViews: part.root.child("bookViews") != nil)
    guard let known else { return try add(Array(text.xml.utf8), to: part, names: names) }
    try draft.write(Array(text.xml.utf8), to: known)
  }

  private func add(
    _ sheet: [UInt8], to part: MarkupPart, names: [String]
  ) throws(ReadError) {
    guard let sheets = part.root.child("sheets") else {
      throw ReadError(EditingReason.sheetsMissing, at: Place(part: workbook))
    }
    var file = "xl/mokuhyo/results.xml"
    var number = 2
    while draft.contains(file) {
      file = "xl/mokuhyo/results\(number).xml"
      number += 1
    }
    try draft.write(sheet, to: file)
    types.add(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", forPart: file)
    var relationships = try RelationshipPart(of: workbook, in: draft, limits: limits)
    let id = try relationships.add("worksheet", to: file, dialect)
    let sheetID = Self.unusedNumber(
      sheets.children("sheet").compactMap { $0.attributes["sheetId"] })
    let attribute = dialect.idAttribute(id, below: part.root.attributes)
    let entry =
      "<\(part.root.prefix)sheet name=\"\(Self.unused(names))\" "
      + "sheetId=\"\(sheetID)\" \(attribute)/>"
    try part.write([sheets.appending(entry)], to: draft)
  }

  /// The number after the largest of a workbook's sheets, or the smallest unused one if Excel
  /// allows no larger one.
  private static func unusedNumber(_ texts: [String]) -> Int {
    let known = Set(texts.compactMap { Int($0) })
    let next = (known.max() ?? 0) + 1
    if next < 1 << 16 - 1 { return max(next, 1) }
    return (1...known.count + 1).first { !known.contains($0) } ?? 1
  }

  /// A name that the workbook has not; names that differ in case only are the same.
  private static func unused(_ names: [String]) -> String {
    let taken = Set(names.map { $0.lowercased() })
    var name = ReviewMark.sheetName
    var number = 2
    while taken.contains(name) {
      name = "\(ReviewMark.sheetName) (\(number))"
      number += 1
    }
    return name
  }
}
