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
    html.markup("</dl>")
    end(to: &html)
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
        }
        html.text(say(")", "）"))
      }
    }
  }

  private func style(of state: SubmissionList.State) -> String? {
    switch state {
    case .handedIn: nil
    case .withFindings, .twice: "warning"
    case .missing: "error"
    }
  }
}
