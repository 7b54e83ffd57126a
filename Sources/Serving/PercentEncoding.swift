/// Text in addresses and headers, where only a few signs are themselves.
///
/// - SeeAlso: RFC 3986, section 2.1; RFC 8187
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF")

  static func text(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": result.unicodeScalars.append(scalar)
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
