import GoalSheet
import Grid
import JapaneseCalendar
import Messages

/// One record of a data table: its cells by column, with a getter for each type of value.
///
/// Errors give the cell as their place and name the column in their text.
struct TableRecord {
  private let header: TableHeader
  /// The record's row in the grid.
  private let row: Int
  private var cells: [Cell?]
  /// The cells under none of the table's headings.
  private(set) var others: [Cell] = []

  init(_ cells: some Collection<Cell>, row: Int, header: TableHeader) {
    self.header = header
    self.row = row
    self.cells = Array(repeating: nil, count: header.table.count)
    for cell in cells where !CleanText.clean(cell.text).isEmpty {
      if let column = header.column(at: cell.reference.column) {
        self.cells[column.index] = cell
      } else {
        others.append(cell)
      }
    }
  }

  /// Whether all of the table's columns are blank.
  var isBlank: Bool { cells.allSatisfy { $0 == nil } }

  /// Whether all columns that describe a row are blank.
  var hasNoRow: Bool {
    header.table.all.allSatisfy { header.table.belongsToSheet($0) || isBlank($0) }
  }

  func isBlank(_ column: TableColumn) -> Bool { cells[column.index] == nil }

  // MARK: - Values

  /// The text; `""` when blank.
  func text(_ column: TableColumn) -> String {
    guard let cell = cells[column.index] else { return "" }
    let text = CleanText.clean(cell.text)
    return header.isDelimited ? FormulaGuard.read(text) : text
  }

  /// The entries of a list, one a line.
  func entries(_ column: TableColumn) -> [String] {
    let text = text(column)
    // As bytes, because a text takes 30 times as long to split into its characters.
    return text.utf8.split(separator: UInt8(ascii: "\n"))
      .map { CleanText.trimmed(String(Substring($0))) }
      .filter { !$0.isEmpty }
  }

  /// Whether two records have the same texts in the columns that are the same for a whole sheet.
  func sharesSheet(with other: TableRecord) -> Bool {
    header.table.all.allSatisfy { column in
      !header.table.belongsToSheet(column)
        || cells[column.index]?.text == other.cells[column.index]?.text
          && cells[column.index]?.value == other.cells[column.index]?.value
    }
  }

  func number(_ column: TableColumn) throws(ReadError) -> Double? {
    try value(column, expected: .number) { cell in
      switch cell.value {
      case .number(let number): number
      case .text(let text): Self.number(in: CleanText.clean(text))
      case .boolean, .error, .date: nil
      }
    }
  }

  func wholeNumber(_ column: TableColumn) throws(ReadError) -> Int? {
    guard let number = try number(column) else { return nil }
    guard let whole = Int(exactly: number) else {
      throw error(column, expected: .wholeNumber)
    }
    return whole
  }

  func year(_ column: TableColumn) throws(ReadError) -> Int? {
    try value(column, expected: .year) { cell in
      let year: Int? =
        if case .number(let number) = cell.value { Int(exactly: number) } else {
          Int(CleanText.clean(cell.text)) ?? FiscalYearText.year(in: cell.text)
        }
      return year.flatMap { (1...9999).contains($0) ? $0 : nil }
    }
  }

  func date(_ column: TableColumn) throws(ReadError) -> CivilDate? {
    try value(column, expected: .date) { cell in
      switch cell.value {
      case .date(let moment): moment.date
      // Excel turns the dates of a CSV that it saves into 2023/4/1.
      case .text(let text): DateText.date(in: text)
      case .number, .boolean, .error: nil
      }
    }
  }

  func bound(_ column: TableColumn) throws(ReadError) -> Quantity.Bound? {
    try value(column, expected: .bound) { cell in
      switch CleanText.clean(cell.text) {
      case "以上": .atLeast
      case "以下": .atMost
      case let text: Quantity.Bound(rawValue: text)
      }
    }
  }

  func mark(_ column: TableColumn, _ marks: MarkText) throws(ReadError) -> Mark? {
    try value(column, expected: .mark(marks.all)) { cell in marks.mark(cell.text) }
  }

  /// The keys of fields, between blanks.
  func fields(_ column: TableColumn) throws(ReadError) -> GoalFieldSet {
    var fields = GoalFieldSet()
    if isBlank(column) { return fields }
    for key in text(column).split(whereSeparator: \.isWhitespace) {
      guard let field = header.table.fields.field(key: String(key)) else {
        throw error(column, found: String(key), expected: .fieldKey)
      }
      fields.insert(field)
    }
    return fields
  }

  private func value<Value>(
    _ column: TableColumn, expected: Expectation, _ make: (Cell) -> Value?
  ) throws(ReadError) -> Value? {
    guard let cell = cells[column.index] else { return nil }
    guard let value = make(cell) else { throw error(column, expected: expected) }
    return value
  }

  /// Reads plain decimal digits: no words such as `nan`, no hexadecimal ones.
  private static func number(in text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  // MARK: - Errors

  /// The error for a column that does not hold what it should.
  func error(_ column: TableColumn, expected: Expectation) -> ReadError {
    error(column, found: cells[column.index]?.text ?? "", expected: expected)
  }

  private func error(
    _ column: TableColumn, found: String, expected: Expectation
  ) -> ReadError {
    error(column, .found(.text(found), expected: expected))
  }

  func heading(of column: TableColumn) -> String { header.table.heading(of: column) }

  /// The part of a quantity that a column holds.
  func part(of column: TableColumn) -> TableColumn.FieldPart {
    switch column {
    case .field(_, let part): part
    case .further(let slot): header.table.slots[slot].part
    default: .text
    }
  }

  /// The columns that the table may have.
  var table: TableColumns { header.table }

  /// The cell of a column, blank or not.
  func cell(of column: TableColumn) -> CellReference {
    CellReference(row: row, column: header.position(of: column))
  }

  func error(_ column: TableColumn, _ reason: OpenDataReason) -> ReadError {
    let name = heading(of: column)
    let heading = BilingualText(english: name, japanese: name)
    return ReadError(
      LocatedReason(location: heading, reason: reason),
      at: Place(cell: cell(of: column)))
  }
}
