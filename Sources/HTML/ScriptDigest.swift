import Bytes

/// The digest by which a content security policy knows a script.
///
/// - SeeAlso: https://www.w3.org/TR/CSP3/#match-element-to-source-list
package enum ScriptDigest {
  /// `sha256-` followed by the digest in base64.
  package static func source(of script: [UInt8]) -> String {
    "sha256-" + base64(bytes(ofHexadecimal: SHA256.digest(of: script)))
  }

  private static func bytes(ofHexadecimal digits: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      let value = UInt8(digit.hexDigitValue ?? 0)
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  package static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=")
      }
    }
    return text
  }
}
