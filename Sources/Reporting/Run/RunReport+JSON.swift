import GoalSheet
import Grid
import Messages
import JSON

extension RunReport {
  private enum Key: String {
    case format, program, version, task, language, generatedAt
    case submissions, unlisted, unexpected, counts
    case totals, files, failedFiles, unchangedFiles, sheets, marks, errors, warnings, infos
    case codes, code, severity, count, summary, advice
    case sections, fiscalYear, department, section
    case file, state, sheet, messages, cell, message, suggestion
  }

  /// The key that counts missing marks, beside the marks themselves.
  private static let blankKey = "blank"

  private static let format = "mokuhyo-report/"

  /// Whether a file that begins like this is a report, which is not an input of the next run.
  package static func isReport(_ beginning: [UInt8]) -> Bool {
    beginning.starts(with: "{\n \"\(Key.format)\": \"\(format)".utf8)
  }

  /// The report as data; docs/report.md describes it.
  package var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.string(Key.format, Self.format + "1")
    json.string(Key.program, "mokuhyo")
    json.string(Key.version, version)
    json.string(Key.task, task.rawValue)
    json.string(Key.language, language.rawValue)
    json.string(Key.generatedAt, time.iso8601)
    json.key(Key.submissions)
    write(submissions?.entries, to: &json)
    json.key(Key.unlisted)
    write(submissions.map(\.unlisted) ?? [], to: &json)
    json.key(Key.unexpected)
    json.array(places(of: .unexpected)) { json, place in
      let sheet = record.files[place.file].sheets[place.sheet]
      json.beginObject()
      json.string(Key.file, record.files[place.file].name)
      json.string(Key.sheet, sheet.worksheet)
      Self.writeYear(sheet.fiscalYear, to: &json)
      json.string(Key.department, sheet.department)
      json.string(Key.section, sheet.section)
      json.endObject()
    }
    json.key(Key.totals)
    writeTotals(to: &json)
    let files = fileCounts()
    json.key(Key.codes)
    json.array(record.counts.codesBySeverity) { json, entry in
      json.beginObject()
      json.string(Key.code, entry.code.rawValue)
      json.string(Key.severity, entry.code.severity.rawValue)
      json.number(Key.count, entry.count)
      json.number(Key.files, files[entry.code] ?? 0)
      json.string(Key.summary, entry.code.summary[language])
      json.string(Key.advice, entry.code.advice[language])
      json.endObject()
    }
    json.key(Key.sections)
    let sections = self.sections.groups.flatMap { group in group.sections.map { (group, $0) } }
    json.array(sections) { json, entry in
      json.beginObject()
      Self.writeYear(entry.0.fiscalYear, to: &json)
      json.string(Key.department, entry.0.department)
      json.string(Key.section, entry.1.name)
      json.number(Key.sheets, entry.1.sheets.count)
      write(entry.1.marks, to: &json)
      json.endObject()
    }
    json.key(Key.files)
    json.array(record.files) { json, file in write(file, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func writeTotals(to json: inout JSONWriter) {
    let counts = record.counts
    json.beginObject()
    json.number(Key.files, counts.files)
    json.number(Key.failedFiles, counts.failedFiles)
    json.number(Key.unchangedFiles, counts.unchangedFiles)
    json.number(Key.sheets, counts.sheets)
    json.number(Key.errors, counts.count(of: .error))
    json.number(Key.warnings, counts.count(of: .warning))
    json.number(Key.infos, counts.count(of: .info))
    write(sections.marks, to: &json)
    json.endObject()
  }

  private func write(_ entries: [SubmissionList.Entry]?, to json: inout JSONWriter) {
    guard let entries else {
      json.null()
      return
    }
    json.array(entries) { json, entry in
      json.beginObject()
      json.string(Key.department, entry.name.department)
      json.string(Key.section, entry.name.section)
      json.string(Key.state, entry.state.rawValue)
      json.key(Key.sheets)
      json.array(entry.sheets) { json, place in
        let file = record.files[place.file]
        json.beginObject()
        json.string(Key.file, file.name)
        json.string(Key.sheet, file.sheets[place.sheet].worksheet)
        json.key(Key.counts)
        json.boolean(entry.counted.contains(place))
        json.endObject()
      }
      json.endObject()
    }
  }

  private func write(_ file: RunRecord.File, to json: inout JSONWriter) {
    json.beginObject()
    json.string(Key.file, file.name)
    json.string(Key.state, file.state.rawValue)
    json.key(Key.sheets)
    json.array(file.sheets) { json, sheet in
      json.beginObject()
      json.string(Key.sheet, sheet.worksheet)
      Self.writeYear(sheet.fiscalYear, to: &json)
      json.string(Key.department, sheet.department)
      json.string(Key.section, sheet.section)
      write(sheet.marks, to: &json)
      json.endObject()
    }
    json.key(Key.messages)
    json.array(file.findings) { json, finding in
      json.beginObject()
      json.string(Key.sheet, finding.worksheet)
      json.string(Key.section, finding.section)
      json.string(Key.cell, finding.cell?.description)
      json.string(Key.severity, finding.severity.rawValue)
      json.string(Key.code, finding.code.rawValue)
      json.string(Key.message, finding.text)
      if let suggestion = finding.suggestion { json.string(Key.suggestion, suggestion) }
      json.endObject()
    }
    json.endObject()
  }

  private static func writeYear(_ year: Int?, to json: inout JSONWriter) {
    json.key(Key.fiscalYear)
    if let year { json.number(year) } else { json.null() }
  }

  private func write(_ counts: MarkCounts, to json: inout JSONWriter) {
    json.key(Key.marks)
    json.beginObject()
    for mark in marks {
      json.key(mark.rawValue)
      json.number(counts[mark])
    }
    json.key(Self.blankKey)
    json.number(counts.blank)
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func number(_ key: some RawRepresentable<String>, _ number: Int) {
    self.key(key)
    self.number(number)
  }
}
