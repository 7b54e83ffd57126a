extension JSONScanner {
  /// Reads a number; `nil` where it lies beyond what a `Double` holds, such as `1e999`.
  package mutating func number() throws(JSONError) -> Double? {
    guard let first = nextByte(), first == UInt8(ascii: "-") || Self.isDigit(first) else {
      throw error(expected: .number)
    }
    let start = position
    if first == UInt8(ascii: "-") { position += 1 }
    let digitsStart = position
    skipDigits()
    var isSound =
      position > digitsStart
      && (bytes[digitsStart] != UInt8(ascii: "0") || position == digitsStart + 1)
    let integerEnd = position
    if current == UInt8(ascii: ".") {
      position += 1
      let fractionStart = position
      skipDigits()
      isSound = isSound && position > fractionStart
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      let exponentStart = position
      skipDigits()
      isSound = isSound && position > exponentStart
    }
    if isSound, position == integerEnd, integerEnd - digitsStart <= 15 {
      let whole = Double(smallInteger(digitsStart..<integerEnd))
      return start == digitsStart ? whole : -whole
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isSound, let number = Double(text) else {
      throw JSONError(at: start, JSONReason.malformedNumber(text))
    }
    return number.isFinite ? number : nil
  }

  private mutating func skipDigits() {
    while let byte = current, Self.isDigit(byte) { position += 1 }
  }

  private func smallInteger(_ range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
    return value
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
