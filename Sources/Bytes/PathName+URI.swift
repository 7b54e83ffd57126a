extension PathName {
  /// A path as a URI reference, absolute if the path is; characters that RFC 3986 does not allow are
  /// percent-encoded.
  package static func uri(of path: String) -> String {
    var uri: [UInt8] = path.utf8.first == UInt8(ascii: "/") ? Array("file://".utf8) : []
    for byte in bytes(of: path) {
      if byte < 0x80, isAllowedInURI(Unicode.Scalar(byte)) {
        uri.append(byte)
      } else {
        uri.append(UInt8(ascii: "%"))
        uri += [hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  private static func isAllowedInURI(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/", "!": true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
