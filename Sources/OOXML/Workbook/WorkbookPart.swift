import Grid
import JapaneseCalendar
import Messages

/// The workbook part: the list of sheets, and what counts for all of them.
struct WorkbookPart: Sendable {
  private(set) var sheets: [SheetEntry] = []
  private(set) var dateSystem = DateSystem.y1900
  let relationships: Relationships

  init(_ name: String, in parts: PackageParts, limits: ReadingLimits) throws(ReadError) {
    relationships = try Relationships.of(name, in: parts, limits: limits)
    guard let index = parts.index(of: name) else { throw Self.missing(name) }
    do {
      var reader = try XMLReader(parts.open(index), limits: limits, size: parts.entries[index].size)
      try reader.enterRoot("workbook")
      while try reader.nextChild(of: 1) {
        if reader.isNamed("sheets") {
          while try reader.nextChild(of: 2) {
            if reader.isNamed("sheet") { sheets.append(try entry(reader)) }
          }
        } else if reader.isNamed("workbookPr"), reader.flag("date1904") == true {
          dateSystem = .y1904
        }
      }
      try reader.finish()
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
  }

  static func missing(_ name: String) -> ReadError {
    ReadError(
      .unreadableFile, english: "the part \(name) is missing", japanese: "パート\(name)がありません",
      at: Place(part: name))
  }

  private func entry(_ reader: borrowing XMLReader) throws(ReadError) -> SheetEntry {
    let name = ExcelText.unescaped(try reader.text("name") ?? "")
    let visibility: Grid.Visibility =
      switch try reader.text("state") {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    let relationship = try reader.prefixedAttribute("id").flatMap { relationships[id: $0] }
    return SheetEntry(
      name: name, visibility: visibility, kind: Self.kind(relationship?.kind),
      part: relationship?.target)
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
