import Conversion
import GoalSheet
import JSON
import Messages
import Reporting

/// The state of the collection as JSON, `mokuhyo-board/1`; docs/serve.md describes it.
enum BoardJSON {
  private enum Key: String {
    case format, revision, lookedAt, counts, sections, fiscalYear, department, section, state
    case marks, blank, errors, warnings, changedAt, beingWritten, sheets, file, sheet, page
    case unlisted, unexpected, others, messages, severity, code, message
  }

  static func json(of board: BoardReport) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.string(Key.format, "mokuhyo-board/1")
    number(Key.revision, board.view.state.revision, to: &json)
    json.string(Key.lookedAt, board.view.time.iso8601)
    json.key(Key.counts)
    json.beginObject()
    for state in SubmissionList.State.allCases {
      number(state, board.table.count(of: state), to: &json)
    }
    json.endObject()
    json.key(Key.sections)
    let lines = board.table.groups.flatMap { group in group.lines.map { (group, $0) } }
    json.array(lines) { json, entry in
      write(entry.0.fiscalYear, entry.1, of: board, to: &json)
    }
    json.key(Key.unlisted)
    json.array(board.table.unlisted) { json, line in
      write(board.fiscalYear, line, of: board, to: &json)
    }
    json.key(Key.unexpected)
    json.array(board.table.unexpected) { json, place in
      let sheet = board.report.record.files[place.file].sheets[place.sheet]
      json.beginObject()
      json.key(Key.fiscalYear)
      if let year = sheet.fiscalYear { json.number(year) } else { json.null() }
      json.string(Key.department, sheet.department)
      json.string(Key.section, sheet.section)
      writePlace(place, of: board, to: &json)
      json.endObject()
    }
    json.key(Key.others)
    json.array(board.table.otherFiles) { json, file in write(file, of: board, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(
    _ fiscalYear: Int?, _ line: CollectionTable.Line, of board: BoardReport,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key(Key.fiscalYear)
    if let year = fiscalYear { json.number(year) } else { json.null() }
    json.string(Key.department, line.name.department)
    json.string(Key.section, line.name.section)
    json.string(Key.state, line.state.rawValue)
    json.key(Key.marks)
    json.beginObject()
    for mark in board.report.marks { number(mark, line.marks[mark], to: &json) }
    number(Key.blank, line.marks.blank, to: &json)
    json.endObject()
    number(Key.errors, line.errors, to: &json)
    number(Key.warnings, line.warnings, to: &json)
    json.string(Key.changedAt, board.changed(line.sheets)?.iso8601)
    json.key(Key.beingWritten)
    json.boolean(board.isBeingWritten(line.sheets))
    json.key(Key.sheets)
    json.array(line.sheets) { json, place in
      json.beginObject()
      writePlace(place, of: board, to: &json)
      json.key(Key.counts)
      json.boolean(line.counted.contains(place))
      json.endObject()
    }
    json.endObject()
  }

  private static func writePlace(
    _ place: SectionTable.SheetPlace, of board: BoardReport, to json: inout JSONWriter
  ) {
    json.string(Key.file, board.name(place.file))
    json.string(Key.sheet, board.report.record.files[place.file].sheets[place.sheet].worksheet)
    json.string(Key.page, board.path(of: place))
  }

  private static func write(_ file: Int, of board: BoardReport, to json: inout JSONWriter) {
    json.beginObject()
    json.string(Key.file, board.name(file))
    json.key(Key.beingWritten)
    json.boolean(board.file(file)?.isBeingWritten == true)
    json.key(Key.messages)
    json.array(board.report.record.files[file].findings) { json, finding in
      json.beginObject()
      json.string(Key.severity, finding.severity.rawValue)
      json.string(Key.code, finding.code.rawValue)
      json.string(Key.message, finding.text)
      json.endObject()
    }
    json.endObject()
  }

  private static func number(
    _ key: some RawRepresentable<String>, _ number: Int, to json: inout JSONWriter
  ) {
    json.key(key)
    json.number(number)
  }
}
