import JapaneseCalendar
package import NumberFormats

extension NumberFormat {
  /// Reads arbitrary bytes as a format code and a number, and formats it; the fuzzer's entry
  /// point.
  ///
  /// The first eight bytes are the number, the rest is the code. Nothing may trap, and the length
  /// of each text must stay proportional to that of its code.
  ///
  /// - Returns: the total length of the texts produced, in bytes.
  @discardableResult
  package static func exercise(_ bytes: [UInt8]) -> Int {
    let pattern = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let format = NumberFormat(String(decoding: bytes.dropFirst(8), as: UTF8.self))
    var length = format.text(of: "文字").utf8.count
    for number in [Double(bitPattern: pattern), 0, -1.5, 45_017.354_166_666_664, 1e300] {
      for system in [DateSystem.y1900, .y1904] {
        length += format.text(of: number, dateSystem: system).utf8.count
      }
    }
    precondition(length <= 100 * (bytes.count + 400), "a text out of proportion to its code")
    return length
  }
}
