/// Makes UTF-8 of a UTF-16 text that comes in parts.
struct UTF16Transcoder {
  private let isLittleEndian: Bool
  /// The bytes of a character whose end has not come yet.
  private var rest: [UInt8] = []

  init(isLittleEndian: Bool) {
    self.isLittleEndian = isLittleEndian
  }

  /// The UTF-8 of `bytes`, as far as their characters are complete.
  ///
  /// Half a character becomes U+FFFD, which no path contains: the path is then one that is not found,
  /// and is named in the error.
  mutating func utf8(of bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
    rest += bytes
    var units = stride(from: 0, to: rest.count - 1, by: 2).map { unit(at: $0) }
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    rest.removeFirst(2 * units.count)
    var text = Array(String(decoding: units, as: UTF16.self).utf8)
    if isLast, !rest.isEmpty {
      text += Array("\u{FFFD}".utf8)
      rest = []
    }
    return text
  }

  private func unit(at index: Int) -> UInt16 {
    let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
    return isLittleEndian ? first | second << 8 : first << 8 | second
  }
}
