import Files
import FormLayout
import FormTemplate
import GoalSheet
import Grid
import Messages
import OOXML
import PackageEditing
import Reporting
import WorkbookReading
import XLSXWriting

/// Makes the copy of an input that goes back to its section.
///
/// A workbook in Office Open XML stays the submitter's own; anything else comes back as the
/// official form.
struct ReviewCopy: Sendable {
  let options: ReviewOptions
  let reader: InputReader
  private let words: ReviewWords

  init(_ options: ReviewOptions, reader: InputReader) {
    self.options = options
    self.reader = reader
    words = ReviewWords(language: options.language)
  }

  /// Whether the submitter's own file can carry the notes.
  static func isOwnFormat(_ bytes: [UInt8]) -> Bool {
    PackageKind.of(bytes: bytes) == .workbook
  }

  /// The bytes of the copy named `name`, or `nil` if there is nothing to put notes on.
  func bytes(
    of original: [UInt8], _ reading: Reading, name: String
  ) throws(ReadError) -> [UInt8]? {
    if Self.isOwnFormat(original) {
      return try annotated(original, reading.messages, name: name)
    }
    guard !reading.sheets.isEmpty else { return nil }
    let form = try officialForm(of: reading.sheets)
    let places = places(of: reading, in: form, name: name)
    return try annotated(form, reading.messages.map(places.moved), name: name)
  }

  /// The cells of the official form that comes back instead of a file of another format.
  func movedPlaces(of reading: Reading, name: String) throws(ReadError) -> MovedPlaces {
    places(of: reading, in: try officialForm(of: reading.sheets), name: name)
  }

  private func places(of reading: Reading, in form: [UInt8], name: String) -> MovedPlaces {
    MovedPlaces(
      from: reading, to: reader.read(Input(address: name, content: .bytes(form))))
  }

  private func annotated(
    _ bytes: [UInt8], _ messages: [Message], name: String
  ) throws(ReadError) -> [UInt8] {
    let workbook = try ReviewedWorkbook(bytes, limits: options.reading.limits)
    let indices = Dictionary(
      workbook.sheets.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [Int: [CellReference: [Message]]] = [:]
    for message in messages {
      guard let cell = message.place.cell, let sheet = message.place.sheet,
        let index = indices[sheet]
      else { continue }
      groups[index, default: [:]][cell, default: []].append(message)
    }
    let notes = groups.mapValues { cells in
      cells.sorted { $0.key < $1.key }.map { CellNote(cell: $0.key, text: words.note($0.value)) }
    }
    let list = ReviewList(
      day: options.day, heading: words.heading(file: name, date: options.date),
      subject: words.subject(file: name),
      labels: words.labels,
      lines: messages.map(words.line), emptyText: words.noFindings)
    return try workbook.copy(notes: notes, list: list)
  }

  // MARK: - The official form

  private func officialForm(of sheets: [GoalSheet]) throws(ReadError) -> [UInt8] {
    let workbook = WorkbookLayout.placed(
      sheets, template: options.template, others: options.otherTemplates)
    do {
      return try Scratch.bytes { path in try workbook.write(to: path) }
    } catch {
      throw ReadError(InputReason.unwritableForm(OutputReason(writing: error).text))
    }
  }
}
