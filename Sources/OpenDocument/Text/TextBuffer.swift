import Bytes
import Grid
import Messages
import XML

/// Texts of a row, or of one note: bytes one after the other, and what is struck or raised in them.
struct TextBuffer: ~Copyable {
  private(set) var bytes = ByteArena(capacity: 4096)
  /// Struck, raised and lowered parts, as offsets into ``bytes``.
  private(set) var runs: [TextRun] = []
  /// Where the text begins that is added to.
  private var start = 0
  /// Where its paragraph begins.
  private var paragraph = 0
  /// The end of a space that stands for a line end of the markup; -1 where there is none.
  private var foldedEnd = -1

  var count: Int { bytes.count }

  mutating func removeAll() {
    bytes.removeAll()
    runs.removeAll(keepingCapacity: true)
    start = 0
  }

  // MARK: - Adding

  /// Begins another cell's text.
  mutating func beginText() { start = bytes.count }

  /// Begins a paragraph; one that follows another of the same text begins on a new line.
  mutating func beginParagraph(onNewLine: Bool) {
    if onNewLine { bytes.append(Ascii.lineFeed) }
    paragraph = bytes.count
    foldedEnd = -1
  }

  /// Adds the text of the reader's event.
  mutating func append(
    _ reader: inout DocumentReader, style: TextRun.Style
  ) throws(ReadError) {
    let start = bytes.count
    try reader.appendText(to: &bytes)
    let isPlain = bytes.withBytes { bytes in
      !bytes.hasAny(
        Ascii.tab, Ascii.lineFeed, Ascii.carriageReturn, Ascii.lineFeed, in: start..<bytes.count)
    }
    if !isPlain { fold(from: start) }
    mark(from: start, style)
  }

  /// Adds a character that an element stands for.
  mutating func append(_ byte: UInt8, count: Int = 1, style: TextRun.Style) {
    let start = bytes.count
    for _ in 0..<count { bytes.append(byte) }
    mark(from: start, style)
  }

  /// Adds an attribute's text, which is kept as it is.
  mutating func append(
    valueOf range: Range<Int>, _ reader: inout DocumentReader
  ) throws(ReadError) -> Range<Int> {
    try reader.appendValue(range, to: &bytes)
  }

  mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(text)
    return start..<bytes.count
  }

  /// Ends a paragraph: a line end of the markup before its end tag is no text.
  mutating func endParagraph() {
    guard foldedEnd == bytes.count, foldedEnd > paragraph else { return }
    bytes.truncate(to: foldedEnd - 1)
    guard let last = runs.last, last.range.upperBound > bytes.count else { return }
    runs.removeLast()
    if last.range.lowerBound < bytes.count {
      runs.append(TextRun(last.range.lowerBound..<bytes.count, last.style))
    }
  }

  // MARK: - White space

  /// Makes one space of white space that holds a line end or tab of the markup, and nothing of it
  /// at a paragraph's start.
  ///
  /// Plain spaces are kept however many they are: LibreOffice writes those of formatted texts as
  /// they are, and reads them so.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 6.1.2 (white space)
  @inline(never)
  private mutating func fold(from start: Int) {
    let source = bytes.withBytes { bytes in (start..<bytes.count).map { bytes[$0] } }
    bytes.truncate(to: start)
    var at = 0
    while at < source.count {
      var end = at
      while end < source.count, source[end].isXMLSpace { end += 1 }
      if source[at..<end].allSatisfy({ $0 == Ascii.space }) {
        for _ in at..<end { bytes.append(Ascii.space) }
      } else if bytes.count > paragraph, bytes.count != foldedEnd {
        bytes.append(Ascii.space)
        foldedEnd = bytes.count
      }
      at = end
      while at < source.count, !source[at].isXMLSpace {
        bytes.append(source[at])
        at += 1
      }
    }
  }

  // MARK: - Runs

  private mutating func mark(from start: Int, _ style: TextRun.Style) {
    guard !style.isEmpty, start < bytes.count else { return }
    if let last = runs.last, last.style == style, last.range.lowerBound >= self.start,
      isAdjoining(last.range.upperBound, start)
    {
      runs[runs.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      runs.append(TextRun(start..<bytes.count, style))
    }
  }

  /// Whether nothing but line ends is between two parts.
  private func isAdjoining(_ end: Int, _ start: Int) -> Bool {
    (end..<max(end, start)).allSatisfy { bytes[$0] == Ascii.lineFeed }
  }

  // MARK: - Reading back

  func string(_ range: Range<Int>) -> String { bytes.string(range) }

  /// How many characters a range has, in UTF-16 units as Excel counts them.
  func characterCount(_ range: Range<Int>) -> Int {
    bytes.withBytes { bytes in
      range.reduce(0) { count, at in
        count + (bytes[at] & 0xC0 == 0x80 ? 0 : bytes[at] >= 0xF0 ? 2 : 1)
      }
    }
  }
}
