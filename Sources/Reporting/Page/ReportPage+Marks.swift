import GoalSheet
import HTML

extension ReportPage {
  /// The marks by year and department, a line per section: in one table or, if there are many
  /// sections, in a collapsible table for each department.
  func writeMarks(to html: inout HTMLWriter) {
    let table = report.sections
    guard !table.groups.isEmpty else { return }
    begin("marks", say("Marks by section", "\(words.sectionLevel)ごとの評価"), to: &html)
    if table.sectionCount <= Self.openSections {
      writeTable(of: table.groups, to: &html)
    } else {
      let longest = table.groups.map(\.marks.total).max() ?? 0
      for group in table.groups {
        html.markup("<details class=group><summary>")
        html.element("h3", words.group(group.fiscalYear, group.department))
        html.markup(" ")
        html.element("span", size(of: group), class: "note")
        html.markup(" ")
        html.element("span", words.marks(group.marks), class: "counts")
        MarkBar(group.marks, patterns, longest: longest).write(to: &html)
        html.markup("</summary>\n")
        writeTable(of: [group], to: &html)
        html.markup("</details>\n")
      }
    }
    end(to: &html)
  }

  /// The most sections that are shown open.
  private static let openSections = 60

  private func size(of group: SectionTable.Group) -> String {
    let sections = words.sections(group.sections.count)
    return group.sheetCount == group.sections.count
      ? sections : sections + say(", ", "、") + words.sheets(group.sheetCount)
  }

  private func writeTable(of groups: [SectionTable.Group], to html: inout HTMLWriter) {
    html.markup("<table class=sections>")
    html.element("caption", say("How often each mark was given", "\(words.sectionLevel)ごとの評価の数"))
    writeColumns(to: &html)
    let longest = groups.flatMap(\.sections).map(\.marks.total).max() ?? 0
    for group in groups {
      html.markup("<tbody>")
      if groups.count > 1 {
        html.markup("<tr><th scope=rowgroup colspan=")
        html.number(report.marks.count + 3)
        html.markup(">")
        html.text(words.group(group.fiscalYear, group.department))
      }
      for section in group.sections { write(section, longest, to: &html) }
      html.markup("</tbody>\n")
    }
    let marks = groups.reduce(into: MarkCounts()) { $0 += $1.marks }
    if groups.reduce(0, { $0 + $1.sections.count }) > 1 {
      html.markup("<tfoot><tr><th scope=row>")
      html.text(say("all", "合計"))
      writeCounts(marks, to: &html)
      html.markup("</tfoot>")
    }
    html.markup("</table>\n")
  }

  private func writeColumns(to html: inout HTMLWriter) {
    html.markup("<thead><tr><th scope=col>")
    html.text(say("section", words.sectionLevels))
    for mark in report.marks + [nil] as [Mark?] {
      html.markup("<th scope=col>")
      MarkBar.writeSwatch(patterns[mark], to: &html)
      if let mark {
        html.text(mark.rawValue)
        html.markup(" ")
        html.element("span", words.meaning(of: mark), class: "wide")
      } else {
        html.text(words.meaning(of: nil))
      }
    }
    html.markup("<th scope=col>")
    html.text(say("total", "計"))
    html.markup("</thead>\n")
  }

  // The end tags of rows and cells are optional in HTML and left out: there may be thousands.
  private func write(
    _ section: SectionTable.Section, _ longest: Int, to html: inout HTMLWriter
  ) {
    html.markup("\n<tr><th scope=row><div>")
    if section.sheets.count == 1 {
      writeLink(to: section.sheets[0], words.section(section.name), &html)
    } else {
      html.markup("<details><summary>")
      html.text(words.section(section.name) + " ")
      html.element("span", words.sheets(section.sheets.count), class: "note")
      html.markup("</summary><ul>")
      for place in section.sheets {
        let file = report.record.files[place.file]
        html.markup("<li>")
        writeLink(to: place, name(of: file.sheets[place.sheet], in: file), &html)
        html.markup(" ")
        html.text(words.marks(file.sheets[place.sheet].marks))
      }
      html.markup("</ul></details>")
    }
    MarkBar(section.marks, patterns, longest: longest).write(to: &html)
    html.markup("</div>")
    writeCounts(section.marks, to: &html)
  }

  private func writeCounts(_ marks: MarkCounts, to html: inout HTMLWriter) {
    for count in report.marks.map({ marks[$0] }) + [marks.blank, marks.total] {
      html.markup("<td>")
      html.text(words.number(count))
    }
  }

  func writeLink(
    to place: SectionTable.SheetPlace, _ text: String, _ html: inout HTMLWriter
  ) {
    html.markup("<a href=#")
    html.text(anchor(place))
    html.markup(">")
    html.text(text)
    html.markup("</a>")
  }

  /// A sheet's file and, if the file holds several, its worksheet.
  func name(of sheet: SheetCounts, in file: RunRecord.File) -> String {
    let name = places.fileName(file.name)
    guard file.sheets.count > 1, let worksheet = sheet.worksheet else { return name }
    return name + " " + places.worksheet(worksheet, section: nil)
  }
}
