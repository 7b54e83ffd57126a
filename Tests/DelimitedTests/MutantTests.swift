import Exercises
import SeededNumbers
import Testing

@testable import Delimited

@Suite struct MutantTests {
  /// Damaged and random texts; the fuzzer's entry point contains the checks and traps if one
  /// fails.
  @Test(arguments: UInt64(0)..<300)
  func `reads or rejects damaged text`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: TextEncoding.allCases[Int(seed % 4)],
      lineEnd: .returnNewline, byteOrderMark: Bool.random(using: &generator))
    for record in generator.records() { try writer.append(record: record) }
    var bytes = writer.bytes
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      guard let index = bytes.indices.randomElement(using: &generator) else { break }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[index] = [0x22, 0x2C, 0x0D, 0x0A, 0x09].randomElement(using: &generator) ?? 0
      case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(index...)
      default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      }
    }
    DelimitedCheck.check(bytes)
  }
}
