import JapaneseCalendar
import NumberFormats

/// A number format, with what is asked of it for every cell.
final class CellFormat: Sendable {
  private let format: NumberFormat
  let isGeneral: Bool
  let isDate: Bool
  /// Whether text is displayed as it is.
  let leavesText: Bool

  static let general = CellFormat("General")

  init(_ code: String) {
    format = NumberFormat(code)
    isGeneral = code.isEmpty || code.lowercased() == "general"
    isDate = format.isDate && !Self.countsElapsedTime(code)
    // Only a section of its own, with `@` or as the fourth, changes text.
    leavesText = code == "@" || !code.contains("@") && code.count { $0 == ";" } < 3
  }

  /// Whether a format shows how long something took: `[h]:mm` is no time of a day.
  private static func countsElapsedTime(_ code: String) -> Bool {
    var rest = code.lowercased().utf8[...]
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[rest.index(after: bracket)...]
      let letters = rest.prefix { $0 != UInt8(ascii: "]") }
      guard let first = letters.first, "hms".utf8.contains(first) else { continue }
      if letters.allSatisfy({ $0 == first }) { return true }
    }
    return false
  }

  func text(of number: Double, _ dateSystem: DateSystem) -> String {
    format.text(of: number, dateSystem: dateSystem)
  }

  func text(of text: String) -> String { leavesText ? text : format.text(of: text) }
}
