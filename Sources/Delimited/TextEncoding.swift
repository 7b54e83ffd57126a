/// How the characters of a delimited text are written as bytes.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  /// Windows-31J: Shift_JIS as Windows has it, with NEC's and IBM's extensions.
  case cp932 = "cp932"

  /// The encoding with a name that users and web pages give it, in upper or lower case; `nil` for an
  /// unknown name.
  ///
  /// `utf-16` without a byte order is little-endian, as Windows writes it; a byte order mark in the
  /// text overrides that.
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "_" && $0 != "-" && $0 != " " }) {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LE
    case "utf16be": self = .utf16BE
    case "cp932", "shiftjis", "sjis", "windows31j", "ms932", "cswindows31j", "xsjis", "mskanji":
      self = .cp932
    default: return nil
    }
  }

  /// The name for messages.
  package var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE, .utf16BE: "UTF-16"
    case .cp932: "CP932 (Shift_JIS)"
    }
  }

  /// The byte order mark; CP932 has none.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LE: [0xFF, 0xFE]
    case .utf16BE: [0xFE, 0xFF]
    case .cp932: []
    }
  }
}
