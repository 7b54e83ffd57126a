import Zip
import XML
import Grid
import JapaneseCalendar
import Messages
import WorkbookReading

/// The workbook part: the list of sheets, and what counts for all of them.
struct WorkbookPart {
  let sheets: [SheetEntry]
  let dateSystem: DateSystem
  let relationships: Relationships

  init(_ name: String, in parts: PackageParts, limits: ReadingLimits) throws(ReadError) {
    relationships = try Relationships.of(name, in: parts, limits: limits)
    guard let index = parts.index(of: name) else { throw Self.missing(name) }
    let list: SheetList
    do {
      list = try parts.remembering(index) { () throws(ReadError) in
        let reader = try XMLReader(
          parts.open(index), limits: limits.xml, size: parts.entries[index].size)
        return try SheetList(reader)
      }
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
    dateSystem = list.dateSystem
    sheets = list.sheets.map { [relationships] sheet in
      let relationship = sheet.relationship.flatMap { relationships[id: $0] }
      return SheetEntry(
        name: sheet.name, visibility: sheet.visibility, kind: Self.kind(relationship?.kind),
        part: relationship?.target)
    }
  }

  static func missing(_ name: String) -> ReadError {
    ReadError(
      .unreadableFile, english: "the part \(name) is missing", japanese: "パート\(name)がありません",
      at: Place(part: name))
  }

  private static func kind(_ relationship: String?) -> SheetEntry.Kind {
    switch relationship {
    case "worksheet": .worksheet
    case "chartsheet": .chartsheet
    case "dialogsheet": .dialogsheet
    case "xlMacrosheet", "xlIntlMacrosheet": .macrosheet
    default: .unknown
    }
  }
}

/// What the workbook part itself says, before its relationships are followed.
private struct SheetList: Sendable {
  struct Sheet: Sendable {
    var name: String
    var visibility: Grid.Visibility
    /// The id of the relationship to its part.
    var relationship: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.y1900

  init(_ reader: consuming XMLReader) throws(ReadError) {
    try reader.enterRoot("workbook")
    while try reader.nextChild(of: 1) {
      if reader.isNamed("sheets") {
        while try reader.nextChild(of: 2) {
          if reader.isNamed("sheet") { sheets.append(try Self.sheet(reader)) }
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
