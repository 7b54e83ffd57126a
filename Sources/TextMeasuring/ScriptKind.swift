/// The kind of script of a character, as LibreOffice classifies them.
enum ScriptKind {
  case asian
  case latin
  /// Takes the kind of the characters before it: spaces, most signs.
  case weak

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0xA0: self = .weak
    case 0..<0x300, 0x370..<0x590, 0x1E00..<0x2000: self = .latin
    case 0x2E80..<0xD7B0, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFFF0, 0x20000..<0x40000:
      self = .asian
    default: self = .weak
    }
  }
}
