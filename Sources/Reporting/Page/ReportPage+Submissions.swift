import GoalSheet
import HTML
import Messages

extension ReportPage {
  /// Which sections have handed in, if some are expected.
  func writeSubmissions(to html: inout HTMLWriter) {
    guard let list = report.submissions else { return }
    begin("submissions", say("Who has handed in", "提出の状況"), to: &html)
    html.element("dl", class: "totals") { html in
      for state in SubmissionList.State.allCases {
        let count = list.entries(state).count
        html.element("div", class: count > 0 ? style(of: state) : nil) { html in
          html.element("dt", words.state(state))
          html.element("dd", words.number(count))
        }
      }
    }
    html.markup("<dl class=submissions>")
    for state in SubmissionList.State.allCases.reversed() {
      let entries = list.entries(state)
      guard !entries.isEmpty else { continue }
      html.element("dt") { html in
        html.text(words.state(state))
        html.text(say(" (\(words.number(entries.count)))", " (\(words.number(entries.count)))"))
      }
      for department in Self.departments(of: entries) {
        html.element("dd") { html in
          write(entries.filter { $0.name.department == department }, to: &html)
        }
      }
    }
    writeUnlisted(list.unlisted, to: &html)
    writeUncounted(to: &html)
    html.markup("</dl>")
    end(to: &html)
  }

  /// The sections that the list lacks.
  private func writeUnlisted(_ entries: [SubmissionList.Entry], to html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    html.element("dt") { html in
      html.text(words.unlisted)
      html.text(say(" (\(words.number(entries.count)))", " (\(words.number(entries.count)))"))
    }
    for department in Self.departments(of: entries) {
      html.element("dd") { html in
        write(entries.filter { $0.name.department == department }, to: &html)
      }
    }
  }

  /// The sheets that are in no number: of other sections and years, and those that name no section.
  private func writeUncounted(to html: inout HTMLWriter) {
    let lists: [(CountedSheets.Standing, String)] = [
      (.unexpected, say("of other sections or years, not counted", "他の区・年度のもの（数えていません）")),
      (.nameless, say("without a section, not counted", "\(words.sectionLevel)名のないもの（数えていません）")),
    ]
    for (standing, heading) in lists {
      let places = report.places(of: standing)
      guard !places.isEmpty else { continue }
      html.element(
        "dt", heading + say(" (\(words.number(places.count)))", " (\(words.number(places.count)))"))
      for place in places {
        let file = report.record.files[place.file]
        let sheet = file.sheets[place.sheet]
        html.element("dd") { html in
          html.text(words.group(sheet.fiscalYear, sheet.department) + " ")
          writeLink(to: place, words.section(sheet.section), &html)
          html.text(say(" (\(name(of: sheet, in: file)))", "（\(name(of: sheet, in: file))）"))
        }
      }
    }
  }

  private static func departments(of entries: [SubmissionList.Entry]) -> [String] {
    entries.map(\.name.department).reduce(into: []) { departments, name in
      if departments.last != name { departments.append(name) }
    }
  }

  /// The sections of one department, each with links to its sheets.
  private func write(_ entries: [SubmissionList.Entry], to html: inout HTMLWriter) {
    if let first = entries.first {
      html.element("b", first.name.department)
      html.markup(" ")
    }
    for (index, entry) in entries.enumerated() {
      if index > 0 { html.text(say(", ", "、")) }
      switch entry.sheets.count {
      case 0: html.text(entry.name.section)
      case 1: writeLink(to: entry.sheets[0], entry.name.section, &html)
      default:
        html.text(entry.name.section + say(" (", "（"))
        for (index, place) in entry.sheets.enumerated() {
          if index > 0 { html.text(say(", ", "、")) }
          let file = report.record.files[place.file]
          writeLink(to: place, name(of: file.sheets[place.sheet], in: file), &html)
          if !entry.counted.contains(place) { html.text(say(" not counted", " 数えていません")) }
        }
        html.text(say(")", "）"))
      }
    }
  }

  private func style(of state: SubmissionList.State) -> String? {
    switch state {
    case .handedIn: nil
    case .withFindings, .twice, .notFilledIn: "warning"
    case .missing: "error"
    }
  }
}
