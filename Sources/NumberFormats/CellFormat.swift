package import JapaneseCalendar

/// A number format, with the properties that every cell needs precomputed.
package final class CellFormat: Sendable {
  private let format: NumberFormat
  package let isGeneral: Bool
  package let isDate: Bool
  /// Whether text is displayed as it is.
  package let leavesText: Bool

  package static let general = CellFormat("General")

  package init(_ code: String) {
    format = NumberFormat(code)
    isGeneral = code.isEmpty || code.lowercased() == "general"
    // A duration ([h]:mm) is a number of hours, not a day.
    isDate = format.isDate && !format.isDuration
    // Only a dedicated text section (one with `@`, or the fourth) changes text.
    leavesText = code == "@" || !code.contains("@") && code.count { $0 == ";" } < 3
  }

  package func text(of number: Double, _ dateSystem: DateSystem) -> String {
    format.text(of: number, dateSystem: dateSystem)
  }

  package func text(of text: String) -> String { leavesText ? text : format.text(of: text) }
}
