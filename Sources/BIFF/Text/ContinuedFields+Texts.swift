import Messages

extension ContinuedFields {
  /// Appends a text written by Excel 97 or later, after its character count.
  ///
  /// The phonetic guide is skipped.
  ///
  /// - Returns: the fonts of its parts.
  /// - SeeAlso: [MS-XLS] 2.5.293 `XLUnicodeRichExtendedString`
  mutating func appendUnicode(
    count: Int, to text: inout TextBuilder
  ) throws(ReadError) -> [FontRun] {
    let flags = try u8()
    let isRich = flags & 0x08 != 0
    let hasGuide = flags & 0x04 != 0
    let runCount = isRich ? try u16() : 0
    let guideLength = hasGuide ? try u32() : 0
    text.keepsOffsets = runCount > 0
    try append(count, isWide: flags & 0x01 != 0, to: &text)
    let start = text.offsets.first ?? 0
    let end = text.finish()
    let runs = try self.runs(runCount, text.offsets, start: start, end: end)
    text.removeOffsets()
    text.keepsOffsets = false
    try skip(guideLength)
    return runs
  }

  /// Reads the font changes, four bytes each, in a text from `start` to `end` whose UTF-16 units
  /// are at `offsets`.
  private mutating func runs(
    _ count: Int, _ offsets: [Int], start: Int, end: Int
  ) throws(ReadError) -> [FontRun] {
    var runs: [FontRun] = []
    for _ in 0..<count {
      let unit = try u16()
      let font = try u16()
      let offset = unit < offsets.count ? offsets[unit] : end
      runs.append(FontRun(start: offset - start, font: font))
    }
    return runs
  }
}
