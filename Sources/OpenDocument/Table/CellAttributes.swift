import Bytes

/// What the start tag of a cell says; ranges hold until the reader's next event.
///
/// - SeeAlso: ODF 1.3 part 3, 9.1.4 `table:table-cell`, 9.1.5 `table:covered-table-cell`
struct CellAttributes {
  var repeated: Range<Int>?
  var columnsSpanned: Range<Int>?
  var rowsSpanned: Range<Int>?
  var style: Range<Int>?
  var formula: Range<Int>?
  var value: Range<Int>?
  var kind = CellRun.Kind.none

  /// Reads the attributes of the cell that was started.
  init(_ reader: inout DocumentReader) {
    var isError = false
    var type: CellRun.Kind?
    for index in 0..<reader.attributeCount {
      let (vocabulary, name, range) = reader.attribute(at: index)
      switch vocabulary {
      case .table: reader.withBytes { add(table: name, range, $0) }
      case .office:
        reader.withBytes { bytes in
          if bytes.equals(name, "value-type") {
            type = Self.kind(bytes, range)
          } else if Self.isValue(bytes, name) {
            value = range
          }
        }
      case .calcext:
        isError =
          isError
          || reader.withBytes { $0.equals(name, "value-type") && $0.equals(range, "error") }
      default: continue
      }
    }
    kind = isError ? .error : type ?? .none
  }

  private mutating func add(table name: Range<Int>, _ range: Range<Int>, _ bytes: Span<UInt8>) {
    if bytes.equals(name, "style-name") {
      style = range
    } else if bytes.equals(name, "number-columns-repeated") {
      repeated = range
    } else if bytes.equals(name, "number-columns-spanned") {
      columnsSpanned = range
    } else if bytes.equals(name, "number-rows-spanned") {
      rowsSpanned = range
    } else if bytes.equals(name, "formula") {
      formula = range
    }
  }

  private static func isValue(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    bytes.equals(name, "value") || bytes.equals(name, "string-value")
      || bytes.equals(name, "date-value") || bytes.equals(name, "time-value")
      || bytes.equals(name, "boolean-value")
  }

  private static func kind(_ bytes: Span<UInt8>, _ value: Range<Int>) -> CellRun.Kind {
    if bytes.equals(value, "string") { return .text }
    if bytes.equals(value, "float") { return .number }
    if bytes.equals(value, "percentage") { return .percentage }
    if bytes.equals(value, "currency") { return .number }
    if bytes.equals(value, "date") { return .date }
    if bytes.equals(value, "time") { return .time }
    return bytes.equals(value, "boolean") ? .boolean : .none
  }
}
