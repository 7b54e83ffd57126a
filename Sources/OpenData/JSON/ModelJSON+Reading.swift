package import GoalSheet
import Grid
import JSON
import JapaneseCalendar
package import Messages

extension ModelJSON {
  /// Reads all sheets in a JSON text: documents, sheets, lists of sheets, or one sheet a line, with
  /// or without a byte order mark.
  ///
  /// - Throws: a ``ReadError`` that names line, sheet, row and key. A document of another format
  ///   than this program's is of the kind `unsupportedFormat`.
  package static func sheets(in bytes: [UInt8], file: String) throws(ReadError) -> [GoalSheet] {
    guard let sheets = try sheets(in: bytes, line: 1, offset: 0, file: file) else {
      throw ReadError(OpenDataReason.emptyFile, at: Place(file: file))
    }
    return sheets
  }

  /// Reads all sheets in a part of a file, which begins at a byte and a line, counted from one;
  /// `nil` where it is blank.
  static func sheets(
    in bytes: [UInt8], line: Int, offset: Int, file: String
  ) throws(ReadError) -> [GoalSheet]? {
    let skipped = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = skipped == 0 ? bytes : Array(bytes.dropFirst(skipped))
    var json = JSONScanner(bytes)
    var sheets: [GoalSheet] = []
    var isBlank = true
    do {
      while json.nextByte() != nil {
        isBlank = false
        try json.sheets(into: &sheets)
      }
    } catch {
      throw error.readError(
        in: bytes, firstLine: line, firstOffset: offset + skipped, file: file)
    }
    return isBlank ? nil : sheets
  }
}

// MARK: - The model's objects

extension JSONScanner {
  /// Reads the next outermost value: a document, a sheet or a list of sheets.
  ///
  /// In an envelope, placeholders represent sheets that have already been read.
  mutating func sheets(
    into sheets: inout [GoalSheet], isEnvelope: Bool = false
  ) throws(JSONError) {
    switch nextByte() {
    case UInt8(ascii: "["):
      try list(into: &sheets, isEnvelope: isEnvelope)
    case UInt8(ascii: "{") where firstKey(is: { ModelKeys.Document(rawValue: $0) != nil }):
      try document(into: &sheets, isEnvelope: isEnvelope)
    default: sheets.append(try sheet())
    }
  }

  private mutating func document(
    into sheets: inout [GoalSheet], isEnvelope: Bool
  ) throws(JSONError) {
    var members = try beginObject(ModelKeys.document)
    while let key = try nextKey(of: &members) {
      switch key {
      case .format: try format()
      case .sheets: try list(into: &sheets, isEnvelope: isEnvelope)
      }
    }
  }

  private mutating func list(
    into sheets: inout [GoalSheet], isEnvelope: Bool
  ) throws(JSONError) {
    try array { json throws(JSONError) in
      // A sheet that was cut out has been read already.
      if isEnvelope, json.take(Envelope.placeholder) { return }
      sheets.append(try json.sheet())
    }
  }

  private mutating func format() throws(JSONError) {
    _ = try value(.format(ModelKeys.format)) { $0 == ModelKeys.format ? true : nil }
  }

  mutating func sheet() throws(JSONError) -> GoalSheet {
    var sheet = GoalSheet()
    var unofficial: [Mark: Int] = [:]
    var table = FurtherTable()
    var headers = FurtherTable()
    var members = try beginObject(ModelKeys.sheet)
    while let key = try nextKey(of: &members) {
      switch key {
      case .title: sheet.title = try string()
      case .fiscalYear: sheet.fiscalYear = try year()
      case .department: sheet.department = try string()
      case .section: sheet.section = try string()
      case .policyIndicators: sheet.policyIndicators = try entries()
      case .createdOn: sheet.createdOn = try date()
      case .evaluatedOn: sheet.evaluatedOn = try date()
      case .legend:
        try array { json throws(JSONError) in sheet.legend.append(try json.legendEntry()) }
      case .rows:
        try array { json throws(JSONError) in
          try json.row(into: &sheet.rows, &table, &unofficial)
        }
      case .unplaced:
        try array { json throws(JSONError) in sheet.unplaced.append(try json.unplacedText()) }
      case .source: sheet.source = try source(&table, &headers)
      case .further: try further(into: &sheet.further, &headers)
      }
    }
    try check(unofficial, of: sheet)
    if !table.blanks.isEmpty { sheet.rows = table.completed(sheet.rows) }
    return sheet
  }

  /// Checks that the legend explains the marks other than the official ones, each given with the
  /// place where it comes first.
  private func check(_ unofficial: [Mark: Int], of sheet: GoalSheet) throws(JSONError) {
    guard !unofficial.isEmpty else { return }
    let usable = UsableMarks(sheet.legend)
    let unknown = unofficial.filter { !usable.all.contains($0.key) }
    guard let (mark, position) = unknown.min(by: { $0.value < $1.value }) else { return }
    throw JSONError(
      at: position,
      OpenDataReason.found(.text(mark.rawValue), expected: .markOrNull(usable.all)))
  }

  private mutating func legendEntry() throws(JSONError) -> GoalSheet.LegendEntry {
    var entry = GoalSheet.LegendEntry(mark: .achieved, meaning: "")
    var members = try beginObject(ModelKeys.legend)
    while let key = try nextKey(of: &members) {
      switch key {
      case .mark: entry.mark = try value(.legendMark) { Mark(rawValue: $0) }
      case .meaning: entry.meaning = try string()
      }
    }
    return entry
  }

  private mutating func unplacedText() throws(JSONError) -> GoalSheet.UnplacedText {
    var entry = GoalSheet.UnplacedText(cell: CellReference(row: 0, column: 0), text: "")
    var members = try beginObject(ModelKeys.unplaced)
    while let key = try nextKey(of: &members) {
      switch key {
      case .cell: entry.cell = try value(.cell) { CellReference($0) }
      case .text: entry.text = try string()
      }
    }
    return entry
  }

  private mutating func source(
    _ table: inout FurtherTable, _ headers: inout FurtherTable
  ) throws(JSONError) -> GoalSheet.Source? {
    if takeNull() { return nil }
    var source = GoalSheet.Source(file: "")
    try expect(.object, .objectOrNull)
    var members = try beginObject(ModelKeys.source)
    while let key = try nextKey(of: &members) {
      switch key {
      case .file: source.file = try string()
      case .sheet: source.sheet = try textOrNull()
      case .cells: source.cells = try cells(&table, &headers)
      case .form: source.form = try textOrNull()
      }
    }
    return source
  }

  private mutating func cells(
    _ table: inout FurtherTable, _ headers: inout FurtherTable
  ) throws(JSONError) -> SheetCells? {
    if takeNull() { return nil }
    var cells = SheetCells()
    try expect(.object, .objectOrNull)
    var members = try beginObject(ModelKeys.cells)
    while let key = try nextKey(of: &members) {
      switch key {
      case .title: cells.title = try cell()
      case .header(let field): cells.headers[field] = try cell()
      case .rows:
        try array { json throws(JSONError) in
          cells.rows.append(try json.rowCells(&table))
        }
      case .further:
        try object { json, key, start throws(JSONError) in
          let index = try headers.index(of: key, at: start)
          cells.headers[.further(index)] = try json.cell()
        }
      }
    }
    return cells
  }

  private mutating func rowCells(
    _ table: inout FurtherTable
  ) throws(JSONError) -> [GoalField: SheetCells.Cell] {
    var cells: [GoalField: SheetCells.Cell] = [:]
    var members = try beginObject(ModelKeys.rowCells)
    while let key = try nextKey(of: &members) {
      switch key {
      case .field(let field): cells[field] = try cell()
      case .further:
        try object { json, key, start throws(JSONError) in
          let index = try table.index(of: key, at: start)
          cells[.further(index)] = try json.cell()
        }
      }
    }
    return cells
  }

  private mutating func cell() throws(JSONError) -> SheetCells.Cell? {
    try valueOrNull(.cell) { SheetCells.Cell($0) }
  }

  // MARK: - Rows

  private mutating func row(
    into rows: inout GoalRows, _ table: inout FurtherTable, _ unofficial: inout [Mark: Int]
  ) throws(JSONError) {
    var row = GoalRow()
    var continuesAt = position
    // `continues` may come before the columns that it names.
    var others: [(key: String, start: Int)] = []
    var members = try beginObject(ModelKeys.row)
    while let key = try nextKey(of: &members) {
      switch key {
      case .field(let field): try value(of: field, into: &row, &unofficial)
      case .continues:
        _ = nextByte()
        continuesAt = position
        try array { json throws(JSONError) in
          _ = json.nextByte()
          let start = json.position
          let key = try json.value(.fieldKey) { $0 }
          if let field = GoalField(key: key) {
            row.continues.insert(field)
          } else {
            others.append((key, start))
          }
        }
      case .further: try further(into: &row.further, &table)
      }
    }
    for other in others {
      guard let index = table.index(of: other.key) else {
        throw JSONError(
          at: other.start, OpenDataReason.found(.text(other.key), expected: .fieldKey))
      }
      row.continues.insert(.further(index))
    }
    do {
      try rows.append(row)
    } catch {
      throw JSONError(at: continuesAt, OpenDataReason.rows(error, of: row))
    }
  }

  private mutating func value(
    of field: GoalField, into row: inout GoalRow, _ unofficial: inout [Mark: Int]
  ) throws(JSONError) {
    switch field.value {
    case .number(let path), .text(let path): row[path] = try string()
    case .list(let path): row[path] = try entries()
    case .quantity(let path): row[path] = try quantity()
    case .mark(let path):
      _ = nextByte()
      let start = position
      let mark = try valueOrNull(.markOrNull(Mark.official)) { Mark(rawValue: $0) }
      row[path] = mark
      if let mark, !Mark.official.contains(mark), unofficial[mark] == nil {
        unofficial[mark] = start
      }
    }
  }

  private mutating func further(
    into values: inout [FurtherValue], _ table: inout FurtherTable
  ) throws(JSONError) {
    try expect(.object, .object)
    try object { json, key, start throws(JSONError) in
      let index = try table.index(of: key, at: start)
      table.set(try json.furtherValue(), at: index, in: &values)
    }
  }

  private mutating func furtherValue() throws(JSONError) -> FurtherValue.Value {
    switch nextByte() {
    case UInt8(ascii: "{"): .quantity(try quantity())
    case UInt8(ascii: "n") where takeNull(): .mark(nil)
    default: .text(try value(.textOrNull) { $0 })
    }
  }

  private mutating func quantity() throws(JSONError) -> Quantity? {
    if takeNull() { return nil }
    var quantity = Quantity(text: "")
    try expect(.object, .objectOrNull)
    var members = try beginObject(ModelKeys.quantity)
    while let key = try nextKey(of: &members) {
      switch key {
      case .text: quantity.text = try value(.nonBlankText) { $0.isEmpty ? nil : $0 }
      case .number: quantity.number = try numberOrNull()
      case .unit: quantity.unit = try textOrNull()
      case .bound: quantity.bound = try valueOrNull(.boundOrNull) { Quantity.Bound(rawValue: $0) }
      }
    }
    return quantity
  }

  // MARK: - Values

  /// Reads a list of texts.
  ///
  /// Each is one line, because the data table joins them by line breaks.
  private mutating func entries() throws(JSONError) -> [String] {
    var entries: [String] = []
    try array { json throws(JSONError) in
      entries.append(
        try json.value(.oneLineText) { text in
          text.isEmpty || text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } ? nil : text
        })
    }
    return entries
  }

  private mutating func year() throws(JSONError) -> Int? {
    if takeNull() { return nil }
    try expect(.number, .yearOrNull)
    let start = position
    let number = try number()
    guard let number, let year = Int(exactly: number), (1...9999).contains(year) else {
      let found = number.map { DecimalText.text(of: $0) } ?? "∞"
      throw JSONError(at: start, OpenDataReason.found(.text(found), expected: .yearOrNull))
    }
    return year
  }

  private mutating func date() throws(JSONError) -> CivilDate? {
    try valueOrNull(.dateOrNull) { ISOText.date(in: $0) }
  }

  private mutating func textOrNull() throws(JSONError) -> String? {
    if takeNull() { return nil }
    try expect(.text, .textOrNull)
    return try string()
  }

  /// Reads a number or `null`; a number beyond a `Double` counts as `null`.
  private mutating func numberOrNull() throws(JSONError) -> Double? {
    if takeNull() { return nil }
    try expect(.number, .numberOrNull)
    return try number()
  }

  private mutating func valueOrNull<Value>(
    _ expected: Expectation, _ make: (String) -> Value?
  ) throws(JSONError) -> Value? {
    if takeNull() { return nil }
    return try value(expected, make)
  }

  /// Reads a text that `make` can parse.
  private mutating func value<Value>(
    _ expected: Expectation, _ make: (String) -> Value?
  ) throws(JSONError) -> Value {
    try expect(.text, expected)
    let start = position
    let text = try string()
    guard let value = make(text) else {
      throw JSONError(at: start, OpenDataReason.found(.text(text), expected: expected))
    }
    return value
  }

  /// Moves to the next value and checks its kind.
  private mutating func expect(
    _ kind: JSONToken, _ expected: Expectation
  ) throws(JSONError) {
    _ = nextByte()
    guard token == kind else {
      throw JSONError(at: position, OpenDataReason.found(.kind(token.text), expected: expected))
    }
  }
}
