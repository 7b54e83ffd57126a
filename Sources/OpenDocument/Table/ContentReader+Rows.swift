import Bytes
import Grid
import Messages
import WorkbookReading
import XML

extension ContentReader {
  /// Reads the next row of the table in hand.
  ///
  /// - Returns: `false` behind the last one; what the table says of columns and shapes has been read
  ///   by then.
  mutating func nextRow(_ row: inout TableRow) throws(ReadError) -> Bool {
    guard let level = tableLevel else { return false }
    while true {
      switch try reader.next() {
      case .start:
        if try readChild(&row) { return true }
      case .end:
        while let group = hiddenGroups.last, reader.depth < group { hiddenGroups.removeLast() }
        guard reader.depth < level else { continue }
        tableLevel = nil
        return false
      case .text: continue
      case .endOfPart: return false
      }
    }
  }

  /// Reads what a table, or a group in it, begins with; says whether it was a row.
  private mutating func readChild(_ row: inout TableRow) throws(ReadError) -> Bool {
    let level = reader.depth
    switch reader.tag {
    case .row:
      try readRow(&row)
      return true
    case .column: try readColumn()
    case .rowGroup, .columnGroup:
      if reader.attribute(.table, "display", is: "false") { hiddenGroups.append(level) }
    case .shapes where readsAll: try readShapes()
    case .forms where readsAll: try readControls()
    default: try reader.skip(to: level)
    }
    return false
  }

  // MARK: - Columns

  /// - SeeAlso: ODF 1.3 part 3, 9.1.6 `table:table-column`
  private mutating func readColumn() throws(ReadError) {
    let count = reader.count(reader.attribute(.table, "number-columns-repeated"))
    let isHidden = readsAll ? try isHidden(.column) : false
    if readsAll { widths.append(count: count, length: isHidden ? 0 : try extent(.column)) }
    columns.append(
      count: count, style: cellStyle(reader.attribute(.table, "default-cell-style-name")),
      isHidden: isHidden, limit: limits.columns)
  }

  /// Whether the row or column that was started is hidden: by itself, by a filter, with its group,
  /// or by a size of 0.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 19.749 `table:visibility`, 19.631 `table:display`
  private mutating func isHidden(_ family: StyleFamily) throws(ReadError) -> Bool {
    if !hiddenGroups.isEmpty { return true }
    if let value = reader.attribute(.table, "visibility") {
      let isVisible = reader.withBytes { $0.equals(value, "visible") }
      if !isVisible { return true }
    }
    return try extent(family) == 0
  }

  /// The height of the row, or the width of the column, that was started, as its style has it.
  private mutating func extent(_ family: StyleFamily) throws(ReadError) -> Double? {
    guard let name = try reader.text(.table, "style-name") else { return nil }
    return styles.extent(family, name)
  }

  /// The number of the cell style that an attribute names.
  mutating func cellStyle(_ name: Range<Int>?) -> Int32? {
    guard let name else { return nil }
    let memory = unsafe reader.xml.bytes
    return unsafe styles.cellStyle(memory.span, name)
  }

  // MARK: - Rows

  /// - SeeAlso: ODF 1.3 part 3, 9.1.3 `table:table-row`
  private mutating func readRow(_ row: inout TableRow) throws(ReadError) {
    let level = reader.depth
    let count = reader.count(reader.attribute(.table, "number-rows-repeated"))
    row.start(at: nextRow, count: count)
    nextRow += count
    row.defaultStyle = cellStyle(reader.attribute(.table, "default-cell-style-name"))
    if readsAll {
      row.isHidden = try isHidden(.row)
      heights.append(count: count, length: row.isHidden ? 0 : try extent(.row))
    }
    while try reader.nextChild(of: level) {
      switch reader.tag {
      case .cell, .coveredCell: try readCell(&row)
      default: continue
      }
    }
  }
}
