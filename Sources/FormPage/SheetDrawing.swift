package import FormTemplate
package import GoalSheet
package import HTML
import JapaneseCalendar

/// Draws a sheet as the form: title, header block, legend and table.
///
/// The texts of the drawing's elements are those of the model, line breaks included.
///
/// - SeeAlso: SPEC section 13
package struct SheetDrawing {
  /// The order of a heading: the title of a page's only sheet is the page's.
  package enum Heading: Sendable {
    case first, second, third
  }

  private let template: Template
  /// The class of the template's sheets.
  private let style: String

  /// Draws sheets that are of a template's form, with the class of its rules (``FormStyle``).
  package init(template: Template, style: String) {
    self.template = template
    self.style = style
  }

  /// Appends the drawing as an article.
  ///
  /// - Parameters:
  ///   - sheet: The sheet, as the template's form.
  ///   - id: The article's identifier.
  ///   - heading: The order of its title among the page's headings.
  ///   - notes: The notes on its cells.
  ///   - html: The page.
  package func write(
    _ sheet: GoalSheet, id: String, heading: Heading, notes: CellNotes = CellNotes(),
    to html: inout HTMLWriter
  ) {
    html.markup("<article")
    html.attribute("class", "sheet \(style)")
    html.attribute("id", id)
    html.attribute("aria-labelledby", "\(id)-title")
    html.markup(">\n")
    let title = { (html: inout HTMLWriter) in writeTitle(of: sheet, to: &html) }
    switch heading {
    case .first: html.element("h1", class: "title", id: "\(id)-title", title)
    case .second: html.element("h2", class: "title", id: "\(id)-title", title)
    case .third: html.element("h3", class: "title", id: "\(id)-title", title)
    }
    html.markup("\n")
    writeHeader(of: sheet, notes, to: &html)
    writeLegend(of: sheet, to: &html)
    // What scrolls must be reachable by keyboard, and have a name. It is no landmark: two sections may
    // have one name, and the names of landmarks must differ.
    html.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\"")
    html.attribute("aria-labelledby", "\(id)-title")
    html.markup(">\n")
    SheetTable(template: template, sheet: sheet, notes: notes).write(
      caption: caption(of: sheet), to: &html)
    html.markup("</div>\n</article>\n")
  }

  /// Year and organisation, which tell sheets apart.
  package static func name(of sheet: GoalSheet) -> String {
    [
      sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "", sheet.department,
      sheet.section,
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func caption(of sheet: GoalSheet) -> String {
    let name = Self.name(of: sheet)
    return (name.isEmpty ? "" : name + " ") + "目標の一覧"
  }

  private func writeTitle(of sheet: GoalSheet, to html: inout HTMLWriter) {
    // Isolated, since a mark for writing from right to left would turn the whole heading round.
    html.element("bdi", sheet.title.isEmpty ? template.vocabulary.title.text : sheet.title)
    let name = Self.name(of: sheet)
    guard !name.isEmpty else { return }
    html.markup(" ")
    html.element("bdi", name, class: "name")
  }

  private func writeHeader(
    of sheet: GoalSheet, _ notes: CellNotes, to html: inout HTMLWriter
  ) {
    html.markup("<dl class=\"head\">\n")
    for (index, field) in template.headerFields.enumerated()
    where template.design.header[field] != nil {
      let value = CellValue(of: field, in: sheet)
      html.element(
        "dt", template.label(of: field, fiscalYear: sheet.fiscalYear), class: "h\(index)")
      html.element("dd", class: "h\(index)") { html in
        value.write(meanings: template.vocabulary.meaning, to: &html)
        notes.write(notes[field], to: &html)
      }
      html.markup("\n")
    }
    html.markup("</dl>\n")
  }

  private func writeLegend(of sheet: GoalSheet, to html: inout HTMLWriter) {
    guard !sheet.legend.isEmpty else { return }
    html.markup("<ul class=\"legend\">")
    for entry in sheet.legend { html.element("li", "\(entry.mark.rawValue):\(entry.meaning)") }
    html.markup("</ul>\n")
  }
}
