import HTML
import Messages

extension ReportPage {
  /// The files that could not be read or written, with the reasons.
  func writeFailures(to html: inout HTMLWriter) {
    let files = report.record.files
    let failed = report.record.worstFirst.filter { files[$0].count(of: .error) > 0 }
    guard !failed.isEmpty else { return }
    begin("failures", say("What could not be read", "読み取れなかったもの"), to: &html)
    let isLong = failed.count > Self.openFailures
    if isLong {
      html.markup("<details><summary>")
      html.text(words.files(failed.count))
      html.markup("</summary>")
    }
    html.markup("<ul class=failures>")
    for index in failed {
      html.element("li") { html in
        html.markup("<a href=#f")
        html.number(index)
        html.markup(">")
        html.text(name(of: files[index]))
        html.markup("</a> ")
        html.element("span", state(files[index].state), class: "note")
        html.markup("<ul>")
        for group in FindingGroup.groups(of: files[index].findings) where group.severity == .error {
          html.element("li") { html in
            let place = places.place(group)
            html.text((place.isEmpty ? "" : place + ": ") + group.text)
            html.element("p", group.code.advice[report.language], class: "advice")
          }
        }
        html.markup("</ul>")
      }
    }
    html.markup("</ul>")
    if isLong { html.markup("</details>") }
    end(to: &html)
  }

  private static let openFailures = 20

  /// What became of a file; nothing for one that was read.
  func state(_ state: RunRecord.File.State) -> String {
    switch state {
    case .read: ""
    case .partlyRead: say("read in part", "一部を読み取れませんでした")
    case .failed: say("not read", "読み取れませんでした")
    case .unchanged: say("not changed, not read again", "前回から変わっていないため、読み直していません")
    case .output: say("output, not written", "書き込めなかった出力")
    }
  }
}
