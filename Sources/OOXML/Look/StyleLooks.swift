import Grid
import Messages
import Streams
import WorkbookReading
import XML

/// Fonts, fills, borders and alignments of a workbook's styles part.
///
/// Colours of the theme stay unknown: Excel takes them from another part, and tints them.
///
/// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`, 18.8.22 `font`, 18.8.20 `fill`, 18.8.4 `border`
struct StyleLooks {
  /// By the index that cells use.
  private(set) var looks: [CellLook] = []
  private var fonts: [(name: String?, size: Double?)] = []
  private var fills: [UInt32?] = []
  private var borders: [UInt32?] = []

  init(_ stream: any ByteStream, size: Int, limits: ReadingLimits) throws(ReadError) {
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    try reader.enterRoot("styleSheet")
    while try reader.nextChild(of: 1) {
      let level = reader.depth
      if reader.isNamed("fonts") {
        while try reader.nextChild(of: level) { fonts.append(try Self.font(&reader)) }
      } else if reader.isNamed("fills") {
        while try reader.nextChild(of: level) { fills.append(try Self.fill(&reader)) }
      } else if reader.isNamed("borders") {
        while try reader.nextChild(of: level) { borders.append(try Self.border(&reader)) }
      } else if reader.isNamed("cellXfs") {
        while try reader.nextChild(of: level) { looks.append(try look(&reader)) }
      }
    }
    try reader.finish()
  }

  private static func font(_ reader: inout XMLReader) throws(ReadError) -> (String?, Double?) {
    let level = reader.depth
    var font: (String?, Double?)
    while try reader.nextChild(of: level) {
      if reader.isNamed("name") { font.0 = try reader.text("val") }
      if reader.isNamed("sz") { font.1 = try reader.text("val").flatMap(Double.init) }
    }
    return font
  }

  private static func fill(_ reader: inout XMLReader) throws(ReadError) -> UInt32? {
    let level = reader.depth
    var color: UInt32?
    while try reader.nextChild(of: level) {
      guard reader.isNamed("patternFill"), try reader.text("patternType") == "solid" else {
        continue
      }
      let inner = reader.depth
      while try reader.nextChild(of: inner) {
        if reader.isNamed("fgColor") { color = try self.color(reader) }
      }
    }
    return color
  }

  private static func border(
    _ reader: inout XMLReader
  ) throws(ReadError) -> UInt32? {
    let level = reader.depth
    var border: UInt32?
    while try reader.nextChild(of: level) {
      guard let style = try reader.text("style"), style != "none" else { continue }
      let inner = reader.depth
      while try reader.nextChild(of: inner) {
        if reader.isNamed("color") { border = try color(reader) ?? border }
      }
    }
    return border
  }

  /// The colour of the element just started: `rgb="FFDDE8F0"`.
  private static func color(_ reader: borrowing XMLReader) throws(ReadError) -> UInt32? {
    guard let text = try reader.text("rgb"), text.count == 8 || text.count == 6 else { return nil }
    return UInt32(text.suffix(6), radix: 16)
  }

  private func look(_ reader: inout XMLReader) throws(ReadError) -> CellLook {
    let level = reader.depth
    var look = CellLook()
    if let index = reader.number("fontId"), fonts.indices.contains(index) {
      (look.font, look.size) = fonts[index]
    }
    if let index = reader.number("fillId"), fills.indices.contains(index) {
      look.fill = fills[index]
    }
    if let index = reader.number("borderId"), borders.indices.contains(index) {
      look.borderColor = borders[index]
    }
    while try reader.nextChild(of: level) {
      guard reader.isNamed("alignment") else { continue }
      switch try reader.text("horizontal") {
      case "left"?: look.alignment = .left
      case "center"?, "centerContinuous"?: look.alignment = .center
      case "right"?: look.alignment = .right
      default: break
      }
    }
    return look
  }
}
