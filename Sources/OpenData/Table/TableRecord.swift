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
  private let cells: ArraySlice<Cell>
  /// Where the cell of each of the table's columns is among ``cells``; -1 for a blank one.
  private var places: [Int32]
  /// The cells under none of the table's headings.
  private(set) var others: [Cell] = []

  init(_ cells: ArraySlice<Cell>, row: Int, header: TableHeader) {
    self.header = header
    self.row = row
    self.cells = cells
    places = Array(repeating: -1, count: header.table.count)
    let span = cells.span
    for index in span.indices where !CleanText.clean(span[index].text).isEmpty {
      if let slot = header.slot(at: span[index].reference.column) {
        places[slot] = Int32(index)
      } else {
        others.append(span[index])
      }
    }
  }

  /// Whether all of the table's columns are blank.
  var isBlank: Bool { places.allSatisfy { $0 < 0 } }

  /// Whether all columns that describe a row are blank.
  var hasNoRow: Bool {
    header.table.all.allSatisfy { header.table.belongsToSheet($0) || isBlank($0) }
  }

  func isBlank(_ column: TableColumn) -> Bool { places[column.index] < 0 }

  /// The cell of a column; `nil` for a blank one.
  private subscript(column: TableColumn) -> Cell? {
    let place = places[column.index]
    return place < 0 ? nil : cells[cells.startIndex + Int(place)]
  }

  // MARK: - Values

  /// The text; `""` when blank.
  func text(_ column: TableColumn) -> String {
    let place = places[column.index]
    guard place >= 0 else { return "" }
    let text = CleanText.clean(cells.span[Int(place)].text)
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
    let (own, others) = (cells.span, other.cells.span)
    for slot in header.sheetSlots {
      let (a, b) = (Int(places[slot]), Int(other.places[slot]))
      guard a >= 0, b >= 0 else {
        if a == b { continue }
        return false
      }
      guard own[a].text == others[b].text, own[a].value == others[b].value else { return false }
    }
    return true
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
    guard let cell = self[column] else { return nil }
    guard let value = make(cell) else { throw error(column, expected: expected) }
    return value
  }

  /// Reads plain decimal digits: no words such as `nan`, no hexadecimal ones.
  static func number(in text: String) -> Double? {
    guard text.utf8.allSatisfy(isOfNumber) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  // MARK: - Errors

  /// The error for a column that does not hold what it should.
  func error(_ column: TableColumn, expected: Expectation) -> ReadError {
    error(column, found: self[column]?.text ?? "", expected: expected)
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
