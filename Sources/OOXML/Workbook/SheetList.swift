import XML
import Grid
import JapaneseCalendar
import Messages
import WorkbookReading

/// What the workbook part itself contains, before its relationships are followed.
struct SheetList: Sendable {
  struct Sheet: Sendable {
    var name: String
    var visibility: Grid.Visibility
    /// The id of the relationship to its part.
    var relationship: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.y1900

  init(_ reader: consuming XMLReader, limits: ReadingLimits) throws(ReadError) {
    try reader.enterRoot("workbook")
    while try reader.nextChild(of: 1) {
      if reader.isNamed("sheets") {
        while try reader.nextChild(of: 2) {
          guard reader.isNamed("sheet") else { continue }
          sheets.append(try Self.sheet(reader))
          // Each sheet is a part, and therefore a member of the package.
          guard sheets.count <= limits.members else {
            throw ReadError(
              WorkbookReason.tooManySheets(limit: limits.members), at: reader.place)
          }
        }
      } else if reader.isNamed("workbookPr"), reader.flag("date1904") == true {
        dateSystem = .y1904
      }
    }
    try reader.finish()
  }

  private static func sheet(_ reader: borrowing XMLReader) throws(ReadError) -> Sheet {
    let visibility: Grid.Visibility =
      switch try reader.text("state") {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    return Sheet(
      name: ExcelText.unescaped(try reader.text("name") ?? ""), visibility: visibility,
      relationship: try reader.prefixedAttribute("id"))
  }
}
