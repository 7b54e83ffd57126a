/// Finds the part of a quantity's text that must have been raised, as a reference to a note is.
///
/// Raised digits belong to no number: `67注2` with `注2` raised is 67. A model keeps the text and the
/// number but not the fonts, so the raised part follows from comparing the two.
///
/// - SeeAlso: SPEC section 2, "Text" and "Quantities"
package struct QuantityNote {
  private let quantities: QuantityText
  private let quantity: Quantity
  private let indicator: String

  /// Compares `quantity` with what its text says beside `indicator`, the row's indicator filled
  /// down.
  package init(_ quantity: Quantity, indicator: String, _ quantities: QuantityText) {
    self.quantities = quantities
    self.quantity = quantity
    self.indicator = indicator
  }

  /// The part with the signs of a note (`1)`, `注2`, `*3`) without which the text gives the quantity,
  /// as UTF-8 offsets.
  package var noteRange: Range<Int>? { range(of: Self.notes) }

  /// The part without which the text gives the quantity: a note, or the last digits of a number.
  ///
  /// A quantity without a number is more likely one whose number nobody filled in than one whose
  /// digits are all raised.
  package var raisedRange: Range<Int>? {
    noteRange ?? (quantity.number == nil ? nil : range(of: Self.lastDigits))
  }

  private func range(
    of candidates: ([Unicode.Scalar]) -> [Range<Int>]
  ) -> Range<Int>? {
    guard quantities.quantity(quantity.text, indicator: indicator) != quantity else { return nil }
    let scalars = Array(quantity.text.unicodeScalars)
    guard scalars.count <= Self.longest else { return nil }
    let found = candidates(scalars).first { range in
      let rest = CleanText.clean(
        String(scalars: scalars[..<range.lowerBound])
          + String(scalars: scalars[range.upperBound...]))
      return quantities.quantity(quantity.text, indicator: indicator, counted: rest) == quantity
    }
    guard let found else { return nil }
    func offset(_ end: Int) -> Int { scalars[..<end].reduce(0) { $0 + UTF8.width($1) } }
    return offset(found.lowerBound)..<offset(found.upperBound)
  }

  /// Notes are short.
  private static let longest = 100

  /// The parts that look like a note: an optional sign, digits, an optional bracket; the longest of
  /// those that begin at one place first.
  private static func notes(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.flatMap { start -> [Range<Int>] in
      var end = start
      let isSigned = "注※*＊".unicodeScalars.contains(scalars[start])
      if isSigned { end += 1 }
      while end < scalars.count, isDigit(scalars[end]) { end += 1 }
      guard end > start + (isSigned ? 1 : 0) else { return [] }
      let digits = isSigned ? [start..<end] : []
      guard end < scalars.count, scalars[end] == ")" || scalars[end] == "）" else { return digits }
      return [start..<end + 1] + digits
    }
  }

  /// The ends of each run of digits, the shortest first.
  private static func lastDigits(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.flatMap { last -> [Range<Int>] in
      guard isDigit(scalars[last]), last + 1 == scalars.count || !isDigit(scalars[last + 1]) else {
        return []
      }
      var start = last
      while start > 0, isDigit(scalars[start - 1]) { start -= 1 }
      return (start...last).reversed().map { $0..<last + 1 }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
