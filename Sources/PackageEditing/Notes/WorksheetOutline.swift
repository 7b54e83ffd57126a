import Bytes
import Grid
import Messages
import Streams
import XML

/// Where a worksheet's part takes the reference to the notes, and the sizes of rows and columns.
struct WorksheetOutline {
  /// The prefix of the worksheet's elements, with its colon.
  private(set) var prefix = ""
  /// The attributes of the root, by name with prefix.
  private(set) var attributes: [String: String] = [:]
  /// The id of the relationship to the drawing with the notes, if there is one.
  private(set) var drawingID: String?
  /// The start tag with that id, in the part's text.
  private(set) var drawingTag: Range<Int>?
  /// Where, in the part's text, a reference belongs if there is none.
  private(set) var insertion = 0
  private(set) var sizes = CellSizes()

  /// - Throws: `unreadableFile` if the part is not well-formed.
  init(_ bytes: [UInt8], limits: XMLLimits) throws(ReadError) {
    var reader = try XMLReader(
      MemoryStream(ByteMemory(bytes)), limits: limits, size: bytes.count)
    try reader.enterRoot("worksheet")
    try readRoot(reader)
    insertion = reader.offset
    var isInSection = false
    var row = -1
    while true {
      switch try reader.next() {
      case .start where reader.depth == 2:
        isInSection = reader.namespace == reader.rootNamespace
        if isInSection { try readSection(reader) }
        comesBefore = isInSection && Self.preceding.contains(reader.elementName)
      case .start where isInSection && reader.depth == 3: try readEntry(reader, &row)
      case .end where reader.depth == 1:
        if comesBefore { insertion = reader.offset }
        comesBefore = false
      case .start, .end, .text: break
      case .endOfPart: return
      }
    }
  }

  /// Whether the element at the second level precedes the reference.
  private var comesBefore = false

  private mutating func readRoot(_ reader: borrowing XMLReader) throws(ReadError) {
    for attribute in reader.attributes {
      attributes[reader.string(attribute.name)] = try reader.decoded(attribute.value)
    }
    prefix = reader.elementPrefix
  }

  /// The elements that come before `legacyDrawing`.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.99 `worksheet`
  private static let preceding: Set<String> = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]

  private mutating func readSection(_ reader: borrowing XMLReader) throws(ReadError) {
    if reader.isNamed("legacyDrawing") {
      drawingID = try reader.prefixedAttribute("id")
      drawingTag = reader.startOfTag..<reader.offset
    } else if reader.isNamed("sheetFormatPr") {
      if let width = try reader.text("defaultColWidth").flatMap(Double.init) {
        sizes.defaultWidth = CellSizes.pixels(width: width)
      }
      if let height = try reader.text("defaultRowHeight").flatMap(Double.init) {
        sizes.defaultHeight = CellSizes.pixels(height: height)
      }
    }
  }

  private mutating func readEntry(
    _ reader: borrowing XMLReader, _ row: inout Int
  ) throws(ReadError) {
    if reader.isNamed("row") {
      row = reader.number("r").map { $0 - 1 } ?? row + 1
      if reader.flag("hidden") == true {
        sizes.heights[row] = 0
      } else if let height = try reader.text("ht").flatMap(Double.init) {
        sizes.heights[row] = CellSizes.pixels(height: height)
      }
    } else if reader.isNamed("col") {
      guard let first = reader.number("min"), let last = reader.number("max"), first >= 1,
        last >= first
      else { return }
      let width = try reader.text("width").flatMap(Double.init)
      let pixels = width.map(CellSizes.pixels(width:)) ?? sizes.defaultWidth
      let isHidden = reader.flag("hidden") == true
      for column in first...min(last, CellSizes.columns) {
        sizes.widths[column - 1] = isHidden ? 0 : pixels
      }
    } else if reader.isNamed("mergeCell") {
      guard let range = try reader.text("ref").flatMap({ CellRange($0) }) else { return }
      sizes.merges[range.topLeft] = range
    }
  }
}
