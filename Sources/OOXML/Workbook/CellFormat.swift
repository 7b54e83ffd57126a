import JapaneseCalendar
import NumberFormats

/// A number format, with the properties that every cell needs precomputed.
final class CellFormat: Sendable {
  private let format: NumberFormat
  let isGeneral: Bool
  let isDate: Bool
  /// Whether text is displayed unchanged.
  let leavesText: Bool

  static let general = CellFormat("General")

  init(_ code: String) {
    format = NumberFormat(code)
    isGeneral = code.isEmpty || code.lowercased() == "general"
    // A duration ([h]:mm) is a number of hours, not a day.
    isDate = format.isDate && !format.isDuration
    // Only a dedicated text section (one with `@`, or the fourth) changes text.
    leavesText = code == "@" || !code.contains("@") && code.count { $0 == ";" } < 3
  }

  func text(of number: Double, _ dateSystem: DateSystem) -> String {
    format.text(of: number, dateSystem: dateSystem)
  }

  func text(of text: String) -> String { leavesText ? text : format.text(of: text) }
}
