package import Comparison
import GoalSheet
package import HTML
package import Messages

/// A comparison as a self-contained HTML page without a script.
///
/// Both sides of each change are side by side on a wide screen, and one below the other on a small
/// one and on paper.
package struct ComparisonPage {
  private let comparisons: [SheetComparison]
  private let time: RunTime
  private let version: String
  private let words: ComparisonWords
  private let language: Language

  package init(
    _ comparisons: [SheetComparison], language: Language, version: String, time: RunTime = .now
  ) {
    self.comparisons = comparisons
    self.language = language
    self.version = version
    self.time = time
    words = ComparisonWords(language: language)
  }

  private func say(_ english: String, _ japanese: String) -> String {
    words.say(english, japanese)
  }

  /// The page, in UTF-8.
  package var html: [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", language.rawValue)
    html.markup(">\n")
    html.head(
      title: title, version: version,
      styles: [PackageResources.report_css, PackageResources.comparison_css])
    html.markup("<body class=compare>\n<header>\n")
    html.element("h1", title)
    html.markup("<p><time")
    html.attribute("datetime", time.iso8601)
    html.markup(">")
    html.text(say("made \(time.short)", "\(time.japanese) 作成"))
    html.markup("</time></p>\n</header>\n<main>\n")
    writeContent(to: &html)
    html.markup("</main>\n<footer>")
    html.element(
      "p",
      say("Made by mokuhyo \(version).", "mokuhyo \(version) が作成しました。"))
    html.markup("</footer>\n</body>\n</html>\n")
    return html.bytes
  }

  /// Appends the comparison itself, for a page of its own or of somebody else's with ``styles``.
  package func writeContent(to html: inout HTMLWriter) {
    writeOverview(to: &html)
    for (index, comparison) in comparisons.enumerated() where comparison.isChanged {
      write(comparison, index, to: &html)
    }
  }

  /// The style sheets, for a page whose body or main part is of the class `compare`.
  package static var styles: [UInt8] {
    PackageResources.report_css + PackageResources.comparison_css
  }

  private var title: String { say("Goal sheets: what changed", "組織目標管理シート 比較の報告") }

  // MARK: - In short

  private func writeOverview(to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=overview><h2 id=overview>")
    html.text(say("In short", "概要"))
    html.markup("</h2>\n<dl class=totals>")
    let warnings = comparisons.reduce(0) { $0 + $1.planChangeCount }
    for status in SheetComparison.Status.allCases {
      let count = comparisons.count { $0.status == status }
      guard count > 0 || ![.duplicate, .unknown].contains(status) else { continue }
      total(words.status(status), count, to: &html)
    }
    total(
      say("changed plans", "計画の変更"), warnings, style: warnings > 0 ? "warning" : nil, to: &html)
    html.markup("</dl>\n")
    let changed = comparisons.enumerated().filter { $0.element.isChanged }
    if changed.isEmpty {
      html.element("p", say("Nothing has changed.", "変わったところはありません。"))
    } else {
      html.markup("<ul class=changed>")
      for (index, comparison) in changed {
        html.markup("<li><a href=#c")
        html.number(index)
        html.markup(">")
        html.text(words.section(comparison))
        html.markup("</a> ")
        html.element("span", words.status(comparison.status), class: "note")
        if comparison.planChangeCount > 0 {
          html.markup(" <b class=w>")
          html.text(say("changed plans", "計画の変更") + " \(comparison.planChangeCount)")
          html.markup("</b>")
        }
        html.markup("\n")
      }
      html.markup("</ul>")
    }
    html.markup("</section>\n")
  }

  private func total(
    _ label: String, _ value: Int, style: String? = nil, to html: inout HTMLWriter
  ) {
    html.element("div", class: style) { html in
      html.element("dt", label)
      html.element("dd", String(value))
    }
  }

  // MARK: - A sheet

  private func write(_ comparison: SheetComparison, _ index: Int, to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=c")
    html.number(index)
    html.markup("><h2 id=c")
    html.number(index)
    html.markup(">")
    html.text(words.section(comparison))
    html.markup(" ")
    html.element("span", words.status(comparison.status), class: "note")
    html.markup("</h2>\n<div class=\"sides head\">")
    let missing = words.missing(comparison.status)
    writeSource(comparison.old, say("before", "前"), or: missing, to: &html)
    writeSource(comparison.new, say("after", "後"), or: missing, to: &html)
    html.markup("</div>\n")
    for change in comparison.changes {
      write(change, level: "h3", to: &html)
    }
    for row in comparison.rows where row.isChanged { write(row, comparison, to: &html) }
    let kept = comparison.rows.filter { !$0.isChanged }
    if !kept.isEmpty {
      html.element(
        "p", say("\(kept.count) lines are the same.", "変わっていない行: \(kept.count)"),
        class: "note")
    }
    html.markup("</section>\n")
  }

  private func writeSource(
    _ sheet: GoalSheet?, _ side: String, or missing: String, to html: inout HTMLWriter
  ) {
    html.element("p") { html in
      html.element("b", side)
      html.markup(" ")
      html.text(sheet.map { $0.source.map(words.place) ?? "" } ?? missing)
    }
  }

  private func write(
    _ row: RowComparison, _ comparison: SheetComparison, to html: inout HTMLWriter
  ) {
    html.markup("<div class=line><h3>")
    html.text([words.number(row), words.status(row.status)].joined(separator: " "))
    html.markup("</h3>")
    if row.isPlanChange { writeWarning(to: &html) }
    if row.old == nil || row.new == nil {
      html.markup("<div class=sides>")
      writeAlone(row.old, row.cell(comparison.old, row.oldIndex), "del", to: &html)
      writeAlone(row.new, row.cell(comparison.new, row.newIndex), "ins", to: &html)
      html.markup("</div>")
    } else if !row.changes.contains(where: { $0.field == .row(.goal) }) {
      // The same on both sides, so it is there once.
      html.element("p", row.new?.goal ?? "", class: "side")
    }
    for change in row.changes { write(change, level: "h4", to: &html) }
    html.markup("</div>\n")
  }

  /// A row that the other side lacks: its goal, indicator and target.
  private func writeAlone(
    _ row: GoalRow?, _ cell: SheetCells.Cell?, _ element: StaticString, to html: inout HTMLWriter
  ) {
    html.element("p", class: "side") { html in
      guard let row else { return }
      write(cell, to: &html)
      let texts = [row.goal, row.indicator, row.target?.text ?? ""].filter { !$0.isEmpty }
      html.element(element, texts.joined(separator: "\n"))
    }
  }

  // MARK: - A change

  private func write(_ change: ValueChange, level: StaticString, to html: inout HTMLWriter) {
    html.markup("<div class=change>")
    html.element(level, words.heading(change))
    if change.isPlanChange { writeWarning(to: &html) }
    html.markup("<div class=sides>")
    writeSide(change, of: .removed, change.oldCell, change.old, to: &html)
    writeSide(change, of: .added, change.newCell, change.new, to: &html)
    html.markup("</div></div>\n")
  }

  private func writeSide(
    _ change: ValueChange, of kind: TextSpan.Kind, _ cell: SheetCells.Cell?, _ text: String,
    to html: inout HTMLWriter
  ) {
    html.element("p", class: "side") { html in
      write(cell, to: &html)
      let written = words.value(text, of: change.field)
      // What is written in another way than it is kept has no words to mark.
      if text.isEmpty || written != text {
        html.text(written)
        return
      }
      for span in change.spans where span.kind == .same || span.kind == kind {
        switch span.kind {
        case .same: html.text(span.text)
        case .removed: html.element("del", span.text)
        case .added: html.element("ins", span.text)
        }
      }
    }
  }

  private func write(_ cell: SheetCells.Cell?, to html: inout HTMLWriter) {
    guard let cell else { return }
    html.element("code", cell.description)
    html.markup(" ")
  }

  private func writeWarning(to html: inout HTMLWriter) {
    html.markup(" <b class=w>")
    html.text(say("warning: changed within the year", "警告: 年度の途中で変わっています"))
    html.markup("</b>")
  }
}
