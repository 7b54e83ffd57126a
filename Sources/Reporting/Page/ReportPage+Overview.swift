import GoalSheet
import HTML
import Messages

extension ReportPage {
  /// The first screen: the result in a sentence and four numbers, the marks, and what to do next.
  func writeOverview(to html: inout HTMLWriter) {
    begin("overview", say("In short", "概要"), to: &html)
    html.markup("<div class=overview><div>")
    writeVerdict(to: &html)
    writeTotals(to: &html)
    writeAllMarks(to: &html)
    html.markup("</div><div>")
    writeNextSteps(to: &html)
    html.markup("</div></div>")
    end(to: &html)
  }

  private func writeVerdict(to html: inout HTMLWriter) {
    let counts = report.record.counts
    let errors = counts.count(of: .error)
    let warnings = counts.count(of: .warning)
    let read = counts.files - counts.failedFiles - counts.unchangedFiles
    let (style, word): (String, String) =
      if errors > 0 {
        ("error", say("Act", "要対応"))
      } else if warnings > 0 {
        ("warning", say("Look", "要確認"))
      } else {
        ("good", say("Good", "問題なし"))
      }
    html.element("p", class: "verdict " + style) { html in
      html.element("b", word)
      html.markup(" ")
      html.text(
        counts.failedFiles > 0
          ? say(
            "\(words.number(counts.failedFiles)) of \(words.files(counts.files)) could not be read.",
            "\(words.files(counts.files))のうち \(words.number(counts.failedFiles)) ファイルを読み取れませんでした。")
          : say(
            "All \(words.files(read)) were read.", "\(words.files(read))をすべて読み取りました。"))
      let more =
        if errors > 0 {
          say(
            " \(words.findings(errors, .error)), \(words.findings(warnings, .warning)).",
            "エラーが \(words.number(errors)) 件、警告が \(words.number(warnings)) 件あります。")
        } else if warnings > 0 {
          say(
            " \(words.findings(warnings, .warning)) should be looked at.",
            "確かめたい点(警告)が \(words.number(warnings)) 件あります。")
        } else {
          say(" There is nothing to mend.", "直すところはありません。")
        }
      html.text(more)
      if counts.unchangedFiles > 0 {
        html.text(
          say(
            " \(words.files(counts.unchangedFiles)) had not changed since the last run and are "
              + "not in this report.",
            "前回から変わっていない \(words.files(counts.unchangedFiles))は、この報告の数に入っていません。"))
      }
    }
  }

  private func writeTotals(to html: inout HTMLWriter) {
    let counts = report.record.counts
    html.element("dl", class: "totals") { html in
      func total(_ label: String, _ value: Int, _ style: String? = nil) {
        html.element("div", class: style) { html in
          html.element("dt", label)
          html.element("dd", words.number(value))
        }
      }
      total(say("sheets", "シート"), counts.sheets)
      total(say("files", "ファイル"), counts.files)
      for severity in [Severity.error, .warning] {
        let count = counts.count(of: severity)
        total(
          say(severity == .error ? "errors" : "warnings", severity.name.japanese), count,
          count > 0 ? severity.rawValue : nil)
      }
    }
  }

  private func writeAllMarks(to html: inout HTMLWriter) {
    let marks = report.sections.marks
    guard marks.total > 0 else { return }
    html.markup("<figure class=marks>")
    html.element("figcaption", say("Marks (評価) of all sheets", "すべてのシートの評価"))
    MarkBar(marks, patterns).write(to: &html)
    html.markup("<ul>")
    for mark in report.marks + [nil] as [Mark?] {
      let count = mark.map { marks[$0] } ?? marks.blank
      guard mark != nil || count > 0 else { continue }
      html.element("li") { html in
        MarkBar.writeSwatch(patterns[mark], to: &html)
        if let mark {
          html.element("b", mark.rawValue)
          html.markup(" ")
        }
        html.text(words.meaning(of: mark) + " ")
        html.element("strong", words.share(count, of: marks.total))
        html.text(say(" (\(words.number(count)))", " (\(words.number(count)) 件)"))
      }
    }
    html.markup("</ul></figure>")
  }

  /// The advice for the codes that occurred: errors first, then the most frequent.
  private func writeNextSteps(to html: inout HTMLWriter) {
    html.element("h3", say("What to do next", "次にすること"))
    let codes = report.record.counts.codesBySeverity.filter { $0.code.severity != .info }
    guard !codes.isEmpty else {
      html.element(
        "p", say("Nothing: the sheets can be used as they are.", "ありません。このまま使えます。"))
      return
    }
    html.markup("<ol class=steps>")
    for (code, count) in codes.prefix(Self.stepCount) {
      html.element("li") { html in
        writeSeverity(code.severity, to: &html)
        html.markup(" ")
        html.text(code.advice[report.language] + " ")
        writeLink(
          to: code, say("show \(words.number(count))", "\(words.number(count)) 件を見る"), &html)
      }
    }
    html.markup("</ol>")
    if codes.count > Self.stepCount {
      html.element("p") { html in
        html.markup("<a href=#codes>")
        html.text(
          say(
            "\(codes.count - Self.stepCount) more kinds of findings",
            "ほか \(codes.count - Self.stepCount) 種類"))
        html.markup("</a>")
      }
    }
  }

  private static let stepCount = 4

  /// A link that shows the messages of one code.
  func writeLink(to code: MessageCode, _ text: String, _ html: inout HTMLWriter) {
    if code == .submissionMissing {
      html.markup("<a href=#submissions>")
    } else {
      html.markup("<a href=#files")
      html.attribute("data-code", code.rawValue)
      html.markup(">")
    }
    html.text(text)
    html.markup("</a>")
  }
}
