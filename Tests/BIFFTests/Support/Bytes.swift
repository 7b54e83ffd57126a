/// Numbers as the format writes them: the lowest byte first.
func two(_ number: Int) -> [UInt8] {
  [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
}

func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

func eight(_ number: Double) -> [UInt8] {
  let bits = number.bitPattern
  return (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
}

/// The characters of a text as UTF-16.
func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { two(Int($0)) } }

/// A text behind its count of characters in two bytes, as Excel 97 has it.
func unicode(_ text: String) -> [UInt8] { two(text.utf16.count) + [1] + wide(text) }

func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
