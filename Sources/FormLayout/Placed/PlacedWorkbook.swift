/// A workbook, laid out.
package struct PlacedWorkbook: Hashable, Sendable {
  /// What the file's properties say.
  package struct Properties: Hashable, Sendable {
    package var title = ""
    package var subject = ""
    package var company = ""
    package var keywords = ""
    /// Named texts of the program's own, in order.
    package var custom: [Custom] = []

    package struct Custom: Hashable, Sendable {
      package var name: String
      package var value: String
    }

    package init() {}
  }

  package var sheets: [PlacedSheet]
  package var properties: Properties

  package init(sheets: [PlacedSheet], properties: Properties = Properties()) {
    self.sheets = sheets
    self.properties = properties
  }
}
