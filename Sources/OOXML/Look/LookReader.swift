import Grid
import Messages
import XML

/// Reads from a worksheet's part how the worksheet looks.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.13 `col`, 18.3.1.73 `row`, 18.3.1.32 `dataValidation`, 18.3.1.63
///   `pageSetup`, 18.3.1.62 `pageMargins`
struct LookReader {
  /// The looks of the workbook's formats.
  let styles: [CellLook]
  private(set) var look = SheetLook()
  /// Lists whose values are cells: the formula, and the ranges that have the list.
  private(set) var sources: [(formula: String, ranges: [CellRange])] = []

  init(styles: [CellLook]) { self.styles = styles }

  mutating func read(_ reader: inout XMLReader) throws(ReadError) {
    try reader.enterRoot("worksheet")
    while try reader.nextChild(of: 1) {
      let level = reader.depth
      if reader.isNamed("sheetFormatPr") {
        look.defaultColumnWidth = try Self.width(reader, "defaultColWidth")
      } else if reader.isNamed("cols") {
        while try reader.nextChild(of: level) { try readColumns(reader) }
      } else if reader.isNamed("sheetData") {
        while try reader.nextChild(of: level) { try readRow(&reader) }
      } else if reader.isNamed("dataValidations") {
        while try reader.nextChild(of: level) { try readList(&reader) }
      } else if reader.isNamed("extLst") {
        try readExtensions(&reader)
      } else if reader.isNamed("pageMargins") {
        look.page.margins = try Self.margins(reader)
      } else if reader.isNamed("pageSetup") {
        try readPage(reader)
      }
    }
    try reader.finish()
  }

  // MARK: - Columns, rows and cells

  /// The pixels beside the digits of a column, and those of a digit, in Excel's default font.
  private static let padding = 5.0 / 7

  /// A width as Excel shows it; the file's has the space beside the digits.
  private static func width(
    _ reader: borrowing XMLReader, _ name: StaticString
  ) throws(ReadError) -> Double? {
    guard let width = try reader.text(name).flatMap(Double.init), width.isFinite else { return nil }
    return max(0, ((width - padding) * 100).rounded() / 100)
  }

  /// Forms are no larger than this.
  private static let mostColumns = 500
  private static let mostRows = 1000

  private mutating func readColumns(_ reader: borrowing XMLReader) throws(ReadError) {
    guard let first = reader.number("min"), let last = reader.number("max"), first >= 1,
      first <= last, let width = try Self.width(reader, "width")
    else { return }
    for column in first...min(last, max(first, Self.mostColumns)) {
      look.columnWidths[column - 1] = width
    }
  }

  private mutating func readRow(_ reader: inout XMLReader) throws(ReadError) {
    let level = reader.depth
    if let row = reader.number("r"), let height = try reader.text("ht").flatMap(Double.init) {
      look.rowHeights[row - 1] = height
    }
    while try reader.nextChild(of: level) {
      guard reader.isNamed("c"), let address = try reader.text("r"),
        let cell = CellReference(address), cell.row < Self.mostRows,
        cell.column < Self.mostColumns, let style = reader.number("s"),
        styles.indices.contains(style)
      else { continue }
      look.cells[cell] = styles[style]
    }
  }

  // MARK: - Lists

  /// Reads the lists of other sheets, which Excel writes into an extension: [MS-XLSX] 2.4.7 `dataValidations`.
  private mutating func readExtensions(_ reader: inout XMLReader) throws(ReadError) {
    let level = reader.depth
    var isList = false
    var formula: String?
    while try reader.nextDescendant(of: level) {
      if reader.isNamed("dataValidation") {
        isList = try reader.text("type") == "list"
        formula = nil
      } else if reader.isNamed("f"), isList, formula == nil {
        formula = try reader.readContent()
      } else if reader.isNamed("sqref") {
        let addresses = try reader.readContent()
        if isList, let formula { addList(formula, to: addresses) }
        isList = false
      }
    }
  }

  private mutating func readList(_ reader: inout XMLReader) throws(ReadError) {
    guard try reader.text("type") == "list" else { return }
    let addresses = try reader.text("sqref") ?? ""
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard reader.isNamed("formula1") else { continue }
      addList(try reader.readContent(), to: addresses)
    }
  }

  private mutating func addList(_ formula: String, to addresses: String) {
    let ranges = addresses.split(separator: " ").compactMap { CellRange($0) }
    if formula.hasPrefix("\""), formula.hasSuffix("\""), formula.count > 1 {
      let values = formula.dropFirst().dropLast().replacing("\"\"", with: "\"").split(
        separator: ",")
      look.choices.append(
        .init(ranges: ranges, values: values.map { String($0).trimmed }))
    } else {
      sources.append((formula, ranges))
    }
  }

  /// Adds a list whose values are the texts of cells.
  mutating func add(_ values: [String], to ranges: [CellRange]) {
    look.choices.append(.init(ranges: ranges, values: values))
  }

  // MARK: - The page

  private static let millimetres = 25.4

  private static func margins(
    _ reader: borrowing XMLReader
  ) throws(ReadError) -> PageLook.Margins? {
    func millimetres(_ name: StaticString) throws(ReadError) -> Double? {
      guard let inches = try reader.text(name).flatMap(Double.init), inches.isFinite else {
        return nil
      }
      return (inches * Self.millimetres * 10).rounded() / 10
    }
    guard let top = try millimetres("top"), let bottom = try millimetres("bottom"),
      let left = try millimetres("left"), let right = try millimetres("right"),
      let header = try millimetres("header"), let footer = try millimetres("footer")
    else { return nil }
    return .init(top: top, bottom: bottom, left: left, right: right, header: header, footer: footer)
  }

  private mutating func readPage(_ reader: borrowing XMLReader) throws(ReadError) {
    look.page.paper = reader.number("paperSize").flatMap(PaperName.name)
    switch try reader.text("orientation") {
    case "landscape"?: look.page.isLandscape = true
    case "portrait"?: look.page.isLandscape = false
    default: break
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
