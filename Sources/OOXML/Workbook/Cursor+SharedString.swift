import Bytes

extension Cursor {
  /// Skips `<si>` with one text, and phonetic guides as Excel writes them.
  @inline(__always)
  mutating func takeSharedString(_ bytes: Span<UInt8>, _ arena: inout ByteArena) -> Bool {
    skipSpace(bytes)
    guard take("<si><t", bytes) else { return false }
    if !take(">", bytes), !take(" xml:space=\"preserve\">", bytes) { return false }
    guard takeText(bytes, &arena), take("</t>", bytes) else { return false }
    if take("</si>", bytes) { return true }
    return takePhonetics(bytes) && take("</si>", bytes)
  }

  /// Skips `<rPh sb="0" eb="1"><t>カ</t></rPh>` and `<phoneticPr …/>`.
  private mutating func takePhonetics(_ bytes: Span<UInt8>) -> Bool {
    while take("<rPh sb=\"", bytes) {
      takeDigits(bytes)
      guard take("\" eb=\"", bytes) else { return false }
      takeDigits(bytes)
      guard take("\"><t", bytes) else { return false }
      if !take(">", bytes), !take(" xml:space=\"preserve\">", bytes) { return false }
      guard let end = bytes.position(of: Ascii.less, from: position) else {
        position = bytes.count
        return false
      }
      position = end
      guard take("</t></rPh>", bytes) else { return false }
    }
    guard take("<phoneticPr fontId=\"", bytes) else { return true }
    takeDigits(bytes)
    if take("\"/>", bytes) { return true }
    guard take("\" type=\"", bytes) else { return false }
    while position < bytes.count, bytes[position].isLetter { position &+= 1 }
    if take("\"/>", bytes) { return true }
    guard take("\" alignment=\"", bytes) else { return false }
    while position < bytes.count, bytes[position].isLetter { position &+= 1 }
    return take("\"/>", bytes)
  }

  private mutating func takeDigits(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position].isDigit { position &+= 1 }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self &- 0x61 < 26 || self &- 0x41 < 26 }
}
