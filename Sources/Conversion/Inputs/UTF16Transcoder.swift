import Bytes

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
    var text = String.UnicodeScalarView()
    var position = 0
    reading: while true {
      switch rest.span.utf16Scalar(at: position, isLittleEndian: isLittleEndian) {
      case .scalar(let scalar, let length):
        text.append(scalar)
        position += length
      case .invalid:
        text.append("\u{FFFD}")
        position += 2
      case .incomplete: break reading
      }
    }
    rest.removeFirst(position)
    if isLast, !rest.isEmpty {
      text.append("\u{FFFD}")
      rest = []
    }
    return Array(String(text).utf8)
  }
}
