/// Compares a binary number with a decimal one without rounding.
///
/// This matters when the shortest digits of a number end in a 5 exactly where it is rounded: the
/// binary number lies slightly below or above, and that decides.
enum ExactComparison {
  /// Whether `number` ≥ `coefficient` · 10^`exponent`; both are positive.
  static func isAtLeast(_ number: Double, coefficient: UInt64, exponent: Int) -> Bool {
    // number = significand · 2^power, with a whole significand.
    let power = Int(number.exponent) - Double.significandBitCount
    let significand = UInt64(number.significand * 0x1p52)
    var left = Natural(significand)
    var right = Natural(coefficient)
    // Multiply both sides until no negative power is left.
    if exponent >= 0 {
      right.multiply(byPowerOf: 10, exponent)
    } else {
      left.multiply(byPowerOf: 10, -exponent)
    }
    if power >= 0 {
      left.multiply(byPowerOf: 2, power)
    } else {
      right.multiply(byPowerOf: 2, -power)
    }
    return left.isAtLeast(right)
  }
}

/// A natural number of arbitrary size.
private struct Natural {
  /// Base 2^32, lowest limb first, without trailing zeros.
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    while limbs.last == 0 { limbs.removeLast() }
  }

  mutating func multiply(byPowerOf base: UInt32, _ exponent: Int) {
    for _ in 0..<exponent {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * UInt64(base) + carry
        limbs[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
  }

  func isAtLeast(_ other: Natural) -> Bool {
    guard limbs.count == other.limbs.count else { return limbs.count > other.limbs.count }
    for (mine, theirs) in zip(limbs.reversed(), other.limbs.reversed()) where mine != theirs {
      return mine > theirs
    }
    return true
  }
}
