import FormTemplate
import GoalSheet
import HTML

/// The rows of a sheet as a table.
///
/// Lines that share a value, directly or through other lines, are one row group: cells that span
/// rows never leave it, and a printed page does not end within it where that can be helped.
struct SheetTable {
  let template: Template
  let sheet: GoalSheet
  var notes = CellNotes()

  private var columns: [FormDesign.Column] { template.design.columns }

  /// Appends the table with its caption.
  func write(caption: String, to html: inout HTMLWriter) {
    html.markup("<table>\n")
    html.element("caption", caption)
    html.markup("\n")
    writeColumns(to: &html)
    writeLabels(to: &html)
    let labels = columns.map { template.label(of: $0.field, fiscalYear: sheet.fiscalYear) }
    for lines in groups {
      html.markup("<tbody>\n")
      for line in lines { write(line, of: lines, labels, to: &html) }
      html.markup("</tbody>\n")
    }
    html.markup("</table>\n")
  }

  // MARK: - Columns

  /// The columns below one label, or a single one without.
  private struct Block {
    var label: String?
    var columns: ClosedRange<Int>
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    for index in columns.indices where index > blocks.last?.columns.upperBound ?? -1 {
      let group = template.design.groups.first { $0.columns.contains(index) }
      blocks.append(
        group.map {
          Block(
            label: template.label(of: $0.group, fiscalYear: sheet.fiscalYear),
            columns: index...$0.columns.upperBound)
        }
          ?? Block(columns: index...index))
    }
    return blocks
  }

  private func writeColumns(to html: inout HTMLWriter) {
    for block in blocks {
      html.markup("<colgroup>")
      for index in block.columns {
        html.markup("<col")
        html.attribute("class", "w\(index)")
        html.markup(">")
      }
      html.markup("</colgroup>\n")
    }
  }

  /// The one or two rows of labels.
  private func writeLabels(to html: inout HTMLWriter) {
    let hasGroups = blocks.contains { $0.label != nil }
    html.markup("<thead>\n<tr>")
    for block in blocks {
      if let label = block.label {
        html.markup("<th scope=\"colgroup\"")
        if block.columns.count > 1 { html.attribute("colspan", "\(block.columns.count)") }
        html.markup(">")
        html.text(label)
        html.markup("</th>")
      } else {
        writeLabel(of: block.columns.lowerBound, isTwoRowsHigh: hasGroups, to: &html)
      }
    }
    html.markup("</tr>\n")
    if hasGroups {
      html.markup("<tr>")
      for block in blocks where block.label != nil {
        for index in block.columns { writeLabel(of: index, isTwoRowsHigh: false, to: &html) }
      }
      html.markup("</tr>\n")
    }
    html.markup("</thead>\n")
  }

  private func writeLabel(of index: Int, isTwoRowsHigh: Bool, to html: inout HTMLWriter) {
    html.markup("<th scope=\"col\"")
    if isTwoRowsHigh { html.markup(" rowspan=\"2\"") }
    html.markup(">")
    html.text(template.label(of: columns[index].field, fiscalYear: sheet.fiscalYear))
    html.markup("</th>")
  }

  // MARK: - Rows

  /// The lines of each row group.
  private var groups: [Range<Int>] {
    let shown = GoalFieldSet(columns.map(\.field))
    let starts = sheet.rows.indices.filter {
      sheet.rows[$0].continues.intersection(shown).isEmpty
    }
    return zip(starts, starts.dropFirst() + [sheet.rows.count]).map { $0..<$1 }
  }

  private func write(
    _ line: Int, of lines: Range<Int>, _ labels: [String], to html: inout HTMLWriter
  ) {
    let row = sheet.rows[line]
    html.markup("<tr>")
    for (index, column) in columns.enumerated() where !row.continues.contains(column.field) {
      var count = 1
      while line + count < lines.upperBound,
        sheet.rows[line + count].continues.contains(column.field)
      { count += 1 }
      let value = CellValue(of: column.field, in: row)
      let isHeading = column.field == template.vocabulary.fields.leading && !value.text.isEmpty
      html.markup(isHeading ? "<th" : "<td")
      if isHeading {
        html.attribute("scope", count > 1 && count == lines.count ? "rowgroup" : "row")
      }
      html.attribute("class", style(of: index, value, line))
      html.attribute("data-label", labels[index])
      if count > 1 { html.attribute("rowspan", "\(count)") }
      html.markup(">")
      value.write(meanings: meaning, to: &html)
      notes.write(notes[line, column.field], to: &html)
      html.markup(isHeading ? "</th>" : "</td>")
    }
    html.markup("</tr>\n")
  }

  private func style(of column: Int, _ value: CellValue, _ line: Int) -> String {
    guard notes[line, columns[column].field].isEmpty else { return "c\(column) noted" }
    guard case .mark(let mark) = value,
      let index = template.vocabulary.marks.firstIndex(of: mark),
      template.design.text.markFills[mark] != nil
    else { return "c\(column)" }
    return "c\(column) m\(index)"
  }

  /// What the sheet's own legend says that a mark means, or else the template's.
  private func meaning(of mark: Mark) -> String? {
    sheet.legend.first { $0.mark == mark }?.meaning
      ?? template.vocabulary.legend.first { $0.mark == mark }?.meaning
  }
}
