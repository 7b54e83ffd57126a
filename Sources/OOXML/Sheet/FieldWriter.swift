import Bytes
import Grid
import Messages

/// Writes displayed texts as fields of delimited text, directly from raw cells to bytes.
///
/// It is the fast counterpart of ``CellDecoder`` and creates no `String`; the tests compare the
/// two.
struct FieldWriter: ~Copyable {
  private let separator: UInt8
  private var decoder: CellDecoder
  /// Whether each shared string needs quotes: 0 is unknown, 1 no, 2 yes.
  private var quoting: [UInt8]
  /// What has been written and not yet taken.
  var output = ByteArena(capacity: 96 << 10)

  init(_ decoder: CellDecoder, separator: UInt8) {
    self.decoder = decoder
    self.separator = separator
    quoting = Array(repeating: 0, count: decoder.strings.count)
  }

  /// Whether a cell turns out to be blank because its shared string is.
  @inline(__always)
  func isBlank(_ cell: RawCell) throws(ReadError) -> Bool {
    guard cell.kind == .shared else { return false }
    guard let range = decoder.strings.range(cell.start) else { throw decoder.strings.missing(cell) }
    return range.isEmpty
  }

  /// Writes the text of a cell that is not blank.
  @inline(__always)
  mutating func append(_ cell: RawCell, _ text: borrowing ByteArena) throws(ReadError) {
    switch cell.kind {
    case .shared: try appendShared(cell, text)
    case .bareText where decoder.traits(cell.style).contains(.leavesText):
      text.withBytes { output.append($0, cell.range) }
    case .text where decoder.traits(cell.style).contains(.leavesText):
      text.withBytes { append($0, cell.range) }
    case .number
    where !decoder.hidesZeros && decoder.traits(cell.style).contains(.isGeneral)
      && text.withBytes({ DecimalNumber.isDisplayed($0, cell.range) }):
      text.withBytes { output.append($0, cell.range) }
    default: try append(decoder.cell(cell, text)?.text ?? "")
    }
  }

  /// Writes a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in append(unsafe bytes.span, 0..<bytes.count) }
  }

  @inline(__always)
  private mutating func appendShared(
    _ cell: RawCell, _ text: borrowing ByteArena
  ) throws(ReadError) {
    let strings = decoder.strings
    guard decoder.traits(cell.style).contains(.leavesText), let range = strings.range(cell.start)
    else {
      return try append(decoder.cell(cell, text)?.text ?? "")
    }
    if quoting[cell.start] == 0 {
      quoting[cell.start] = strings.withBytes { needsQuotes($0, range) } ? 2 : 1
    }
    if quoting[cell.start] == 1 {
      strings.withBytes { output.append($0, range) }
    } else {
      strings.withBytes { appendQuoted($0, range) }
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if needsQuotes(bytes, range) {
      appendQuoted(bytes, range)
    } else {
      output.append(bytes, range)
    }
  }

  private mutating func appendQuoted(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    output.append(Ascii.quote)
    for i in range {
      if bytes[i] == Ascii.quote { output.append(Ascii.quote) }
      output.append(bytes[i])
    }
    output.append(Ascii.quote)
  }

  /// Whether a field could not be read back without quotes.
  ///
  /// - SeeAlso: RFC 4180, 2
  @inline(__always)
  private func needsQuotes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.hasAny(separator, Ascii.quote, Ascii.lineFeed, Ascii.carriageReturn, in: range)
  }
}
