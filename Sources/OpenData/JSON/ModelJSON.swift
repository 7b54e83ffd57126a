package import GoalSheet
import Grid
import JSON
import JapaneseCalendar

/// The model as JSON: one document of many sheets, or a sheet a line (JSONL).
///
/// - SeeAlso: SPEC section 2
package enum ModelJSON {
  /// `{"format": "mokuhyo/1", "sheets": […]}` with one space a level; the last byte is the
  /// closing brace.
  package static func document(_ sheets: [GoalSheet]) -> [UInt8] {
    var json = JSONWriter(.indented, reserving: 8192 * sheets.count)
    json.beginObject()
    json.key(ModelKeys.Document.format)
    json.string(ModelKeys.format)
    json.key(ModelKeys.Document.sheets)
    json.array(sheets) { json, sheet in json.sheet(sheet) }
    json.endObject()
    return json.bytes
  }

  /// The start of a document written sheet by sheet, up to the opening bracket of the list.
  package static let documentStart = Array(
    "{\n \"format\": \"\(ModelKeys.format)\",\n \"sheets\": [".utf8)

  /// The sheet's object, or part of it, as an element of a document: on lines of its own, without a comma.
  package static func element(_ sheet: GoalSheet, _ part: SheetParts = .none) -> [UInt8] {
    var json = writer(.indented, depth: 2, of: sheet, part)
    if !part.isBegun { json.element() }
    json.sheet(sheet, part)
    return json.bytes
  }

  /// The end of a document written sheet by sheet.
  package static func documentEnd(hasSheets: Bool) -> [UInt8] {
    Array((hasSheets ? "\n ]\n}\n" : "]\n}\n").utf8)
  }

  /// The sheet's object, or part of it, on one line, with a line feed at its end.
  package static func line(_ sheet: GoalSheet, _ part: SheetParts = .none) -> [UInt8] {
    var json = writer(.oneLine, depth: 0, of: sheet, part)
    json.sheet(sheet, part)
    if !part.isContinued { json.endLine() }
    return json.bytes
  }

  /// A writer with room for most sheets; for one that began earlier it is within the list of its rows.
  private static func writer(
    _ style: JSONWriter.Style, depth: Int, of sheet: GoalSheet, _ part: SheetParts
  ) -> JSONWriter {
    JSONWriter(
      style, depth: part.isBegun ? depth + 2 : depth, isFirst: !part.isBegun,
      reserving: 1024 + 1024 * sheet.rows.count)
  }
}

// MARK: - The model's objects

extension JSONWriter {
  private mutating func strings(_ strings: [String]) {
    array(strings) { json, string in json.string(string) }
  }

  fileprivate mutating func sheet(_ sheet: GoalSheet, _ part: SheetParts = .none) {
    if !part.isBegun { beginSheet(sheet) }
    let rows = sheet.rows.elements.span
    for index in rows.indices {
      element()
      row(rows[index])
    }
    if !part.isContinued { endSheet(sheet) }
  }

  /// What comes before the rows.
  private mutating func beginSheet(_ sheet: GoalSheet) {
    typealias Key = ModelKeys.Sheet
    beginObject()
    string(Key.title, sheet.title)
    key(Key.fiscalYear)
    if let year = sheet.fiscalYear { number(year) } else { null() }
    string(Key.department, sheet.department)
    string(Key.section, sheet.section)
    key(Key.policyIndicators)
    strings(sheet.policyIndicators)
    string(Key.createdOn, sheet.createdOn?.description)
    string(Key.evaluatedOn, sheet.evaluatedOn?.description)
    if !sheet.further.isEmpty {
      key(Key.further)
      further(sheet.further)
    }
    key(Key.legend)
    array(sheet.legend) { json, entry in
      json.beginObject()
      json.string(ModelKeys.Legend.mark, entry.mark.rawValue)
      json.string(ModelKeys.Legend.meaning, entry.meaning)
      json.endObject()
    }
    key(Key.rows)
    beginArray()
  }

  /// What comes after the rows.
  private mutating func endSheet(_ sheet: GoalSheet) {
    typealias Key = ModelKeys.Sheet
    endArray()
    key(Key.unplaced)
    array(sheet.unplaced) { json, entry in
      json.beginObject()
      json.string(ModelKeys.Unplaced.cell, entry.cell.description)
      json.string(ModelKeys.Unplaced.text, entry.text)
      json.endObject()
    }
    key(Key.source)
    source(sheet.source, of: sheet)
    endObject()
  }

  private mutating func row(_ row: borrowing GoalRow) {
    beginObject()
    for field in GoalField.official {
      key(field.key)
      switch field.value {
      case .number(let path), .text(let path): string(row[path])
      case .list(let path): strings(row[path])
      case .quantity(let path): quantity(row[path])
      case .mark(let path): mark(row[path])
      }
    }
    if !row.further.isEmpty {
      key(ModelKeys.Row.further.name)
      further(row.further)
    }
    key(ModelKeys.Row.continues.name)
    array(row.continues.fields) { json, field in json.string(row.key(of: field)) }
    endObject()
  }

  /// The values of the fields that a template adds.
  private mutating func further(_ values: [FurtherValue]) {
    beginObject()
    for value in values {
      key(text: value.key)
      switch value.value {
      case .text(let text): string(text)
      case .quantity(let value): quantity(value)
      case .mark(let value): mark(value)
      case .date(let date): if let date { string(date.description) } else { null() }
      }
    }
    endObject()
  }

  private mutating func mark(_ mark: Mark?) {
    if let mark { string(mark.rawValue) } else { null() }
  }

  private mutating func quantity(_ quantity: Quantity?) {
    guard let quantity else {
      null()
      return
    }
    beginObject()
    string(ModelKeys.Quantity.text, quantity.text)
    key(ModelKeys.Quantity.number)
    if let number = quantity.number { self.number(number) } else { null() }
    string(ModelKeys.Quantity.unit, quantity.unit)
    string(ModelKeys.Quantity.bound, quantity.bound?.rawValue)
    endObject()
  }

  private mutating func source(_ source: GoalSheet.Source?, of sheet: GoalSheet) {
    guard let source else {
      null()
      return
    }
    beginObject()
    string(ModelKeys.Source.file, source.file)
    string(ModelKeys.Source.sheet, source.sheet)
    if let form = source.form { string(ModelKeys.Source.form, form) }
    if let cells = source.cells {
      key(ModelKeys.Source.cells)
      self.cells(cells, of: sheet)
    }
    endObject()
  }

  private mutating func cells(_ cells: SheetCells, of sheet: GoalSheet) {
    beginObject()
    for key in CellKey.all {
      if key == .further, sheet.further.isEmpty { continue }
      self.key(key.name)
      switch key {
      case .title: cell(cells.title)
      case .header(let field): cell(cells.headers[field])
      case .rows:
        let keys = sheet.furtherKeys
        array(cells.rows) { json, row in json.rowCells(row, keys) }
      case .further:
        beginObject()
        for (index, value) in sheet.further.enumerated() {
          self.key(text: value.key)
          cell(cells.headers[.further(index)])
        }
        endObject()
      }
    }
    endObject()
  }

  private mutating func rowCells(_ row: [GoalField: SheetCells.Cell], _ further: [String]) {
    beginObject()
    for field in GoalField.official {
      key(field.key)
      cell(row[field])
    }
    if !further.isEmpty {
      key(ModelKeys.RowCell.further.name)
      beginObject()
      for (index, key) in further.enumerated() {
        self.key(text: key)
        cell(row[.further(index)])
      }
      endObject()
    }
    endObject()
  }

  private mutating func cell(_ cell: SheetCells.Cell?) {
    if let cell { string(cell.description) } else { null() }
  }
}
