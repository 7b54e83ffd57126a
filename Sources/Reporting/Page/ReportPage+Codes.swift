import HTML
import Messages

extension ReportPage {
  /// When a code occurs, without the markup of the manual.
  func summary(of code: MessageCode) -> String {
    code.summary[report.language].replacing("`", with: "")
  }

  /// The kinds of findings: how often each occurred, and what to do about it.
  func writeCodes(to html: inout HTMLWriter) {
    let codes = report.record.counts.codesBySeverity
    guard !codes.isEmpty else { return }
    let files = report.fileCounts()
    begin("codes", say("Kinds of findings", "気になる点の種類"), to: &html)
    html.markup("<table class=codes><thead><tr><th scope=col>")
    html.text(say("what, and what to do about it", "内容と、直し方"))
    html.markup("</th><th scope=col>")
    html.text(say("count", "件数"))
    html.markup("</th><th scope=col>")
    html.text(say("files", "ファイル"))
    html.markup("</th></tr></thead>\n<tbody>")
    for (code, count) in codes {
      html.markup("<tr><th scope=row>")
      writeSeverity(code.severity, to: &html)
      html.markup(" ")
      writeLink(to: code, summary(of: code), &html)
      html.markup(" ")
      html.element("code", code.rawValue)
      html.element("p", code.advice[report.language], class: "advice")
      html.markup("</th><td>")
      html.text(words.number(count))
      html.markup("</td><td>")
      html.text(words.number(files[code] ?? 0))
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody></table>\n")
    end(to: &html)
  }
}
