/// What cells show instead of a formula's result that cannot be had.
enum ErrorText {
  /// Whether a text is an error value of Excel or LibreOffice: `#REF!`, `Err:502`.
  static func isOne(_ text: String) -> Bool {
    if names.contains(text) { return true }
    guard text.hasPrefix("Err:") else { return false }
    let digits = text.utf8.dropFirst(4)
    return digits.count == 3 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let names: Set<String> = [
    "#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!",
  ]
}
