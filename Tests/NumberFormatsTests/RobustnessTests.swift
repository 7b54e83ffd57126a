import Exercises
import NumberFormats
import SeededNumbers
import Testing

/// Pieces that codes consist of, and some that break them.
private let alphabet: [String] = [
  "0", "#", "?", ".", ",", "%", "/", "@", ";", "*", "_", "\\", "\"", "[", "]", "E+", "e-",
  "General",
  "y", "yy", "m", "mm", "mmmm", "d", "ddd", "h", "s", "ss", "AM/PM", "a/p", "aaa", "g", "ggg", "e",
  "rr",
  "b", "B2", "[h]", "[mm]", "[<", "[>=1]", "[=", "[Red]", "[$-411]", "[$¥-411]", "[$-F800]",
  "[$-ja-JP-x-gannen]", "[DBNum1]", "[DBNum2]", "[DBNum3]", "年", "月", " ", "-", "(", "1", "9",
  "100",
  "午前/午後", "か\u{3099}", "\u{1F600}", "G/標準", "[", "]", "$", "x",
]

@Test(arguments: UInt64(0)..<40)
func `random codes and numbers do not trap`(seed: UInt64) {
  var random = SeededNumbers(seed: seed)
  for _ in 0..<100 {
    var bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      bytes += Array((alphabet.randomElement(using: &random) ?? "").utf8)
    }
    #expect(NumberFormat.exercise(bytes) >= 0)
  }
}

@Test(arguments: UInt64(0)..<10)
func `random bytes do not trap`(seed: UInt64) {
  var random = SeededNumbers(seed: seed)
  for _ in 0..<100 {
    let count = Int.random(in: 0...60, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(NumberFormat.exercise(bytes) >= 0)
  }
}

@Test(arguments: [
  "0", "#", "?", "h.", "x", "\"a\"", "@", "[h]", "_x", "ggg", "0,", "0%", "?/", "e",
])
func `a code of many thousand characters is parsed quickly`(piece: String) {
  let code = String(repeating: piece, count: 5000)
  #expect(NumberFormat.exercise(Array(repeating: 0, count: 8) + Array(code.utf8)) >= 0)
}
