import JapaneseCalendar

extension FormMessage {
  /// What to write into the cell instead of its whole text; `nil` where only a person knows.
  var suggestion: String? {
    switch self {
    case .organisationVariant(_, let name): name
    case .planPositionFormat(_, _, let suggestion, let cell): suggestion == nil ? nil : cell
    case .markVariant(_, let mark): mark.rawValue
    case .yearMismatch(let labels, let year): labels.first.map { Self.label($0, of: year) }
    default: nil
    }
  }

  /// The label of 目標 or 結果 for a year.
  private static func label(_ text: String, of year: Int) -> String {
    EraText.shortText(ofFiscalYear: year) + (text.contains("結果") ? "結果" : "目標")
  }
}
