import Grid
import Messages

/// Reads from a document's content how one of its tables looks.
struct LookReader {
  private var styles: LookStyles
  /// The values of the lists by the names of validations.
  private var lists: [String: [String]] = [:]
  /// The cells that hold the values of other lists.
  private var sources: [String: ListSource] = [:]
  /// The names of the cells that hold the values of lists.
  private var names: [String: String] = [:]
  private var look = SheetLook()
  /// The cells with a list.
  private var listed: [String: [CellRange]] = [:]
  private var columnStyles: [Int: String] = [:]

  init(styles: LookStyles) { self.styles = styles }

  /// Reads up to the end of the table at an index.
  mutating func look(
    at index: Int, in reader: inout DocumentReader
  ) throws(ReadError) -> SheetLook {
    _ = try reader.enterRoot()
    var next = 0
    while try reader.nextChild(of: 1) {
      if reader.elementIs("font-face-decls") || reader.elementIs("automatic-styles")
        || reader.elementIs("styles") || reader.elementIs("master-styles")
      {
        try styles.read(&reader)
      } else if reader.elementIs("body") {
        let body = reader.depth
        while try reader.nextChild(of: body) {
          let level = reader.depth
          while try reader.nextChild(of: level) {
            if reader.elementIs("content-validations") {
              try readLists(&reader)
            } else if reader.elementIs("table") {
              if next == index { return try table(&reader) }
              next += 1
            }
          }
        }
      }
    }
    return look
  }

  // MARK: - Lists

  /// Reads the lists: `of:cell-content-is-in-list("A";"B")`, `of:cell-content-is-in-list([$一覧.$A$1:.$A$4])`.
  private mutating func readLists(_ reader: inout DocumentReader) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard let name = try reader.text(.table, "name"),
        let condition = try reader.text(.table, "condition"),
        let start = condition.firstRange(of: "cell-content-is-in-list(")
      else { continue }
      if let source = ListSource(condition[start.upperBound...]) {
        sources[name] = source
        continue
      }
      let argument = condition[start.upperBound...].prefix { $0 != ")" }
      if !argument.contains("\""), !argument.isEmpty {
        names[name] = String(argument)
        continue
      }
      let parts = condition[start.upperBound...].split(
        separator: "\"", omittingEmptySubsequences: false)
      let values = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
      if !values.isEmpty { lists[name] = values }
    }
  }

  /// The lists on the table whose values are the texts of cells.
  var listsOfCells: [(source: ListSource, ranges: [CellRange])] {
    listed.sorted { $0.key < $1.key }.compactMap { name, ranges in
      sources[name].map { ($0, ranges) }
    }
  }

  /// The lists on the table whose values are the texts of cells with a name.
  var listsOfNames: [(name: String, ranges: [CellRange])] {
    listed.sorted { $0.key < $1.key }.compactMap { list, ranges in
      names[list].map { ($0, ranges) }
    }
  }

  // MARK: - The table

  /// Forms are no larger than this.
  private static let mostColumns = 500
  private static let mostRows = 1000

  private mutating func table(_ reader: inout DocumentReader) throws(ReadError) -> SheetLook {
    look.page = styles.page(ofTable: try reader.text(.table, "style-name") ?? "")
    var position = (row: 0, column: 0)
    try readTable(&reader, &position)
    look.choices = listed.compactMap { name, ranges in
      lists[name].map { SheetLook.Choices(ranges: ranges, values: $0) }
    }
    return look
  }

  /// Reads columns and rows, which may be in groups.
  private mutating func readTable(
    _ reader: inout DocumentReader, _ position: inout (row: Int, column: Int)
  ) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      if reader.elementIs("table-column") {
        try readColumn(&reader, &position.column)
      } else if reader.elementIs("table-row") {
        try readRow(&reader, &position.row)
      } else if reader.elementIs("table-header-columns") || reader.elementIs("table-header-rows")
        || reader.elementIs("table-column-group") || reader.elementIs("table-row-group")
        || reader.elementIs("table-columns") || reader.elementIs("table-rows")
      {
        try readTable(&reader, &position)
      }
    }
  }

  private static let millimetresPerInch = 25.4
  private static let pixelsPerInch = 96.0

  private mutating func readColumn(
    _ reader: inout DocumentReader, _ column: inout Int
  ) throws(ReadError) {
    let count = reader.count(reader.attribute(.table, "number-columns-repeated"))
    let width = try reader.text(.table, "style-name").flatMap { styles.extent("table-column", $0) }
    let cell = try reader.text(.table, "default-cell-style-name")
    for place in column..<min(column + count, max(column, Self.mostColumns)) {
      if let width {
        // Excel's width: the digits of seven pixels that fit beside five pixels of padding.
        let pixels = width / Self.millimetresPerInch * Self.pixelsPerInch
        look.columnWidths[place] = max(0, ((pixels - 5) / 7 * 100).rounded() / 100)
      }
      columnStyles[place] = cell
    }
    column += count
  }

  private mutating func readRow(
    _ reader: inout DocumentReader, _ row: inout Int
  ) throws(ReadError) {
    let count = reader.count(reader.attribute(.table, "number-rows-repeated"))
    let height = try reader.text(.table, "style-name").flatMap { styles.extent("table-row", $0) }
    let rows = row..<min(row + count, max(row, Self.mostRows))
    for place in rows where height != nil {
      look.rowHeights[place] = height.map { ($0 / Self.millimetresPerInch * 72 * 4).rounded() / 4 }
    }
    row += count
    let level = reader.depth
    var column = 0
    while try reader.nextChild(of: level) {
      guard reader.elementIs("table-cell") || reader.elementIs("covered-table-cell") else {
        continue
      }
      let count = reader.count(reader.attribute(.table, "number-columns-repeated"))
      let style = try reader.text(.table, "style-name")
      let list = try reader.text(.table, "content-validation-name")
      let columns = column..<min(column + count, max(column, Self.mostColumns))
      column += count
      guard let first = rows.first, let last = rows.last, !columns.isEmpty else { continue }
      if let list, let left = columns.first, let right = columns.last {
        listed[list, default: []].append(CellRange(rows: first...last, columns: left...right))
      }
      // A repeated row is a blank one, of which the first tells enough.
      for place in columns {
        guard let name = style ?? columnStyles[place] else { continue }
        look.cells[CellReference(row: first, column: place)] = styles.look(of: name)
      }
    }
  }
}
