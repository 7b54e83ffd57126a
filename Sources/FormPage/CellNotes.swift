package import GoalSheet
import HTML
package import Messages

/// Which cells of a drawing have notes, and the numbers of these.
///
/// A cell shows each number as a link to the note, `#n12`, and is itself the target `#c12`.
package struct CellNotes: Sendable {
  private struct Key: Hashable {
    var row: Int
    var field: GoalField
  }

  /// A note: its number on the page, how much it weighs, and what a screen reader calls it.
  package struct Note: Sendable {
    package var number: Int
    package var severity: Severity
    package var label: String

    package init(number: Int, severity: Severity, label: String) {
      self.number = number
      self.severity = severity
      self.label = label
    }
  }

  /// What comes before the numbers in identifiers: parts of a page may be made apart.
  private let prefix: String
  private var rows: [Key: [Note]] = [:]
  private var headers: [FormVocabulary.HeaderField: [Note]] = [:]

  /// No notes yet.
  package init(prefix: String = "") { self.prefix = prefix }

  /// Adds a note to a cell of the table.
  package mutating func add(_ note: Note, row: Int, _ field: GoalField) {
    rows[Key(row: row, field: field), default: []].append(note)
  }

  /// Adds a note to a value of the header block.
  package mutating func add(_ note: Note, _ field: FormVocabulary.HeaderField) {
    headers[field, default: []].append(note)
  }

  subscript(row: Int, field: GoalField) -> [Note] { rows[Key(row: row, field: field)] ?? [] }
  subscript(field: FormVocabulary.HeaderField) -> [Note] { headers[field] ?? [] }

  /// Appends links to notes at the end of a cell.
  func write(_ notes: [Note], to html: inout HTMLWriter) {
    guard !notes.isEmpty else { return }
    html.markup("<span class=\"notes\">")
    for note in notes {
      html.markup(" <a")
      html.attribute("class", note.severity.rawValue)
      html.attribute("id", "c\(prefix)\(note.number)")
      html.attribute("href", "#n\(prefix)\(note.number)")
      html.attribute("aria-label", note.label)
      html.markup(">")
      html.number(note.number)
      html.markup("</a>")
    }
    html.markup("</span>")
  }
}
