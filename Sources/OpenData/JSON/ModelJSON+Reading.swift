package import GoalSheet
import Grid
import JapaneseCalendar
package import Messages

extension ModelJSON {
  /// Reads everything that stands in a JSON text: documents, sheets, lists of sheets, or a sheet a
  /// line, with or without a byte order mark.
  ///
  /// - Throws: a ``ReadError`` that names line, sheet, row and key. A document of another format
  ///   than this program's is an unsupported one.
  package static func sheets(in bytes: [UInt8], file: String) throws(ReadError) -> [GoalSheet] {
    var reader = ModelJSONReader(file: file)
    return try reader.read(bytes) + reader.finish()
  }
}

// MARK: - The model's objects

extension JSONScanner {
  /// Reads the next outermost value: a document, a sheet or a list of sheets.
  mutating func sheets(into sheets: inout [GoalSheet]) throws(JSONFault) {
    switch nextByte() {
    case UInt8(ascii: "["):
      try list { json throws(JSONFault) in sheets.append(try json.sheet()) }
    case UInt8(ascii: "{") where firstKeyIsOfDocument():
      try document(into: &sheets)
    default: sheets.append(try sheet())
    }
  }

  /// Whether the object that begins here is a document and no sheet.
  private func firstKeyIsOfDocument() -> Bool {
    var ahead = self
    ahead.position += 1
    guard ahead.nextByte() == UInt8(ascii: "\""), let key = try? ahead.string() else {
      return false
    }
    return ModelKeys.Document(rawValue: key) != nil
  }

  private mutating func document(into sheets: inout [GoalSheet]) throws(JSONFault) {
    var members = try beginObject(ModelKeys.document)
    while let key = try nextKey(of: &members) {
      switch key {
      case .format: try format()
      case .sheets:
        try list { json throws(JSONFault) in sheets.append(try json.sheet()) }
      }
    }
  }

  private mutating func format() throws(JSONFault) {
    let expected = BilingualText.quoted(ModelKeys.format)
    _ = nextByte()
    let start = position
    let format = try string(expected)
    guard format == ModelKeys.format else {
      var fault = JSONFault(at: start, found: .quoted(format), expected: expected)
      fault.kind = .unsupportedFormat
      throw fault
    }
  }

  private mutating func sheet() throws(JSONFault) -> GoalSheet {
    var sheet = GoalSheet()
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
        try list { json throws(JSONFault) in sheet.legend.append(try json.legendEntry()) }
      case .rows: try list { json throws(JSONFault) in try json.row(into: &sheet.rows) }
      case .unplaced:
        try list { json throws(JSONFault) in sheet.unplaced.append(try json.unplacedText()) }
      case .source: sheet.source = try source()
      }
    }
    return sheet
  }

  private mutating func legendEntry() throws(JSONFault) -> GoalSheet.LegendEntry {
    var entry = GoalSheet.LegendEntry(mark: .achieved, meaning: "")
    var members = try beginObject(ModelKeys.legend)
    while let key = try nextKey(of: &members) {
      switch key {
      case .mark: entry.mark = try value(.aMark) { Mark(rawValue: $0) }
      case .meaning: entry.meaning = try string()
      }
    }
    return entry
  }

  private mutating func unplacedText() throws(JSONFault) -> GoalSheet.UnplacedText {
    var entry = GoalSheet.UnplacedText(cell: CellReference(row: 0, column: 0), text: "")
    var members = try beginObject(ModelKeys.unplaced)
    while let key = try nextKey(of: &members) {
      switch key {
      case .cell: entry.cell = try value(.aCell) { CellReference($0) }
      case .text: entry.text = try string()
      }
    }
    return entry
  }

  private mutating func source() throws(JSONFault) -> GoalSheet.Source? {
    if takeNull() { return nil }
    var source = GoalSheet.Source(file: "")
    var members = try beginObject(ModelKeys.source, .anObjectOrNull)
    while let key = try nextKey(of: &members) {
      switch key {
      case .file: source.file = try string()
      case .sheet: source.sheet = takeNull() ? nil : try string(.aTextOrNull)
      }
    }
    return source
  }

  // MARK: - Rows

  private mutating func row(into rows: inout GoalRows) throws(JSONFault) {
    var row = GoalRow()
    var continuesAt = position
    var members = try beginObject(ModelKeys.row)
    while let key = try nextKey(of: &members) {
      switch key {
      case .no: row.no = try string()
      case .goal: row.goal = try string()
      case .planPosition: row.planPosition = try entries()
      case .indicator: row.indicator = try string()
      case .target: row.target = try quantity()
      case .result: row.result = try quantity()
      case .initiative: row.initiative = try string()
      case .outline: row.outline = try string()
      case .evaluation: row.evaluation = try valueOrNull(.aMarkOrNull) { Mark(rawValue: $0) }
      case .status: row.status = try string()
      case .nextSteps: row.nextSteps = try string()
      case .continues:
        _ = nextByte()
        continuesAt = position
        try list { json throws(JSONFault) in
          row.continues.insert(try json.value(.aFieldKey) { GoalField(rawValue: $0) })
        }
      }
    }
    do {
      try rows.append(row)
    } catch {
      throw JSONFault(at: continuesAt, error)
    }
  }

  private mutating func quantity() throws(JSONFault) -> Quantity? {
    if takeNull() { return nil }
    var quantity = Quantity(text: "")
    var members = try beginObject(ModelKeys.quantity, .anObjectOrNull)
    while let key = try nextKey(of: &members) {
      switch key {
      case .text:
        quantity.text = try value(
          BilingualText(
            english: "a text that is not blank (a blank target or result is null as a whole)",
            japanese: "空でない文字列（目標・結果が空のときは全体を null とします）")
        ) { $0.isEmpty ? nil : $0 }
      case .number: quantity.number = takeNull() ? nil : try number(.aNumberOrNull)
      case .unit: quantity.unit = takeNull() ? nil : try string(.aTextOrNull)
      case .bound: quantity.bound = try valueOrNull(.aBoundOrNull) { Quantity.Bound(rawValue: $0) }
      }
    }
    return quantity
  }

  // MARK: - Values

  private mutating func list(
    _ element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try beginArray()
    var isFirst = true
    while try nextElement(isFirst: isFirst) {
      isFirst = false
      try element(&self)
    }
  }

  /// Reads a list of texts.
  ///
  /// Each is one line, because the data table joins them by line breaks.
  private mutating func entries() throws(JSONFault) -> [String] {
    var entries: [String] = []
    try list { json throws(JSONFault) in
      entries.append(
        try json.value(
          BilingualText(
            english: "a text of one line that is not blank",
            japanese: "空でなく改行のない文字列")
        ) { $0.isEmpty || $0.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } ? nil : $0 })
    }
    return entries
  }

  private mutating func year() throws(JSONFault) -> Int? {
    if takeNull() { return nil }
    let start = position
    let number = try number(.aYearOrNull)
    guard let year = Int(exactly: number), (1...9999).contains(year) else {
      throw JSONFault(
        at: start, found: .quoted(DecimalText.text(of: number)), expected: .aYearOrNull)
    }
    return year
  }

  private mutating func date() throws(JSONFault) -> CivilDate? {
    try valueOrNull(.aDateOrNull) { ISODate.date(in: $0) }
  }

  private mutating func valueOrNull<Value>(
    _ expected: BilingualText, _ make: (String) -> Value?
  ) throws(JSONFault) -> Value? {
    if takeNull() { return nil }
    return try value(expected, make)
  }

  /// Reads a text that `make` understands.
  private mutating func value<Value>(
    _ expected: BilingualText, _ make: (String) -> Value?
  ) throws(JSONFault) -> Value {
    _ = nextByte()
    let start = position
    let text = try string(expected)
    guard let value = make(text) else {
      throw JSONFault(at: start, found: .quoted(text), expected: expected)
    }
    return value
  }
}

extension JSONFault {
  fileprivate init(at offset: Int, _ fault: GoalRows.Fault) {
    let text = BilingualText(fault)
    self.init(at: offset, english: text.english, japanese: text.japanese)
  }
}
