import Grid
import Messages

/// Fonts, colours and alignments of a workbook's styles.
///
/// Colours are known only where the workbook has a palette of its own.
///
/// - SeeAlso: [MS-XLS] 2.4.122 `Font`, 2.4.353 `XF`, 2.4.188 `Palette`
struct StyleLooks {
  private struct Format {
    var font: Int
    var alignment: Int
    var fill: Int?
    var border: Int?
  }

  private let texts: TextReader
  private var fonts: [(name: String, size: Double)] = []
  private var formats: [Format] = []
  /// From the color number 8 on.
  private var palette: [UInt32] = []

  private static let paletteNumber: UInt16 = 0x0092
  private static let firstColor = 8

  init(texts: TextReader) { self.texts = texts }

  mutating func take(
    _ record: Record, _ records: inout RecordReader
  ) throws(ReadError) {
    switch record.kind {
    case .font:
      let size = Double(try record.u16(0)) / 20
      let name = try texts.text(in: record, at: 14, count: .one, &records)
      fonts.append((name.text, size))
    case .cellFormat: formats.append(try format(record))
    default:
      guard record.number == Self.paletteNumber else { return }
      palette = []
      for index in 0..<(try record.u16(0)) {
        let at = 2 + 4 * index
        let red = try record.u8(at) << 16
        palette.append(UInt32(try red | record.u8(at + 1) << 8 | record.u8(at + 2)))
      }
    }
  }

  private func format(_ record: Record) throws(ReadError) -> Format {
    var format = Format(font: try record.u16(0), alignment: try record.u16(6) & 7)
    // Excel 95 and before keep colours elsewhere.
    guard texts.version == .biff8 else { return format }
    let lines = try record.u32(10)
    if lines & 0xFFFF != 0 { format.border = lines >> 16 & 0x7F }
    let pattern = try record.u32(14) >> 26 & 0x3F
    if pattern == 1 { format.fill = try record.u16(18) & 0x7F }
    return format
  }

  /// By the number that cells use.
  var looks: [CellLook] {
    formats.map { format in
      var look = CellLook()
      // No font has the index 4 ([MS-XLS] 2.5.128 `FontIndex`).
      let font = format.font > 4 ? format.font - 1 : format.font
      if fonts.indices.contains(font) { (look.font, look.size) = fonts[font] }
      look.fill = format.fill.flatMap(color)
      look.borderColor = format.border.flatMap(color)
      look.alignment = [1: .left, 2: .center, 3: .right][format.alignment]
      return look
    }
  }

  private func color(_ number: Int) -> UInt32? {
    let index = number - Self.firstColor
    return palette.indices.contains(index) ? palette[index] : nil
  }
}
