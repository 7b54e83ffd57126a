import JapaneseCalendar

/// Stands in for the number formats until their room is there.
struct NumberFormat: Sendable {
  let isDate: Bool

  init(_ code: String) {
    isDate = code.contains("yy") || code.contains("ge") || code.contains("mm")
  }

  func text(of number: Double, dateSystem: DateSystem) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  func text(of text: String) -> String { text }
}

enum BuiltInFormats {
  static func code(id: Int) -> String? { id == 14 ? "yyyy/m/d" : nil }
}
