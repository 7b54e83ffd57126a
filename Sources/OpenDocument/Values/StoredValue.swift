import JapaneseCalendar
import Grid

/// Turns what a cell's attributes say into its value.
enum StoredValue {
  /// The value of a cell that displays `text`.
  static func value(of run: CellRun, _ buffer: borrowing TextBuffer, text: String) -> CellValue {
    let stored = buffer.string(run.value)
    if run.kind == .error || !run.formula.isEmpty && ErrorText.isOne(text) {
      return .error(text.isEmpty ? stored : text)
    }
    return typed(run.kind, stored) ?? .text(stored.isEmpty ? text : stored)
  }

  /// `nil` for text, and for what is not of its type.
  private static func typed(_ kind: CellRun.Kind, _ stored: String) -> CellValue? {
    switch kind {
    case .none, .number, .percentage: number(stored).map(CellValue.number)
    case .date: ISOText.dateTime(in: stored).map(CellValue.date)
    case .time: ISOText.days(in: stored).map(CellValue.number)
    case .boolean: stored.isEmpty ? nil : .boolean(stored == "true")
    case .text, .error: nil
    }
  }

  private static func number(_ stored: String) -> Double? {
    guard let number = Double(stored), number.isFinite else { return nil }
    return number
  }
}
