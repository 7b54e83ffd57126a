import Messages

/// Reads single texts from records, in the form of either generation.
struct TextReader {
  /// The size in bytes of a text's character count.
  enum CountWidth {
    case one, two
  }

  let version: BIFFVersion
  let codePage: CodePage

  /// Reads the text at `offset`, including the records that continue it.
  ///
  /// - Returns: the text; `records` is advanced past it.
  func text(
    in record: Record, at offset: Int, count width: CountWidth, _ records: inout RecordReader
  ) throws(ReadError) -> StoredText {
    var fields = ContinuedFields(record, at: offset, records)
    let count = width == .one ? try fields.u8() : try fields.u16()
    defer { records = fields.records }
    return try text(of: count, &fields)
  }

  /// Reads a text of `count` characters, or bytes before Excel 97.
  func text(of count: Int, _ fields: inout ContinuedFields) throws(ReadError) -> StoredText {
    var text = TextBuilder()
    var runs: [FontRun] = []
    switch version {
    case .biff8:
      // An empty text may lack even the byte for the width of its characters.
      if count > 0 || !fields.isAtEnd { runs = try fields.appendUnicode(count: count, to: &text) }
    case .biff5:
      try fields.append(count, codePage, to: &text)
      _ = text.finish()
    }
    return StoredText(String(decoding: text.utf8, as: UTF8.self), runs: runs)
  }

  /// Reads a text that is followed by the fonts of its parts.
  ///
  /// - SeeAlso: the record RSTRING of Excel 5 and 95, whose parts are counted in bytes
  func richText(
    in record: Record, at offset: Int, _ records: inout RecordReader
  ) throws(ReadError) -> StoredText {
    var fields = ContinuedFields(record, at: offset, records)
    defer { records = fields.records }
    var text = TextBuilder()
    text.keepsOffsets = true
    let count = try fields.u16()
    switch version {
    case .biff8: try fields.append(count, isWide: fields.u8() & 1 != 0, to: &text)
    case .biff5: try fields.append(count, codePage, to: &text)
    }
    let end = text.finish()
    let runCount = version == .biff8 ? try fields.u16() : try fields.u8()
    var runs: [FontRun] = []
    for _ in 0..<runCount {
      let unit = version == .biff8 ? try fields.u16() : try fields.u8()
      let font = version == .biff8 ? try fields.u16() : try fields.u8()
      runs.append(
        FontRun(start: unit < text.offsets.count ? text.offsets[unit] : end, font: font))
    }
    return StoredText(String(decoding: text.utf8, as: UTF8.self), runs: runs)
  }
}
