import Bytes
import Grid
import Messages

/// Writes displayed texts as fields of delimited text, from raw cells to bytes.
///
/// It is the fast twin of ``CellDecoder``, without a `String`; the tests hold the two against each
/// other.
struct FieldWriter: ~Copyable {
  private let separator: UInt8
  private var decoder: CellDecoder
  /// Of each shared string, whether it needs quotes: 0 is not known yet, 1 no, 2 yes.
  private var quoting: [UInt8]
  /// Of each style: whether it is known, leaves text as it is, is `General`.
  private var traits: [UInt8]
  /// What has been written and not yet taken.
  var output = ByteArena(capacity: 96 << 10)

  init(_ decoder: CellDecoder, separator: UInt8) {
    self.decoder = decoder
    self.separator = separator
    quoting = Array(repeating: 0, count: decoder.strings.count)
    traits = Array(repeating: 0, count: decoder.styles.count)
  }

  /// Whether a cell is blank after all: its shared string is.
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
    case .bareText where traits(cell.style) & Self.leavesText != 0:
      text.withBytes { output.append($0, cell.range) }
    case .text where traits(cell.style) & Self.leavesText != 0:
      text.withBytes { append($0, cell.range) }
    case .number
    where traits(cell.style) & Self.isGeneral != 0
      && text.withBytes({ DecimalNumber.isDisplayed($0, cell.range) }):
      text.withBytes { output.append($0, cell.range) }
    default: try append(decoder.cell(cell, text)?.text ?? "")
    }
  }

  private static let isKnown: UInt8 = 1
  private static let leavesText: UInt8 = 2
  private static let isGeneral: UInt8 = 4

  @inline(__always)
  private mutating func traits(_ style: Int32) -> UInt8 {
    let style = Int(style)
    guard traits.indices.contains(style) else {
      return Self.isKnown | Self.leavesText | Self.isGeneral
    }
    return traits[style] == 0 ? findTraits(style) : traits[style]
  }

  private mutating func findTraits(_ style: Int) -> UInt8 {
    let format = decoder.styles.format(style)
    traits[style] =
      Self.isKnown | (format.leavesText ? Self.leavesText : 0)
      | (format.isGeneral ? Self.isGeneral : 0)
    return traits[style]
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
    guard traits(cell.style) & Self.leavesText != 0, let range = strings.range(cell.start) else {
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
