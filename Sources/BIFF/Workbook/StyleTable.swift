import Grid
import Messages
import NumberFormats

/// The styles of a workbook's cells, and the fonts of parts of their texts.
struct StyleTable {
  private var formats: [ExtendedFormat] = []
  private var fonts: [TextRun.Style] = []
  /// The format codes that the workbook defines.
  private var codes: [Int: String] = [:]
  /// The number formats looked up so far, by number.
  private var known: [Int: CellFormat] = [:]
  /// The styles looked up so far.
  private var styles: [CellStyle?] = []

  // MARK: - Building

  mutating func add(_ format: ExtendedFormat) {
    formats.append(format)
    styles.append(nil)
  }

  mutating func add(code: String, for id: Int) { codes[id] = code }

  /// - SeeAlso: [MS-XLS] 2.4.122 `Font`
  mutating func add(font record: Record) throws(ReadError) {
    var style: TextRun.Style = []
    if try record.u16(2) & 0x08 != 0 { style.insert(.struck) }
    switch try record.u16(8) {
    case 1: style.insert(.superscript)
    case 2: style.insert(.subscript)
    default: break
    }
    fonts.append(style)
  }

  // MARK: - Lookup

  /// Whether any font changes the meaning of a text.
  var hasFontStyles: Bool { fonts.contains { !$0.isEmpty } }

  /// The style of a font; no font has the index 4.
  ///
  /// - SeeAlso: [MS-XLS] 2.5.128 `FontIndex`
  func font(_ index: Int) -> TextRun.Style {
    let place = index > 4 ? index - 1 : index
    return fonts.indices.contains(place) ? fonts[place] : []
  }

  /// The style with a number; a plain one if there is none.
  @inline(__always)
  mutating func style(_ index: Int) -> CellStyle {
    guard styles.indices.contains(index) else { return .plain }
    return styles[index] ?? lookUp(index)
  }

  private mutating func lookUp(_ index: Int) -> CellStyle {
    let format = formats[index]
    let style = CellStyle(
      format: numberFormat(format.numberFormat), font: font(format.font), edges: format.edges)
    styles[index] = style
    return style
  }

  private mutating func numberFormat(_ id: Int) -> CellFormat {
    if let format = known[id] { return format }
    let code = codes[id] ?? BuiltInFormats.code(id: id) ?? "General"
    let format = code == "General" ? CellFormat.general : CellFormat(code)
    known[id] = format
    return format
  }
}
