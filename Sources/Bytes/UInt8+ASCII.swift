extension UInt8 {
  /// Whether the byte is white space in XML: space, tab, line feed or carriage return.
  ///
  /// - SeeAlso: XML 1.0, 2.3, production `S`
  @inlinable @inline(__always)
  package var isXMLSpace: Bool {
    self == Ascii.space || self == Ascii.lineFeed || self == Ascii.tab
      || self == Ascii.carriageReturn
  }

  @inlinable @inline(__always)
  package var isDigit: Bool { self &- 0x30 < 10 }

  /// The value of a hexadecimal digit, or `nil`.
  @inlinable
  package var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
