import Bytes
import Grid
import JapaneseCalendar
import Messages
import Streams
import WorkbookReading

/// Reads the content of a spreadsheet: what comes before its tables, then one table after another,
/// each row by row.
///
/// - SeeAlso: ODF 1.3 part 3, 3.1.3.2 `office:document-content`, 3.1.2 `office:document`, 3.7
///   `office:spreadsheet`
struct ContentReader: ~Copyable {
  var reader: DocumentReader
  let limits: ReadingLimits
  var styles: StyleTable
  private(set) var dateSystem = DateSystem.y1900
  private(set) var settings: ViewSettings
  /// Whether styles and what lies beside the cells are read; else only texts are.
  var readsAll = true

  // MARK: The table in hand

  /// How deep its element is nested; `nil` between tables.
  var tableLevel: Int?
  var columns = TableColumns()
  var nextRow = 0
  /// Groups of rows that are folded away, by their depth.
  var hiddenGroups: [Int] = []
  /// What lies beside its cells' values.
  var objects: [SheetObject] = []
  /// What its form controls say, by their id.
  var controls: [String: FormControl] = [:]
  /// The frames of shapes that belong to no cell, with their places in ``objects``.
  var frames: [(index: Int, frame: ShapeFrame)] = []
  var heights = TableLengths(usual: usualHeight)
  var widths = TableLengths(usual: usualWidth)
  /// The cell that is read.
  var anchor = CellReference(row: 0, column: 0)

  /// Begins to read, up to the first table.
  init(
    _ stream: any ByteStream, size: Int, common: StyleSet, settings: ViewSettings,
    limits: ReadingLimits
  ) throws(ReadError) {
    var reader = try DocumentReader(stream, limits: limits, size: size)
    let root = try reader.enterRoot()
    guard root == .documentContent || root == .document else { throw Self.unexpected(&reader) }
    var settings = settings
    let styles = try Self.head(&reader, common, &settings)
    try Self.enterSpreadsheet(&reader)
    self.reader = reader
    self.limits = limits
    self.settings = settings
    self.styles = StyleTable(styles)
  }

  /// Reads the styles, and the settings of a flat document, up to the body.
  private static func head(
    _ reader: inout DocumentReader, _ common: StyleSet, _ settings: inout ViewSettings
  ) throws(ReadError) -> StyleSet {
    var styles = common
    while try reader.nextChild(of: 1) {
      switch reader.tag {
      case .styles, .automaticStyles: try StyleReader.read(&reader, into: &styles)
      case .settings: try settings.read(&reader, in: reader.depth)
      case .body: return styles
      default: continue
      }
    }
    throw ReadError(OpenDocumentReason.otherDocument(.unknown))
  }

  private static func enterSpreadsheet(_ reader: inout DocumentReader) throws(ReadError) {
    let level = reader.depth
    guard try reader.nextChild(of: level) else {
      throw ReadError(OpenDocumentReason.otherDocument(.unknown))
    }
    let kind = DocumentKind(body: reader.tag)
    guard kind == .spreadsheet else { throw ReadError(OpenDocumentReason.otherDocument(kind)) }
  }

  private static func unexpected(_ reader: inout DocumentReader) -> ReadError {
    if reader.isOldOpenOffice { return ReadError(OpenDocumentReason.oldOpenOffice) }
    return ReadError(OpenDocumentReason.unexpectedRoot(reader.elementName), at: reader.place)
  }

  /// The height of rows and width of columns without a style, in millimetres, as LibreOffice has
  /// them.
  private static let usualHeight = 4.52
  private static let usualWidth = 22.58

  // MARK: - Tables

  /// What a table's start tag says.
  struct TableHead {
    var name: String
    var visibility: Grid.Visibility
  }

  /// Goes on to the next table; what is left of the one before is skipped.
  ///
  /// - Returns: `nil` behind the last one, when the part has been read to its end.
  mutating func nextTable() throws(ReadError) -> TableHead? {
    try skipTable()
    while try reader.nextChild(of: Self.spreadsheetLevel) {
      switch reader.tag {
      case .table: return try startTable()
      case .calculationSettings: try readSettings()
      default: continue
      }
    }
    try reader.finish()
    return nil
  }

  /// The root, its body, the spreadsheet.
  private static let spreadsheetLevel = 3

  private mutating func startTable() throws(ReadError) -> TableHead {
    tableLevel = reader.depth
    columns = TableColumns()
    nextRow = 0
    hiddenGroups = []
    objects = []
    controls = [:]
    frames = []
    heights = TableLengths(usual: Self.usualHeight)
    widths = TableLengths(usual: Self.usualWidth)
    anchor = CellReference(row: 0, column: 0)
    let style = try reader.text(.table, "style-name")
    let properties = style.flatMap {
      styles.styles.properties(StyleSet.Key(family: .table, name: $0))
    }
    return TableHead(
      name: try reader.text(.table, "name") ?? "",
      visibility: properties?.isDisplayed == false ? .hidden : .visible)
  }

  /// Reads past the end of the table in hand.
  mutating func skipTable() throws(ReadError) {
    guard let level = tableLevel else { return }
    try reader.skip(to: level)
    tableLevel = nil
  }

  /// - SeeAlso: ODF 1.3 part 3, 9.4.1 `table:calculation-settings`, 9.4.2 `table:null-date`
  private mutating func readSettings() throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard reader.tag == .nullDate else { continue }
      if reader.attribute(.table, "date-value", is: "1904-01-01") { dateSystem = .y1904 }
    }
  }
}
