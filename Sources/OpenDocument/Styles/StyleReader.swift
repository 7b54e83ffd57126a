import Bytes
import Messages

/// Reads the styles of `office:styles` or `office:automatic-styles`.
///
/// - SeeAlso: ODF 1.3 part 3, 16 (styles), 17.18 (cell properties), 20 (formatting attributes)
enum StyleReader {
  /// Reads the children of the element that was started.
  static func read(
    _ reader: inout DocumentReader, into styles: inout StyleSet
  ) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      switch reader.tag {
      case .style: try readStyle(&reader, into: &styles)
      case .defaultStyle:
        guard let family = family(&reader) else { continue }
        styles.setDefault(try properties(&reader), of: family)
      case .dataStyle:
        if let (name, style) = try DataStyleReader.read(&reader) { styles.add(style, named: name) }
      default: continue
      }
    }
  }

  private static func readStyle(
    _ reader: inout DocumentReader, into styles: inout StyleSet
  ) throws(ReadError) {
    guard let family = family(&reader), let name = try reader.text(.style, "name") else { return }
    let parent = try reader.text(.style, "parent-style-name")
    let dataStyle = try reader.text(.style, "data-style-name")
    var properties = try properties(&reader)
    properties.dataStyle = dataStyle
    styles.add(properties, named: StyleSet.Key(family: family, name: name), parent: parent)
  }

  private static func family(_ reader: inout DocumentReader) -> StyleFamily? {
    guard let value = reader.attribute(.style, "family") else { return nil }
    return reader.withBytes { bytes in
      if bytes.equals(value, "table-cell") { return .cell }
      if bytes.equals(value, "text") { return .text }
      if bytes.equals(value, "paragraph") { return .paragraph }
      if bytes.equals(value, "table-row") { return .row }
      if bytes.equals(value, "table-column") { return .column }
      return bytes.equals(value, "table") ? .table : nil
    }
  }

  private static func properties(
    _ reader: inout DocumentReader
  ) throws(ReadError) -> StyleProperties {
    var properties = StyleProperties()
    let level = reader.depth
    while try reader.nextChild(of: level) {
      switch reader.tag {
      case .textProperties: readText(&reader, into: &properties)
      case .cellProperties: readBorders(&reader, into: &properties)
      case .tableProperties:
        if let value = reader.attribute(.table, "display") {
          properties.isDisplayed = reader.withBytes { !$0.equals(value, "false") }
        }
      case .rowProperties: properties.extent = length(&reader, "row-height")
      case .columnProperties: properties.extent = length(&reader, "column-width")
      default: continue
      }
    }
    return properties
  }

  // MARK: - Text

  /// - SeeAlso: ODF 1.3 part 3, 20.379 and 20.381 (`style:text-line-through-style`, `-type`), 20.391
  ///   `style:text-position`
  private static func readText(
    _ reader: inout DocumentReader, into properties: inout StyleProperties
  ) {
    let lines = [
      reader.attribute(.style, "text-line-through-style"),
      reader.attribute(.style, "text-line-through-type"),
    ].compactMap { $0 }
    if !lines.isEmpty {
      properties.isStruck = reader.withBytes { bytes in
        !lines.contains { bytes.equals($0, "none") }
      }
    }
    if let value = reader.attribute(.style, "text-position") {
      properties.position = reader.withBytes { position($0, value) }
    }
  }

  /// Reads `super 58%`, `sub`, or how far up text is in percent: `33% 58%`, `-10%`.
  private static func position(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) -> StyleProperties.TextPosition {
    guard let first = words(bytes, value).first else { return .normal }
    if bytes.equals(first, "super") { return .raised }
    if bytes.equals(first, "sub") { return .lowered }
    guard bytes[first.lowerBound] != UInt8(ascii: "-") else { return .lowered }
    let isZero = first.allSatisfy { !(0x31...0x39).contains(bytes[$0]) }
    return isZero ? .normal : .raised
  }

  // MARK: - Borders

  /// - SeeAlso: ODF 1.3 part 3, 20.183 to 20.187 (`fo:border` and its like)
  private static func readBorders(
    _ reader: inout DocumentReader, into properties: inout StyleProperties
  ) {
    let all = border(&reader, "border")
    properties.top = border(&reader, "border-top") ?? all
    properties.bottom = border(&reader, "border-bottom") ?? all
    properties.left = border(&reader, "border-left") ?? all
    properties.right = border(&reader, "border-right") ?? all
  }

  /// Whether a border is drawn: `0.06pt solid #000000`; `none` and `hidden` are not.
  private static func border(_ reader: inout DocumentReader, _ name: StaticString) -> Bool? {
    guard let value = reader.attribute(.fo, name) else { return nil }
    return reader.withBytes { bytes in
      let words = words(bytes, value)
      return !words.isEmpty
        && !words.contains { bytes.equals($0, "none") || bytes.equals($0, "hidden") }
    }
  }

  // MARK: - Lengths

  private static func length(_ reader: inout DocumentReader, _ name: StaticString) -> Double? {
    guard let value = reader.attribute(.style, name) else { return nil }
    return Length.millimetres(reader.withBytes { $0.string(value) })
  }

  private static func words(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = value.lowerBound
    for at in value where bytes[at].isXMLSpace {
      if at > start { words.append(start..<at) }
      start = at + 1
    }
    if start < value.upperBound { words.append(start..<value.upperBound) }
    return words
  }
}
