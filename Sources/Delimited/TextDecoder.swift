import Bytes

/// Converts bytes of an encoding to UTF-8, piece by piece.
struct TextDecoder {
  let encoding: TextEncoding

  /// Bytes that are not text.
  struct InvalidBytes: Error, Hashable {
    /// Where they begin in the input given.
    var offset: Int
    /// The bytes, one to four.
    var bytes: [UInt8]
  }

  /// Appends the UTF-8 form of `input` to `output`.
  ///
  /// - Parameters:
  ///   - input: Bytes that begin with a character.
  ///   - isLast: Whether the input ends the text: a character cut off is then an error.
  ///   - output: Where the text is appended.
  /// - Returns: How many bytes were consumed; the rest, at most three, begin a character and must
  ///   be passed again with the bytes that follow.
  /// - Throws: `InvalidBytes` at the first byte that is not text, such as a zero byte. The text
  ///   before it has been appended.
  func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout TextBuffer
  ) throws(InvalidBytes) -> Int {
    output.makeRoom(for: 3 * input.count)  // a byte of CP932 is at most three of UTF-8
    let taken =
      switch encoding {
      case .utf8: try decodeUTF8(input, into: &output)
      case .utf16LE: try decodeUTF16(input, isLittleEndian: true, into: &output)
      case .utf16BE: try decodeUTF16(input, isLittleEndian: false, into: &output)
      case .cp932: try decodeCP932(input, into: &output)
      }
    if isLast, taken < input.count { throw Self.invalid(input, taken..<input.count) }
    return taken
  }

  private static func invalid(_ input: Span<UInt8>, _ range: Range<Int>) -> InvalidBytes {
    InvalidBytes(offset: range.lowerBound, bytes: range.map { input[$0] })
  }

  private func decodeUTF8(
    _ input: Span<UInt8>, into output: inout TextBuffer
  ) throws(InvalidBytes) -> Int {
    let valid = UTF8Prefix(of: input)
    let start = output.end
    output.append { storage in
      for index in 0..<valid.end { storage[start + index] = input[index] }
      return valid.end
    }
    if let count = valid.invalidCount {
      throw Self.invalid(input, valid.end..<(valid.end + count))
    }
    return valid.end
  }

  private func decodeUTF16(
    _ input: Span<UInt8>, isLittleEndian: Bool, into output: inout TextBuffer
  ) throws(InvalidBytes) -> Int {
    var index = 0
    while true {
      switch input.utf16Scalar(at: index, isLittleEndian: isLittleEndian) {
      case .incomplete: return index
      case .scalar("\0", _), .invalid: throw Self.invalid(input, index..<(index + 2))
      case .scalar(let scalar, let length):
        output.append(scalar: scalar.value)
        index += length
      }
    }
  }

  private func decodeCP932(
    _ input: Span<UInt8>, into output: inout TextBuffer
  ) throws(InvalidBytes) -> Int {
    let table = CP932.shared
    var index = 0
    while index < input.count {
      let byte = input[index]
      if let scalar = CP932.scalar(single: byte), scalar != 0 {
        output.append(scalar: scalar)
        index += 1
        continue
      }
      guard CP932.isLead(byte) else { throw Self.invalid(input, index..<(index + 1)) }
      guard index + 1 < input.count else { return index }
      guard let scalar = table.scalar(lead: byte, trail: input[index + 1]) else {
        throw Self.invalid(input, index..<(index + 2))
      }
      output.append(scalar: scalar)
      index += 2
    }
    return index
  }
}
