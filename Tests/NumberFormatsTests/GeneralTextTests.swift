import Foundation
import JapaneseCalendar
import SeededNumbers
import Testing

@testable import NumberFormats

private func general(_ number: Double) -> String {
  NumberFormat("General").text(of: number, dateSystem: .y1900)
}

@Test(
  arguments: [
    (0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333333333333"),
    (2.0 / 3, "0.666666666666667"), (123_456_789_012, "123456789012"),
    (1.234_567_890_123_456_7e16, "12345678901234600"), (1e15, "1000000000000000"), (1e20, "1E+20"),
    (9.999_999_999_999_99e19, "99999999999999900000"), (1.5e300, "1.5E+300"), (1e-4, "0.0001"),
    (0.000_012_34, "0.00001234"), (1e-9, "0.000000001"), (1e-10, "1E-10"), (1.2e-10, "1.2E-10"),
    (1.234_567_890_123_45e-7, "1.23456789012345E-07"), (.leastNonzeroMagnitude, "5E-324"),
    (3300.000_000_000_000_5, "3300"), (0.999_999_999_999_999_9, "1"),
    (9_007_199_254_740_992, "9007199254740990"),
    (1e5, "100000"), (100.25, "100.25"), (0.354_166_666_666_666_67, "0.354166666666667"),
  ] as [(Double, String)])
func `General shows at most fifteen digits`(number: Double, expected: String) {
  #expect(general(number) == expected)
}

@Test(arguments: [Double.nan, .infinity, -.infinity])
func `infinity and NaN are shown as Excel's error`(number: Double) {
  #expect(general(number) == "#NUM!")
  #expect(NumberFormat("0.0;(0.0)").text(of: number, dateSystem: .y1900) == "#NUM!")
}

/// The digits and the exponent from the C library, which rounds the exact value.
private func referenceDigits(_ number: Double) -> (String, Int) {
  let parts = String(format: "%.14e", number.magnitude).split(separator: "e")
  var digits = String(parts[0].replacing(".", with: ""))
  while digits.count > 1, digits.last == "0" { digits.removeLast() }
  return (digits, Int(parts[1]) ?? 0)
}

@Test(arguments: UInt64(0)..<8)
func `the fifteen digits are rounded from the exact value`(seed: UInt64) {
  var random = SeededNumbers(seed: seed)
  for round in 0..<2000 {
    let number: Double
    switch round % 4 {
    case 0: number = Double(bitPattern: random.next())
    case 1: number = Double.random(in: 0..<1e6, using: &random)
    // Sixteen digits that end in 5: the shortest digits alone do not determine the rounding.
    case 2:
      number =
        Double("0.\(UInt64.random(in: 100_000_000_000_000..<900_000_000_000_000, using: &random))5")
        ?? 0
    default:
      number =
        Double(
          "\(UInt64.random(in: 100_000_000_000_000..<900_000_000_000_000, using: &random)).5e\(Int.random(in: -300...280, using: &random))"
        ) ?? 0
    }
    guard number.isNormal else { continue }
    let value = DecimalValue(number)
    var digits: [UInt8] = []
    digits.appendDigits(of: value.coefficient)
    var text = String(decoding: digits, as: UTF8.self)
    while text.count > 1, text.last == "0" { text.removeLast() }
    let (expected, magnitude) = referenceDigits(number)
    // The C library rounds an exact half to even, Excel rounds it away from zero.
    let isExactHalf = String(format: "%.40e", number.magnitude).dropFirst(16).prefix(25)
      .allSatisfy { "50".contains($0) }
    #expect(isExactHalf || (text == expected && value.magnitude == magnitude), "\(number)")
  }
}
