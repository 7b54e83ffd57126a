import Zip
import XML
import Grid
import JapaneseCalendar
import Messages
import WorkbookReading

/// The workbook part: the list of sheets, and the settings that apply to all of them.
struct WorkbookPart {
  let sheets: [SheetEntry]
  let dateSystem: DateSystem
  let relationships: Relationships
  /// The ids of the relationships of the sheets; `nil` for a sheet that names none.
  let relationshipIDs: [String?]

  init(_ name: String, in parts: PackageParts, limits: ReadingLimits) throws(ReadError) {
    relationships = try Relationships.of(name, in: parts, limits: limits)
    guard let index = parts.index(of: name) else { throw Self.missing(name) }
    let list: SheetList
    do {
      list = try parts.remembering(index) { () throws(ReadError) in
        let reader = try XMLReader(
          parts.open(index), limits: limits.xml, size: parts.entries[index].size)
        return try SheetList(reader, limits: limits)
      }
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
    dateSystem = list.dateSystem
    relationshipIDs = list.sheets.map(\.relationship)
    sheets = list.sheets.map { [relationships] in Self.entry($0, relationships) }
  }

  private static func entry(_ sheet: SheetList.Sheet, _ relationships: Relationships) -> SheetEntry
  {
    guard let id = sheet.relationship, !id.isEmpty else {
      return SheetEntry(name: sheet.name, visibility: sheet.visibility, kind: .unknown)
    }
    let relationship = relationships[id: id]
    let kind = Self.kind(relationship?.kind)
    // Whatever the relationship leads to, the workbook lists a sheet here.
    return SheetEntry(
      name: sheet.name, visibility: sheet.visibility, kind: kind ?? .worksheet,
      part: kind == nil ? nil : relationship?.target)
  }

  static func missing(_ name: String) -> ReadError {
    ReadError(WorksheetReason.missingPart(name), at: Place(part: name))
  }

  private static func kind(_ relationship: String?) -> SheetEntry.Kind? {
    switch relationship {
    case "worksheet": .worksheet
    case "chartsheet": .chartsheet
    case "dialogsheet": .dialogsheet
    case "xlMacrosheet", "xlIntlMacrosheet": .macrosheet
    default: nil
    }
  }
}
