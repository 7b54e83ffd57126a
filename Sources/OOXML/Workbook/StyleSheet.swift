import XML
import Streams
import Grid
import Messages
import WorkbookReading

/// The number formats, borders and fonts of a workbook's styles part.
///
/// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`, 18.8.31 `numFmts`, 18.8.5 `borders`, 18.8.23 `fonts`
struct StyleSheet: Sendable {
  /// One `xf` of `cellXfs`.
  struct Format: Sendable {
    var numberFormat: Int
    var edges: CellEdges
    var font: TextRun.Style
  }

  /// The formats by the index that cells use.
  private(set) var formats: [Format] = []
  /// The number format codes that the workbook defines, by id.
  private(set) var codes: [Int: String] = [:]
  private(set) var hasBorders = false
  private(set) var hasFontStyles = false

  /// The styles of a workbook that has none: everything is `General`.
  init() {}

  init(_ stream: any ByteStream, size: Int, limits: ReadingLimits) throws(ReadError) {
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    var borders: [CellEdges] = []
    var fonts: [TextRun.Style] = []
    var styles: [(numberFormat: Int, border: Int, font: Int)] = []
    try reader.enterRoot("styleSheet")
    while try reader.nextChild(of: 1) {
      let level = reader.depth
      if reader.isNamed("numFmts") {
        while try reader.nextChild(of: level) { try readCode(reader) }
      } else if reader.isNamed("fonts") {
        while try reader.nextChild(of: level) {
          if reader.isNamed("font") { fonts.append(try reader.readFontStyle()) }
        }
      } else if reader.isNamed("borders") {
        while try reader.nextChild(of: level) {
          if reader.isNamed("border") { borders.append(try Self.edges(&reader)) }
        }
      } else if reader.isNamed("cellXfs") {
        while try reader.nextChild(of: level) {
          guard reader.isNamed("xf") else { continue }
          styles.append(
            (
              reader.number("numFmtId") ?? 0, reader.number("borderId") ?? 0,
              reader.number("fontId") ?? 0
            ))
        }
      }
    }
    try reader.finish()
    formats = styles.map { style in
      Format(
        numberFormat: style.numberFormat,
        edges: borders.indices.contains(style.border) ? borders[style.border] : [],
        font: fonts.indices.contains(style.font) ? fonts[style.font] : [])
    }
    hasBorders = formats.contains { !$0.edges.isEmpty }
    hasFontStyles = formats.contains { !$0.font.isEmpty }
  }

  private mutating func readCode(_ reader: borrowing XMLReader) throws(ReadError) {
    guard reader.isNamed("numFmt"), let id = reader.number("numFmtId") else { return }
    codes[id] = ExcelText.unescaped(try reader.text("formatCode") ?? "")
  }

  /// The sides that have a line in the `border` that was just started.
  ///
  /// - SeeAlso: ECMA-376-1, 18.8.4 `border`; strict workbooks say `start` and `end`
  private static func edges(_ reader: inout XMLReader) throws(ReadError) -> CellEdges {
    let level = reader.depth
    var edges: CellEdges = []
    while try reader.nextChild(of: level) {
      guard let style = try reader.text("style"), style != "none" else { continue }
      if reader.isNamed("left") || reader.isNamed("start") {
        edges.insert(.left)
      } else if reader.isNamed("right") || reader.isNamed("end") {
        edges.insert(.right)
      } else if reader.isNamed("top") {
        edges.insert(.top)
      } else if reader.isNamed("bottom") {
        edges.insert(.bottom)
      }
    }
    return edges
  }
}
