import XML
import Bytes
import Grid
import Messages
import WorkbookReading

extension XMLReader {
  /// Adds the text of the element that was just started, which is one string, plain or in runs.
  ///
  /// Excel's escapes and line ends are decoded within each `t` element. Phonetic guides (`rPh`)
  /// are not part of the text.
  ///
  /// - Returns: the runs, with offsets from where the string begins in `arena`; empty if no run
  ///   names a font.
  /// - SeeAlso: ECMA-376-1, 18.4.8 `si`, 18.3.1.53 `is`, 18.4.4 `r`, 18.4.6 `rPh`
  mutating func appendRichRuns(
    to arena: inout ByteArena, _ limits: ReadingLimits
  ) throws(ReadError) -> [RichRun] {
    let level = depth
    let start = arena.count
    var runs: [RichRun] = []
    var pieces = TextPieces()
    while try nextChild(of: level) {
      let from = arena.count - start
      var style: TextRun.Style?
      if isNamed("t") {
        try appendPiece(to: &arena, &pieces)
      } else if isNamed("r") {
        style = try appendRun(to: &arena, &pieces)
      }
      runs.add(from..<arena.count - start, style)
      // A single string must not fill the memory before its length is checked.
      if arena.count - start > 4 * limits.charactersPerCell {
        try limits.check(arena, from: start, at: Place(byteOffset: offset))
      }
    }
    return runs.contains { $0.style != nil } ? runs : []
  }

  /// Reads one `r`; returns the style of its font if it names one.
  private mutating func appendRun(
    to arena: inout ByteArena, _ pieces: inout TextPieces
  ) throws(ReadError) -> TextRun.Style? {
    let level = depth
    var style: TextRun.Style?
    while try nextChild(of: level) {
      if isNamed("t") {
        try appendPiece(to: &arena, &pieces)
      } else if isNamed("rPr") {
        style = try readFontStyle()
      }
    }
    return style
  }

  private mutating func appendPiece(
    to arena: inout ByteArena, _ pieces: inout TextPieces
  ) throws(ReadError) {
    let start = arena.count
    try appendContent(of: depth, to: &arena)
    pieces.finish(&arena, from: start)
  }
}

/// Decodes the `t` elements of one string in order.
private struct TextPieces {
  /// Whether the previous piece ends with a carriage return, which absorbs a following line feed.
  private var endsInReturn = false

  mutating func finish(_ arena: inout ByteArena, from start: Int) {
    guard arena.count > start else { return }
    let endsInReturn = arena.withBytes { bytes in
      bytes[bytes.count - 1] == Ascii.carriageReturn
        || bytes.count - start >= 7 && bytes.holds("_x000D_", at: bytes.count - 7)
    }
    if self.endsInReturn, arena[start] == Ascii.lineFeed {
      let rest = arena.withBytes { $0.array(start + 1..<$0.count) }
      arena.truncate(to: start)
      arena.append(rest.span)
    }
    self.endsInReturn = endsInReturn
    ExcelText.finish(&arena, from: start)
  }
}
