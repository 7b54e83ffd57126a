import CXLSXWriter
import Grid

/// A name that belongs to one worksheet: a cell's, or what Excel calls the worksheet's print area and
/// the rows repeated on every page.
///
/// The library's own calls compare each name with all before it, which took two thirds of the time
/// of a workbook with 2,000 forms. So its list is given all names in its own order, which depends
/// on the two keys.
///
/// - SeeAlso: ECMA-376-1, 18.2.5 `definedName`
struct WorksheetName {
  /// The name as the workbook has it: `_xlnm.Print_Area`.
  let name: String
  let nameKey: String
  /// The name as the document's properties have it: `'地域課'!Print_Area`.
  let label: String
  let labelKey: String
  /// The worksheet's position in the workbook.
  let sheet: UInt16
  /// The range: `'地域課'!$A$1:$K$40`.
  let formula: String

  /// The names of some worksheets, in the order of the library's list.
  static func names(
    of worksheets: [(placed: PlacedWorksheet, written: WorksheetFile)]
  ) throws(WriteError) -> [WorksheetName] {
    var names: [WorksheetName] = []
    for (placed, written) in worksheets {
      for name in placed.definedNames { names.append(try WorksheetName(name, of: written)) }
      if let area = placed.page.printArea { names.append(try WorksheetName(area, of: written)) }
      if let rows = placed.page.repeatedRows {
        names.append(try WorksheetName(repeating: rows, of: written))
      }
    }
    return names.map { (key: Array("\($0.nameKey)\0\($0.labelKey)".utf8), name: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.name)
  }

  private init(
    _ defined: PlacedWorksheet.DefinedName, of worksheet: WorksheetFile
  ) throws(WriteError) {
    let quoted = SheetFormula(sheet: worksheet.name)
    _ = try RangePlace(defined.range)
    name = defined.name
    nameKey = Self.lowercased(name)
    label = quoted.name(name)
    labelKey = Self.lowercased(worksheet.name)
    sheet = unsafe worksheet.handle.pointee.index
    formula = quoted.reference(defined.range)
  }

  private init(_ printArea: CellRange, of worksheet: WorksheetFile) throws(WriteError) {
    _ = try RangePlace(printArea)
    self.init(ofExcel: "Print_Area", worksheet, SheetFormula.range(printArea))
  }

  private init(
    repeating rows: ClosedRange<Int>, of worksheet: WorksheetFile
  ) throws(WriteError) {
    let first = try CellPlace(CellReference(row: rows.lowerBound, column: 0)).row
    let last = try CellPlace(CellReference(row: rows.upperBound, column: 0)).row
    self.init(ofExcel: "Print_Titles", worksheet, "$\(first + 1):$\(last + 1)")
  }

  private init(ofExcel name: String, _ worksheet: WorksheetFile, _ range: String) {
    let prefix = unsafe String(cString: worksheet.handle.pointee.quoted_name) + "!"
    self.name = "_xlnm." + name
    nameKey = Self.lowercased(name)
    label = prefix + name
    labelKey = Self.lowercased(label)
    sheet = unsafe worksheet.handle.pointee.index
    formula = prefix + range
  }

  /// The library knows no other letters than those of ASCII.
  private static func lowercased(_ text: String) -> String {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return String(
      decoding: text.utf8.map { capitals.contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
