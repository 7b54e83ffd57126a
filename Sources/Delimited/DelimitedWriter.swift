import Bytes

/// Writes records as delimited text.
package struct DelimitedWriter: Sendable {
  package enum LineEnd: String, Hashable, Sendable {
    case newline = "\n"
    case returnNewline = "\r\n"
  }

  /// A character that the encoding lacks.
  package struct MissingCharacterError: Error, Hashable {
    /// From zero, in the order of writing.
    package var record: Int
    /// From zero.
    package var field: Int
    package var character: Unicode.Scalar
    package var encoding: TextEncoding

    /// `U+20BB7`, with at least four digits.
    package var codePoint: String {
      let digits = String(character.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  private let delimiter: Delimiter
  private let encoding: TextEncoding
  private let lineEnd: LineEnd
  private var recordCount = 0

  /// What has been written since the start, or since bytes were last taken.
  package private(set) var bytes: [UInt8] = []

  /// Begins a text; the byte order mark is the encoding's, and CP932 has none.
  package init(
    delimiter: Delimiter, encoding: TextEncoding = .utf8, lineEnd: LineEnd, byteOrderMark: Bool
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.lineEnd = lineEnd
    if byteOrderMark { bytes = encoding.byteOrderMark }
  }

  /// Writes one record.
  ///
  /// A field is quoted only if it has a delimiter, a quote or a line break in it. One of the form
  /// `="…"` gets a guard of its own, so that it is read back as it is.
  ///
  /// - Throws: `MissingCharacterError`; the record is then left out.
  package mutating func append(record: [String]) throws(MissingCharacterError) {
    let start = bytes.count
    for (index, field) in record.enumerated() {
      if index > 0 { encode(delimiter.byte) }
      if let missing = append(FieldGuard.guarded(field)) {
        bytes.removeLast(bytes.count - start)
        throw MissingCharacterError(
          record: recordCount, field: index, character: missing, encoding: encoding)
      }
    }
    for byte in lineEnd.rawValue.utf8 { encode(byte) }
    recordCount += 1
  }

  /// Takes the bytes written so far, to write a long text in pieces.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes one field; returns the character that cannot be.
  private mutating func append(_ field: String) -> Unicode.Scalar? {
    let text = field.utf8Span.span
    let range = 0..<text.count
    guard FieldQuoting.isNeeded(text, range, separator: delimiter.byte) else {
      return encode(field)
    }
    guard encoding != .utf8 else {
      FieldQuoting.quote(text, range) { bytes.append($0) }
      return nil
    }
    var quoted: [UInt8] = []
    FieldQuoting.quote(text, range) { quoted.append($0) }
    return encode(String(decoding: quoted, as: UTF8.self))
  }

  /// Writes a text; returns the character that the encoding lacks.
  private mutating func encode(_ text: String) -> Unicode.Scalar? {
    guard encoding != .utf8 else {
      bytes.append(contentsOf: text.utf8)
      return nil
    }
    return text.unicodeScalars.first { !encode($0) }
  }

  private mutating func encode(_ ascii: UInt8) {
    switch encoding {
    case .utf8, .cp932: bytes.append(ascii)
    case .utf16LE: bytes += [ascii, 0]
    case .utf16BE: bytes += [0, ascii]
    }
  }

  /// Writes one character; false if the encoding lacks it.
  private mutating func encode(_ scalar: Unicode.Scalar) -> Bool {
    switch encoding {
    case .utf8: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    case .utf16LE, .utf16BE:
      for unit in String(scalar).utf16 {
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        bytes.append(contentsOf: encoding == .utf16LE ? pair : pair.reversed())
      }
    case .cp932:
      guard let code = CP932.shared.code(of: scalar) else { return false }
      if code > 0xFF { bytes.append(UInt8(code >> 8)) }
      bytes.append(UInt8(truncatingIfNeeded: code))
    }
    return true
  }
}
