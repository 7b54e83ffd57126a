import Messages
import XML

/// The names that a workbook gives to cells.
///
/// - SeeAlso: ECMA-376-1, 18.2.5 `definedName`
struct DefinedNames {
  private struct Name {
    var name: String
    /// The index of the only sheet on which the name means this.
    var sheet: Int?
    var formula: String
  }

  private var names: [Name] = []

  init(_ reader: consuming XMLReader) throws(ReadError) {
    try reader.enterRoot("workbook")
    while try reader.nextChild(of: 1) {
      guard reader.isNamed("definedNames") else { continue }
      while try reader.nextChild(of: 2) {
        guard reader.isNamed("definedName"), let name = try reader.text("name") else { continue }
        let sheet = reader.number("localSheetId")
        names.append(Name(name: name, sheet: sheet, formula: try reader.readContent()))
      }
    }
    try reader.finish()
  }

  /// The formula of a name on a sheet: that of the sheet itself, else that of the workbook.
  func formula(of name: String, onSheet index: Int) -> String? {
    let found = names.filter { $0.name.lowercased() == name.lowercased() }
    return (found.first { $0.sheet == index } ?? found.first { $0.sheet == nil })?.formula
  }
}
