import Bytes
import Grid
import JapaneseCalendar
import Messages
import NumberFormats
import WorkbookReading
import XML

extension ContentReader {
  /// Reads the cell that was started, and its repetitions.
  mutating func readCell(_ row: inout TableRow) throws(ReadError) {
    let level = reader.depth
    var run = CellRun()
    run.column = row.nextColumn
    let attributes = CellAttributes(&reader)
    run.count = reader.count(attributes.repeated)
    row.nextColumn += run.count
    run.columnsSpanned = reader.count(attributes.columnsSpanned)
    run.rowsSpanned = reader.count(attributes.rowsSpanned)
    run.kind = attributes.kind
    if readsAll || attributes.value != nil { run.style = cellStyle(attributes.style) }
    if let value = attributes.value { run.value = try row.text.append(valueOf: value, &reader) }
    if let formula = attributes.formula {
      run.formula = try row.text.append(valueOf: formula, &reader)
    }
    anchor = CellReference(row: row.index, column: run.column)
    let paragraphs = try readContent(of: level, &run, into: &row)
    try finish(&run, hasText: paragraphs > 0, hasValue: attributes.value != nil, &row)
    if readsAll || run.presence != .blank { row.cells.append(run) }
  }

  /// Reads the paragraphs of a cell, and what else lies in it; returns how many paragraphs there are.
  ///
  /// Lists, sections and whatever else holds paragraphs count for what they hold.
  private mutating func readContent(
    of level: Int, _ run: inout CellRun, into row: inout TableRow
  ) throws(ReadError) -> Int {
    let (start, firstRun) = (row.text.count, row.text.runs.count)
    row.text.beginText()
    var paragraphs = 0
    loop: while true {
      switch try reader.next() {
      case .start:
        switch reader.tag {
        case .paragraph, .heading:
          let base = paragraphBase(of: run, in: row)
          try readParagraph(into: &row.text, from: start, onNewLine: paragraphs > 0, base: base)
          paragraphs += 1
        case let tag: try readOutside(tag)
        }
      case .end: if reader.depth < level { break loop }
      case .text: continue
      case .endOfPart: break loop
      }
    }
    run.text = start..<row.text.count
    run.textRuns = firstRun..<row.text.runs.count
    return paragraphs
  }

  /// What the cell's style says of its text.
  private mutating func paragraphBase(of run: CellRun, in row: borrowing TableRow)
    -> StyleProperties?
  {
    readsAll ? styles.properties(of: style(of: run, in: row)) : nil
  }

  /// The number of a cell's style, which it may have from its row or column.
  func style(of run: CellRun, in row: borrowing TableRow) -> Int32 {
    run.style ?? row.defaultStyle ?? columns.style(of: run.column) ?? StyleTable.plain
  }

  /// Finds what there is to see of a cell, once it has been read.
  private mutating func finish(
    _ run: inout CellRun, hasText: Bool, hasValue: Bool, _ row: inout TableRow
  ) throws(ReadError) {
    if settings.hidesZeros, isZero(run, row.text) {
      run.text = run.text.lowerBound..<run.text.lowerBound
      run.textRuns = run.textRuns.lowerBound..<run.textRuns.lowerBound
      run.presence = .hidden
    } else if !run.text.isEmpty {
      run.presence = .shown
    } else if !run.value.isEmpty {
      if !hasText { run.text = displayed(run, &row) }
      run.presence = run.text.isEmpty ? .hidden : .shown
    } else if !run.formula.isEmpty, !hasText, !hasValue {
      run.presence = .uncomputed
    }
    guard run.presence != .blank else { return }
    try check(run, row)
  }

  private func isZero(_ run: CellRun, _ text: borrowing TextBuffer) -> Bool {
    (run.kind == .number || run.kind == .percentage) && !run.value.isEmpty
      && Double(text.string(run.value)) == 0
  }

  /// A number as `General` shows it.
  static func general(_ number: Double) -> String {
    generalFormat.text(of: number, dateSystem: .y1900)
  }

  private static let generalFormat = NumberFormat("General")

  // MARK: - Limits

  private func check(_ run: CellRun, _ row: borrowing TableRow) throws(ReadError) {
    guard row.index < limits.rows, row.count <= limits.rows - row.index else {
      throw refusal(.tooManyRows(limit: limits.rows))
    }
    guard run.column < limits.columns, run.count <= limits.columns - run.column else {
      throw refusal(.tooManyColumns(limit: limits.columns))
    }
    // No character has more units than bytes.
    for range in [run.text, run.value] where range.count > limits.charactersPerCell {
      let count = row.text.characterCount(range)
      guard count <= limits.charactersPerCell else {
        throw ReadError(
          WorkbookReason.textTooLong(count: count, limit: limits.charactersPerCell),
          at: Place(cell: anchor))
      }
    }
  }

  func refusal(_ reason: OpenDocumentReason) -> ReadError {
    ReadError(reason, at: Place(cell: anchor))
  }
}
