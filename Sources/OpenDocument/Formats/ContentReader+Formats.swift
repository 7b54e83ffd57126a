import Grid
import JapaneseCalendar
import NumberFormats

extension ContentReader {
  /// The text of a cell that has a value but no paragraph, as some programs write it: the value in
  /// the cell's format.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 19.387 `office:value-type`, 19.473 `style:data-style-name`
  mutating func displayed(_ run: CellRun, _ row: inout TableRow) -> Range<Int> {
    let value = row.text.string(run.value)
    let format = styles.format(of: style(of: run, in: row))
    guard let text = Self.text(of: value, run.kind, format) else { return run.value }
    return row.text.append(text)
  }

  /// - Returns: `nil` for what is displayed as it is stored.
  private static func text(
    of value: String, _ kind: CellRun.Kind, _ format: CellFormat?
  ) -> String? {
    switch kind {
    case .number: Double(value).map { (format ?? .general).text(of: $0, .y1900) }
    case .percentage: Double(value).map { (format ?? percentage).text(of: $0, .y1900) }
    case .time: ISOText.days(in: value).map { (format ?? duration).text(of: $0, .y1900) }
    case .date:
      ISOText.dateTime(in: value).flatMap { DateSystem.y1900.serial(of: $0) }
        .flatMap { format?.text(of: $0, .y1900) }
    case .boolean: value == "true" ? "TRUE" : "FALSE"
    case .text: format?.text(of: value)
    case .none, .error: nil
    }
  }

  /// What LibreOffice gives percentages and times without a format.
  private static let percentage = CellFormat("0.00%")
  private static let duration = CellFormat("[hh]:mm:ss")
}
