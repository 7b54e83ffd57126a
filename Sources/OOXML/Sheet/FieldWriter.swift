import Bytes
import Grid
import Messages
import WorkbookReading

/// Writes displayed texts as fields of delimited text, directly from raw cells to bytes.
///
/// It is the fast counterpart of ``CellDecoder`` and creates no `String`; the tests compare the
/// two.
struct FieldWriter: ~Copyable {
  private var decoder: CellDecoder
  /// Whether each shared string needs quotes: 0 is unknown, 1 no, 2 yes.
  ///
  /// Asking each time takes 6 % more instructions.
  private var quoting: [UInt8]
  var output: FieldOutput

  init(_ decoder: CellDecoder, _ form: DelimitedForm) {
    self.decoder = decoder
    output = FieldOutput(form)
    quoting = Array(repeating: 0, count: decoder.strings.count)
  }

  /// The table to pass to the methods: asking the decoder for each cell would count references.
  var strings: SharedStrings { decoder.strings }

  /// Whether a cell turns out to be blank because its shared string is.
  @inline(__always)
  func isBlank(_ cell: RawCell, _ strings: SharedStrings) throws(ReadError) -> Bool {
    guard cell.kind == .shared else { return false }
    guard let range = strings.range(cell.start) else { throw strings.missing(cell) }
    return range.isEmpty
  }

  /// Writes the text of a cell that is not blank.
  @inline(__always)
  mutating func append(
    _ cell: RawCell, _ text: borrowing ByteArena, _ strings: SharedStrings
  ) throws(ReadError) {
    switch cell.kind {
    case .shared: try appendShared(cell, text, strings)
    case .bareText where decoder.traits(cell.style).contains(.leavesText):
      text.withBytes { output.bytes.append($0, cell.range) }
    case .text where decoder.traits(cell.style).contains(.leavesText):
      text.withBytes { output.append($0, cell.range) }
    case .number
    where !decoder.hidesZeros && decoder.traits(cell.style).contains(.isGeneral)
      && text.withBytes({ DecimalNumber.isDisplayed($0, cell.range) }):
      text.withBytes { output.bytes.append($0, cell.range) }
    default: output.append(try decoder.cell(cell, text)?.text ?? "")
    }
  }

  @inline(__always)
  private mutating func appendShared(
    _ cell: RawCell, _ text: borrowing ByteArena, _ strings: SharedStrings
  ) throws(ReadError) {
    guard decoder.traits(cell.style).contains(.leavesText), let range = strings.range(cell.start)
    else {
      return output.append(try decoder.cell(cell, text)?.text ?? "")
    }
    if quoting[cell.start] == 0 {
      quoting[cell.start] = strings.withBytes { output.needsQuotes($0, range) } ? 2 : 1
    }
    if quoting[cell.start] == 1 {
      strings.withBytes { output.bytes.append($0, range) }
    } else {
      strings.withBytes { output.append(quoting: $0, range) }
    }
  }
}
