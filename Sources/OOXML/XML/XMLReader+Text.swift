import Messages
import WorkbookReading

extension XMLReader {
  /// Adds the text of the event to `arena`, with references decoded.
  mutating func appendText(to arena: inout ByteArena) throws(ReadError) {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    if textIsCharacterData {
      arena.append(bytes, text)
    } else {
      try append(bytes, text, to: &arena)
    }
  }

  /// Adds all text directly inside the element at `level`, to its end.
  mutating func appendContent(of level: Int, to arena: inout ByteArena) throws(ReadError) {
    let start = arena.count
    while true {
      switch try next() {
      case .text:
        if depth == level { try appendText(to: &arena) }
        guard arena.count - start <= limits.markupBytes else {
          throw ReadError(
            .tooLarge, english: "a text is longer than \(limits.markupBytes) bytes",
            japanese: "\(limits.markupBytes)バイトを超える文字列があります", at: place)
        }
      case .start: continue
      case .end: if depth < level { return }
      case .endOfPart: return
      }
    }
  }

  /// An attribute's value, with references decoded.
  func decoded(_ value: Range<Int>) throws(ReadError) -> String {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    guard bytes.position(of: Ascii.ampersand, in: value) != nil else { return bytes.string(value) }
    var arena = ByteArena(capacity: value.count)
    try append(bytes, value, to: &arena)
    return arena.string(0..<arena.count)
  }

  private func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to arena: inout ByteArena
  ) throws(ReadError) {
    var at = range.lowerBound
    while let reference = bytes.position(of: Ascii.ampersand, in: at..<range.upperBound) {
      arena.append(bytes, at..<reference)
      guard let end = bytes.position(of: Ascii.semicolon, in: reference..<range.upperBound),
        let scalar = XMLText.scalar(bytes, reference + 1..<end)
      else {
        let found = bytes.string(reference..<min(reference + 12, range.upperBound))
        throw fault("an unknown entity or reference: \(found)", "不明な参照: \(found)")
      }
      arena.append(scalar)
      at = end + 1
    }
    arena.append(bytes, at..<range.upperBound)
  }
}

/// What references and Excel's escapes stand for.
enum XMLText {
  /// The character that `&name;` stands for, given without `&` and `;`.
  static func scalar(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Unicode.Scalar? {
    guard !name.isEmpty, name.count <= 10 else { return nil }
    if bytes[name.lowerBound] == UInt8(ascii: "#") {
      return numbered(bytes, name.lowerBound + 1..<name.upperBound)
    }
    if bytes.equals(name, "amp") { return "&" }
    if bytes.equals(name, "lt") { return "<" }
    if bytes.equals(name, "gt") { return ">" }
    if bytes.equals(name, "quot") { return "\"" }
    if bytes.equals(name, "apos") { return "'" }
    return nil
  }

  private static func numbered(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Unicode.Scalar? {
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    let isHex = bytes[digits.lowerBound] == UInt8(ascii: "x")
    let digits = isHex ? digits.lowerBound + 1..<digits.upperBound : digits
    guard !digits.isEmpty else { return nil }
    for i in digits {
      guard let digit = bytes[i].hexValue, isHex || digit < 10 else { return nil }
      value = value * (isHex ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return nil }
    }
    // XML's own list of characters: no controls but tab, line feed and carriage return.
    guard value >= 0x20 || value == 9 || value == 10 || value == 13, value != 0xFFFE,
      value != 0xFFFF
    else { return nil }
    return Unicode.Scalar(value)
  }
}

extension ByteArena {
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}

extension Span<UInt8> {
  /// The position of the first `byte` in `range`.
  @inline(__always)
  func position(of byte: UInt8, in range: Range<Int>) -> Int? {
    extracting(range).position(of: byte, from: 0).map { $0 + range.lowerBound }
  }
}
