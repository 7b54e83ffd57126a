/// The names of the paper sizes that workbooks number.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.63 `pageSetup`; [MS-XLS] 2.4.257 `Setup`
package enum PaperName {
  /// The name of a size; `nil` if offices in Japan do not print on it.
  package static func name(_ number: Int) -> String? {
    switch number {
    case 8: "A3"
    case 9: "A4"
    case 11: "A5"
    case 12: "B4"
    case 13: "B5"
    default: nil
    }
  }

  /// The name of a size in millimetres, short side first.
  package static func name(short: Double, long: Double) -> String? {
    sizes.first { abs($0.short - short) < 2 && abs($0.long - long) < 2 }?.name
  }

  /// B4 and B5 are those of JIS P 0138.
  private static let sizes: [(name: String, short: Double, long: Double)] = [
    ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("B4", 257, 364), ("B5", 182, 257),
  ]
}
