import Bytes

/// Derives number, unit and bound from a quantity's text.
///
/// - SeeAlso: SPEC section 2, "Quantities"
package struct QuantityText: Sendable {
  /// The units that are recognized in brackets in an indicator's text, folded.
  private let units: Set<String>

  package init(units: [String]) {
    self.units = Set(units.map(TextFolding.nfkc))
  }

  /// The quantity in `text`, or `nil` for a blank one.
  ///
  /// A quantity without a unit of its own takes the last bracketed unit of `indicator`, the row's
  /// indicator filled down. `counted` is the text without its superscripts, whose digits are
  /// ignored; `stored` is the number of a numeric cell, which decides the sign.
  package func quantity(
    _ text: String, indicator: String, counted: String? = nil, stored: Double? = nil
  ) -> Quantity? {
    guard !text.isEmpty else { return nil }
    var quantity = Quantity(text: text)
    let read = counted ?? text
    if Self.hasPlainlyNoDigits(read) { return quantity }
    if let usual = Self.usual(read) {
      quantity.number = stored.map { $0 < 0 ? -usual.number : usual.number } ?? usual.number
      quantity.unit = usual.unit.isEmpty ? lastBracketedUnit(in: indicator) : usual.unit
      return quantity
    }
    let scalars = Self.plainScalars(of: read) ?? Self.foldedScalars(of: read)
    guard let (number, end) = Self.onlyNumber(in: scalars) else { return quantity }
    let tail = scalars[end...]
    quantity.number = stored.map { $0 < 0 ? -abs(number) : abs(number) } ?? number
    quantity.unit = unit(after: tail) ?? lastBracketedUnit(in: indicator)
    quantity.bound = Self.bound(in: tail)
    return quantity
  }

  // MARK: - The usual form

  /// Whether all characters of a text keep their meaning in NFKC, and none is a digit.
  private static func hasPlainlyNoDigits(_ text: String) -> Bool {
    text.withUTF8Bytes { bytes in
      bytes.isAll { TextFolding.isKeptByNFKC($0) && !isDigit($0) }
    }
  }

  /// The number and unit of a text that is digits and a unit, as most are: `120件`, `87.6%`; `nil`
  /// for any other text.
  ///
  /// It gives what the rules below give, but makes no array of scalars.
  private static func usual(_ text: String) -> (number: Double, unit: String)? {
    text.withUTF8Bytes { bytes in
      guard let (number, end) = usualNumber(bytes),
        bytes.extracting(end...).isAll({ $0.value < 0x10000 && usualUnit.contains($0) })
      else { return nil }
      return (number, String(text[text.utf8.index(text.startIndex, offsetBy: end)...]))
    }
  }

  /// The digits with which a text begins, with decimals, and where they end.
  private static func usualNumber(_ bytes: RawSpan) -> (value: Double, end: Int)? {
    var whole = 0
    var scale = 1
    var position = 0
    var point: Int?
    while position < bytes.byteCount {
      let byte = bytes.byte(position)
      if (0x30...0x39).contains(byte) {
        whole = whole * 10 + Int(byte &- 0x30)
        if point != nil { scale *= 10 }
      } else if byte == UInt8(ascii: "."), position > 0, point == nil {
        point = position
      } else {
        break
      }
      position += 1
      guard position <= mostExactDigits else { return nil }
    }
    // A point without decimals is the unit's.
    if let point, point == position - 1 { position = point }
    return position > 0 ? (Double(whole) / Double(scale), position) : nil
  }

  /// The characters of units that have no other meaning after a number.
  private static let usualUnit = {
    var set = TextFolding.keptByNFKC
    for scalar in "\t\n\u{B}\u{C}\r 0123456789,、。([【".unicodeScalars { set.remove(scalar) }
    for scalar in endWords.compactMap(\.first) { set.remove(scalar) }
    return set
  }()

  // MARK: - Number

  /// The folded text without circled digits and without parts in brackets.
  private static func foldedScalars(of text: String) -> [Unicode.Scalar] {
    let folded = withoutBrackets(TextFolding.nfkc(withoutCircledDigits(text)))
    return Array(folded.unicodeScalars)
  }

  /// The same in one pass for a text that has neither and folds scalar by scalar, as most do.
  private static func plainScalars(of text: String) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let folded = TextFolding.ascii(ofFullWidth: scalar) ?? scalar
      guard TextFolding.isKeptByNFKC(folded), closing(folded) == nil else { return nil }
      scalars.append(folded)
    }
    return scalars
  }

  private static func withoutCircledDigits(_ text: String) -> String {
    func isCircledDigit(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x2460...0x2473, 0x24EA...0x24FF, 0x2776...0x2793, 0x3248...0x324F, 0x3251...0x325F,
        0x32B1...0x32BF:
        true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isCircledDigit) else { return text }
    return String(scalars: text.unicodeScalars.filter { !isCircledDigit($0) })
  }

  /// `text` without its parts in `()`, `[]` and `【】`; an unclosed bracket stays.
  static func withoutBrackets(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { closing($0) != nil }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if let end = endOfBracket(in: scalars, at: position) {
        position = end
      } else {
        kept.append(scalars[position])
        position += 1
      }
    }
    return String(scalars: kept)
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "(": ")"
    case "[": "]"
    case "【": "】"
    default: nil
    }
  }

  /// The position after the bracket that closes the one at `start`, allowing for nesting.
  private static func endOfBracket(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard let close = closing(scalars[start]) else { return nil }
    var depth = 0
    for position in start..<scalars.count {
      if scalars[position] == scalars[start] { depth += 1 }
      if scalars[position] == close {
        depth -= 1
        if depth == 0 { return position + 1 }
      }
    }
    return nil
  }

  /// The number, if there is exactly one, and the position after it.
  private static func onlyNumber(in scalars: [Unicode.Scalar]) -> (value: Double, end: Int)? {
    var found: (value: Double, end: Int)?
    var position = 0
    while position < scalars.count {
      guard isDigit(scalars[position]) else {
        position += 1
        continue
      }
      let start = position
      if start > 0, isLatinLetter(scalars[start - 1]) || scalars[start - 1] == "." {
        while position < scalars.count, isDigit(scalars[position]) { position += 1 }
        continue
      }
      position = endOfNumber(in: scalars, from: start)
      guard found == nil else { return nil }
      guard let value = value(of: scalars[start..<position]) else { return nil }
      found = (value != 0 && isNegative(scalars[..<start]) ? -value : value, position)
    }
    return found
  }

  private static let minusWord = Array("マイナス".unicodeScalars)

  /// Whether the text before a number ends with a minus sign, optionally followed by white space.
  private static func isNegative(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    var before = before
    while let last = before.last, CleanText.isSpace(last) { before.removeLast() }
    guard let sign = before.last else { return false }
    if before.suffix(minusWord.count).elementsEqual(minusWord) { return true }
    let previous = before.dropLast().last
    switch sign {
    case "△", "▲": return true
    case "ー": return previous.map { !isKana($0) } ?? true
    case "-", "−", "‐", "–", "—", "―":
      return previous.map { !isLatinLetter($0) && !isDigit($0) } ?? true
    default: return false
    }
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x309F).contains(scalar.value) || (0x30A1...0x30FF).contains(scalar.value)
  }

  /// The number written with digits, commas and a decimal point.
  private static func value(of digits: ArraySlice<Unicode.Scalar>) -> Double? {
    // A Double holds integers of this many digits exactly, and the powers of ten too, so the
    // quotient is the number nearest to the decimal, just as if its text were parsed.
    if digits.count <= mostExactDigits {
      var whole = 0
      var scale = 1
      var hasPoint = false
      for digit in digits where digit != "," {
        if digit == "." {
          hasPoint = true
        } else {
          whole = whole * 10 + Int(digit.value) - 0x30
          if hasPoint { scale *= 10 }
        }
      }
      return Double(whole) / Double(scale)
    }
    let value = Double(String(scalars: digits.filter { $0 != "," }))
    // With more digits than a Double holds, there is no number that data could represent.
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  private static let mostExactDigits = 15

  /// The end of the digits that begin at `start`, with commas in groups of three and decimals.
  private static func endOfNumber(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digits(from start: Int) -> Int {
      scalars[start...].prefix(while: isDigit).count
    }
    let first = digits(from: start)
    var position = start + first
    if first <= 3 {
      while position < scalars.count, scalars[position] == ",", digits(from: position + 1) == 3 {
        position += 4
      }
    }
    if position < scalars.count, scalars[position] == "." {
      let decimals = digits(from: position + 1)
      if decimals > 0 { position += 1 + decimals }
    }
    return position
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }

  // MARK: - Unit and bound

  private struct BoundWord {
    let word: [Unicode.Scalar]
    let bound: Quantity.Bound

    init(_ word: String, _ bound: Quantity.Bound) {
      self.word = Array(word.unicodeScalars)
      self.bound = bound
    }
  }

  private static let boundWords = [
    BoundWord("以上", .atLeast), BoundWord("超", .atLeast), BoundWord("以下", .atMost),
    BoundWord("以内", .atMost), BoundWord("未満", .atMost),
  ]

  /// The words that end a unit, besides those of a bound.
  private static let endWords: [[Unicode.Scalar]] =
    boundWords.map(\.word)
    + ["程度", "前後", "増", "減", "を", "が", "の", "に", "で", "と", "へ", "も", "は"]
    .map { Array($0.unicodeScalars) }

  private static let endWordStarts = ScalarSet(endWords.compactMap(\.first))

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", ",": true
    default: false
    }
  }

  /// The unit directly after a number; after white space, only a known one.
  private func unit(after tail: ArraySlice<Unicode.Scalar>) -> String? {
    let direct = Self.unit(in: tail)
    if !direct.isEmpty { return direct }
    guard let first = tail.first, CleanText.isSpace(first) else { return nil }
    let spaced = Self.unit(in: tail.dropFirst())
    return units.contains(spaced) ? spaced : nil
  }

  private static func unit(in tail: ArraySlice<Unicode.Scalar>) -> String {
    let end = tail.indices.first { position in
      let scalar = tail[position]
      return CleanText.isSpace(scalar) || isStop(scalar)
        || endWordStarts.contains(scalar)
          && endWords.contains { tail[position...].starts(with: $0) }
    }
    return String(scalars: tail[..<(end ?? tail.endIndex)])
  }

  private static func bound(in tail: ArraySlice<Unicode.Scalar>) -> Quantity.Bound? {
    for position in tail.indices where endWordStarts.contains(tail[position]) {
      for entry in boundWords where tail[position...].starts(with: entry.word) {
        return entry.bound
      }
    }
    return nil
  }

  /// The last part of an indicator in `( )` that is a known unit.
  private func lastBracketedUnit(in indicator: String) -> String? {
    guard Self.mayHaveBracket(indicator.utf8Span.span) else { return nil }
    let folded = TextFolding.nfkc(indicator)
    let bytes = folded.utf8Span.span
    var last: String?
    var start: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "("): start = index + 1
      case UInt8(ascii: ")"):
        guard let first = start else { continue }
        let unit = CleanText.trimmed(bytes.string(first..<index))
        if units.contains(unit) { last = unit }
        start = nil
      default: continue
      }
    }
    return last
  }

  private static func mayHaveBracket(_ bytes: Span<UInt8>) -> Bool {
    // A full-width bracket begins with the second byte.
    for index in bytes.indices where bytes[index] == UInt8(ascii: "(") || bytes[index] == 0xEF {
      return true
    }
    return false
  }
}
