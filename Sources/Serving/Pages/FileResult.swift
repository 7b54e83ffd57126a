import Conversion
import FormPage
import FormTemplate
import GoalSheet
import Grid
import HTML
import Messages
import Reporting

/// The part of a result page about one file: its findings as a list, and its sheets.
struct FileResult {
  private let file: UploadCheck.File
  /// The file's identifier, and what the others on its part of the page begin with.
  private let id: String
  private let prefix: String
  private let templates: [Template]
  private let frame: PageFrame
  /// Whether the drawings are shown at first; they are as long as a page each.
  private let isOpen: Bool

  init(
    _ file: UploadCheck.File, id: String, _ prefix: String, templates: [Template],
    frame: PageFrame, isOpen: Bool = true
  ) {
    self.file = file
    self.id = id
    self.prefix = prefix
    self.templates = templates
    self.frame = frame
    self.isOpen = isOpen
  }

  /// Appends the part; `isMember` if the file is in a zip, and `numbers` counts the notes of the page.
  func write(isMember: Bool, numbers: inout Int, to html: inout HTMLWriter) {
    if isMember {
      html.markup("<h3")
      html.attribute("id", "m\(id)")
      let name = PlaceWords(language: frame.language).address(file.address)
      FileSummary(file, name: name, frame.setting).writeAttributes(to: &html)
      html.markup(">")
      html.text(name)
      html.markup("</h3>\n")
    }
    let first = numbers + 1
    var notes = [CellNotes](repeating: CellNotes(prefix: prefix), count: file.sheets.count)
    // Whether it is the right sheet at all comes before what is in it.
    let order = file.messages.indices.sorted {
      (file.messages[$0].code != .submissionUnexpected ? 1 : 0, $0)
        < (file.messages[$1].code != .submissionUnexpected ? 1 : 0, $1)
    }
    let shown = order.map { index in
      numbers += 1
      return (numbers, index, place(file.messages[index], number: numbers, in: &notes))
    }
    guard !shown.isEmpty || !file.sheets.isEmpty else { return }
    let beginnings = beginnings(in: shown.map(\.1))
    if shown.isEmpty {
      html.element("p", frame.say("Nothing doubtful.", "気になる点はありません。"), class: "clean")
    } else {
      html.markup("<ol class=\"findings\"")
      html.attribute("start", "\(first)")
      html.markup(">\n")
      for (number, index, isOnCell) in shown {
        let begun = beginnings.filter { $0.value == index }.map(\.key).sorted()
        write(index, number: number, isOnCell: isOnCell, begins: begun, to: &html)
      }
      html.markup("</ol>\n")
    }
    guard !file.sheets.isEmpty else { return }
    html.markup(isOpen ? "<details class=\"drawings\" open>" : "<details class=\"drawings\">")
    html.element(
      "summary",
      frame.say(
        "Sheets: \(file.sheets.count)", "様式（\(frame.setting.words.sheets(file.sheets.count))）"))
    html.markup("\n")
    for (index, sheet) in file.sheets.enumerated() {
      let form = form(of: sheet)
      if file.sheets.count > 1, beginnings[index] == nil { writeBeginning(of: index, to: &html) }
      SheetDrawing(template: templates[form], style: ResultPage.style(of: form)).write(
        sheet.arranged(
          for: templates[form].vocabulary.fields,
          QuantityText(units: templates[form].vocabulary.units)),
        id: "s\(id)-\(index + 1)", heading: .third, notes: notes[index], to: &html)
    }
    html.markup("</details>\n")
  }

  /// Of each sheet among several, the first message about it, in the order in which they are shown.
  private func beginnings(in order: [Int]) -> [Int: Int] {
    guard file.sheets.count > 1 else { return [:] }
    var result: [Int: Int] = [:]
    for (index, sheet) in file.sheets.enumerated() {
      result[index] = order.first { message in
        let place = file.messages[message].place
        guard place.sheet != nil || place.section != nil else { return false }
        return Self.isAbout(sheet, place)
      }
    }
    return result
  }

  /// What a link to the findings of a sheet leads to.
  private func writeBeginning(of sheet: Int, to html: inout HTMLWriter) {
    html.markup("<span")
    html.attribute("id", "w\(id)-\(sheet + 1)")
    html.markup("></span>")
  }

  private static func isAbout(_ sheet: GoalSheet, _ place: Place) -> Bool {
    (place.sheet == nil || place.sheet == sheet.source?.sheet)
      && (place.section == nil || place.section == sheet.section)
  }

  private func form(of sheet: GoalSheet) -> Int {
    let own = templates[0].matching(sheet.source?.form, or: Array(templates.dropFirst())).name
    return templates.firstIndex { $0.name == own } ?? 0
  }

  private func write(
    _ index: Int, number: Int, isOnCell: Bool, begins sheets: [Int], to html: inout HTMLWriter
  ) {
    let message = file.messages[index]
    html.markup("<li")
    html.attribute("id", "n\(prefix)\(number)")
    html.markup(">")
    for sheet in sheets { writeBeginning(of: sheet, to: &html) }
    html.element("b", message.severity.name[frame.language], class: message.severity.rawValue)
    html.markup(" ")
    let address = address(message.place)
    if isOnCell {
      html.markup("<a")
      html.attribute("href", "#c\(prefix)\(number)")
      html.markup(">")
      html.text(address)
      html.markup("</a>")
    } else {
      html.text(address)
    }
    if let other = file.placesInCopy.indices.contains(index) ? file.placesInCopy[index] : nil,
      other.cell != nil
    {
      let place = self.address(other)
      html.text(
        frame.say(" (in the copy with notes: \(place))", "（メモ付きの写しでは \(place)）"))
    }
    html.text(address.isEmpty ? "" : " ")
    html.text(frame.setting.sentence(message.text))
    // The same words as in the note of the copy.
    if let suggestion = message.suggestion {
      let words = BilingualText(suggesting: suggestion, for: message.code)[frame.language]
      html.markup(" ")
      html.element("span", "→ " + words, class: "fix")
    }
    html.markup("</li>\n")
  }

  private func address(_ place: Place) -> String {
    [place.sheet, place.cell?.description].compactMap { $0 }.joined(separator: " ")
  }

  /// Puts a message on the cell that it is about, if the drawing has it.
  private func place(_ message: Message, number: Int, in notes: inout [CellNotes]) -> Bool {
    guard let cell = message.place.cell else { return false }
    let note = CellNotes.Note(
      number: number, severity: message.severity,
      label: "\(message.severity.name[frame.language]) \(number)")
    for (index, sheet) in file.sheets.enumerated() where file.places.indices.contains(index) {
      guard Self.isAbout(sheet, message.place) else { continue }
      let places = file.places[index]
      let template = templates[form(of: sheet)]
      for field in template.headerFields
      where template.design.header[field] != nil && places.cell(field) == cell {
        notes[index].add(note, field)
        return true
      }
      let columns = template.design.columns.map(\.field)
      for (line, row) in sheet.rows.enumerated() {
        for field in columns
        where !row.continues.contains(field) && places.cell(row: line, field) == cell {
          notes[index].add(note, row: line, field)
          return true
        }
      }
    }
    return false
  }
}
