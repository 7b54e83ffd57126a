import XML
import Streams
import JapaneseCalendar
import Messages
import NumberFormats
import Synchronization
import WorkbookReading

/// What a workbook's styles part says of number formats.
///
/// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`, 18.8.31 `numFmts`
struct StyleSheet: Sendable {
  /// The number format id of each style.
  private(set) var formatIDs: [Int] = []
  /// The codes that the workbook gives itself.
  private(set) var codes: [Int: String] = [:]

  /// The styles of a workbook without any: everything is `General`.
  init() {}

  init(_ stream: any ByteStream, size: Int, limits: ReadingLimits) throws(ReadError) {
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    try reader.enterRoot("styleSheet")
    while try reader.nextChild(of: 1) {
      let level = reader.depth
      if reader.isNamed("numFmts") {
        while try reader.nextChild(of: level) {
          guard reader.isNamed("numFmt"), let id = reader.number("numFmtId") else { continue }
          codes[id] = ExcelText.unescaped(try reader.text("formatCode") ?? "")
        }
      } else if reader.isNamed("cellXfs") {
        while try reader.nextChild(of: level) {
          if reader.isNamed("xf") { formatIDs.append(reader.number("numFmtId") ?? 0) }
        }
      }
    }
    try reader.finish()
  }
}

/// The number formats of a workbook's cells, by the style index that cells carry.
///
/// Workbooks whose styles are the same share one, so that each format is parsed once.
final class StyleTable: Sendable {
  private let styles: StyleSheet
  /// The formats that were asked for, by id.
  private let formats = Mutex<[Int: CellFormat]>([:])

  init(_ styles: StyleSheet = StyleSheet()) { self.styles = styles }

  /// How many styles there are.
  var count: Int { styles.formatIDs.count }

  /// The format of a style; `General` where there is no such style.
  func format(_ style: Int) -> CellFormat {
    guard styles.formatIDs.indices.contains(style) else { return .general }
    let id = styles.formatIDs[style]
    return formats.withLock { formats in
      if let format = formats[id] { return format }
      let code = styles.codes[id] ?? BuiltInFormats.code(id: id) ?? "General"
      let format = code == "General" ? .general : CellFormat(code)
      formats[id] = format
      return format
    }
  }
}
