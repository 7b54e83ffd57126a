/// Reads the numbers and marks of an ISO 8601 text from left to right.
struct ISOScanner {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes a mark; false, with nothing taken, if another one comes next.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == mark.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the one of several marks that comes next; `nil` if none of them does.
  mutating func take(anyOf marks: String.UnicodeScalarView) -> Unicode.Scalar? {
    for mark in marks where take(mark) { return mark }
    return nil
  }

  /// Takes all digits that come next, if their number is among `counts`.
  mutating func number(digits counts: ClosedRange<Int>) -> Int? {
    guard let digits = digits(), counts.contains(digits.utf8.count) else { return nil }
    return Int(digits)
  }

  /// Takes digits, optionally with a point and more digits.
  mutating func decimal() -> Double? {
    guard let whole = digits() else { return nil }
    guard take(".") else { return Double(whole) }
    return digits().flatMap { Double("\(whole).\($0)") }
  }

  private mutating func digits() -> Substring? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest.removeFirst(digits.count)
    return digits.isEmpty ? nil : Substring(digits)
  }
}
