/// A workbook, laid out and ready to be written.
package struct PlacedWorkbook: Hashable, Sendable {
  /// The properties of the file.
  package struct Properties: Hashable, Sendable {
    package var title = ""
    package var subject = ""
    package var company = ""
    package var keywords = ""
    /// Custom properties, in order.
    package var custom: [Custom] = []

    package struct Custom: Hashable, Sendable {
      package var name: String
      package var value: String

      package init(name: String, value: String) {
        self.name = name
        self.value = value
      }
    }

    package init() {}
  }

  package var sheets: [PlacedWorksheet]
  package var properties: Properties

  package init(sheets: [PlacedWorksheet], properties: Properties = Properties()) {
    self.sheets = sheets
    self.properties = properties
  }
}
