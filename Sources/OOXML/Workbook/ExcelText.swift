import Bytes

/// How Excel writes text in XML, beyond XML's own rules.
enum ExcelText {
  /// Decodes the text from `start` to the arena's end into what Excel displays.
  ///
  /// `_x000D_` and the like become the characters that they encode, and every line end becomes
  /// `\n`. A pair of escaped surrogates is one character, a single one is left as written, and NUL
  /// is dropped.
  ///
  /// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`
  @inline(__always)
  static func finish(_ arena: inout ByteArena, from start: Int) {
    let isPlain = arena.withBytes { bytes in
      !bytes.hasAny(
        Ascii.underscore, Ascii.carriageReturn, Ascii.underscore, Ascii.underscore,
        in: start..<bytes.count)
    }
    if !isPlain { rewrite(&arena, from: start) }
  }

  static func unescaped(_ text: String) -> String {
    var arena = ByteArena(capacity: text.utf8.count)
    arena.append(text)
    finish(&arena, from: 0)
    return arena.string(0..<arena.count)
  }

  @inline(never)
  private static func rewrite(_ arena: inout ByteArena, from start: Int) {
    var bytes = arena.withBytes { $0.array(start..<$0.count) }
    // Normalize XML's line ends before the escapes are decoded: `_x000D_` can precede either.
    bytes = withOneLineEnd(bytes)
    if bytes.contains(Ascii.underscore) { bytes = withOneLineEnd(unescaped(bytes)) }
    arena.truncate(to: start)
    arena.append(bytes.span)
  }

  private static func unescaped(_ source: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      guard source[at] == Ascii.underscore, let escape = escape(source.span, at) else {
        bytes.append(source[at])
        at += 1
        continue
      }
      if escape.scalar.value != 0 {
        bytes.append(contentsOf: UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter)
      }
      at = escape.end
    }
    return bytes
  }

  private static func withOneLineEnd(_ source: [UInt8]) -> [UInt8] {
    guard source.contains(Ascii.carriageReturn) else { return source }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for (at, byte) in source.enumerated() {
      if byte == Ascii.carriageReturn {
        bytes.append(Ascii.lineFeed)
      } else if byte != Ascii.lineFeed || at == 0 || source[at - 1] != Ascii.carriageReturn {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The character that `_xHHHH_`, or a pair of them, encodes.
  private static func escape(
    _ bytes: Span<UInt8>, _ at: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let unit = unit(bytes, at) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, at + 7) }
    guard unit < 0xDC00, let low = self.unit(bytes, at + 7), low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
    else { return nil }
    return (scalar, at + 14)
  }

  /// The UTF-16 unit of `_xHHHH_`.
  private static func unit(_ bytes: Span<UInt8>, _ at: Int) -> UInt32? {
    guard at + 7 <= bytes.count, bytes[at] == Ascii.underscore,
      bytes[at + 1] == UInt8(ascii: "x"), bytes[at + 6] == Ascii.underscore
    else { return nil }
    var unit: UInt32 = 0
    for i in at + 2..<at + 6 {
      guard let digit = bytes[i].hexValue else { return nil }
      unit = unit * 16 + digit
    }
    return unit
  }
}
