import Bytes
import Grid
import NumberFormats

/// The styles of a document, resolved as they are asked for.
///
/// Cells name their styles by the thousand: each style gets a number, and what the last cell named
/// is compared before anything is looked up.
struct StyleTable {
  let styles: StyleSet
  /// Of each cell style: its borders, and what it says of text.
  private var edges: [CellEdges] = []
  private var cellProperties: [StyleProperties] = []
  private var numbers: [String: Int32] = [:]
  /// The formats looked up so far, by the name of the data style.
  private var formats: [String: CellFormat] = [:]
  private var lastName: [UInt8] = []
  private var lastNumber: Int32 = 0
  /// What was asked for by name.
  private var known: [StyleSet.Key: StyleProperties] = [:]

  /// The number of the style of cells that name none.
  static let plain: Int32 = 0

  init(_ styles: StyleSet) {
    self.styles = styles
    let key = StyleSet.Key(family: .cell, name: "Default")
    append(styles.properties(key) ?? styles.defaultProperties(of: .cell))
  }

  private mutating func append(_ properties: StyleProperties) {
    edges.append(properties.edges)
    cellProperties.append(properties)
  }

  func edges(of number: Int32) -> CellEdges { edges[Int(number)] }

  func properties(of number: Int32) -> StyleProperties { cellProperties[Int(number)] }

  /// The number of the cell style of a name; of a name that no style has, that of plain cells.
  mutating func cellStyle(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Int32 {
    if isLast(bytes, name) { return lastNumber }
    lastName.removeAll(keepingCapacity: true)
    for at in name { lastName.append(bytes[at]) }
    lastNumber = number(bytes.string(name))
    return lastNumber
  }

  private func isLast(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == lastName.count, !name.isEmpty else { return false }
    for index in 0..<name.count where bytes[name.lowerBound + index] != lastName[index] {
      return false
    }
    return true
  }

  private mutating func number(_ name: String) -> Int32 {
    if let number = numbers[name] { return number }
    var number = Self.plain
    if let properties = styles.properties(StyleSet.Key(family: .cell, name: name)) {
      number = Int32(edges.count)
      append(properties)
    }
    numbers[name] = number
    return number
  }

  /// The number format of a cell style; `nil` where it has none.
  mutating func format(of number: Int32) -> CellFormat? {
    guard let name = properties(of: number).dataStyle else { return nil }
    if let format = formats[name] { return format }
    guard let code = styles.formatCode(name) else { return nil }
    let format = CellFormat(code)
    formats[name] = format
    return format
  }

  /// What a style of another family says; nothing for a name that no style has.
  mutating func properties(_ family: StyleFamily, _ name: String) -> StyleProperties {
    let key = StyleSet.Key(family: family, name: name)
    if let properties = known[key] { return properties }
    let properties = styles.properties(key) ?? StyleProperties()
    known[key] = properties
    return properties
  }

  /// The height of a row or the width of a column, in millimetres.
  mutating func extent(_ family: StyleFamily, _ name: String) -> Double? {
    properties(family, name).extent
  }
}
