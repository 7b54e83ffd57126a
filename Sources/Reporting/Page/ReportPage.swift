import HTML
import Messages

/// A report on a run as a single self-contained HTML page.
///
/// Everything is in the page as text; its script only filters and opens blocks, so that the page is
/// complete in print, in a preview and without scripts. A content security policy lets no other
/// script run and nothing be loaded.
package struct ReportPage {
  let report: RunReport
  let words: ReportWords
  let patterns: MarkPatterns
  let places: PlaceWords
  /// The folder that contains all files, with a trailing slash.
  let folder: String

  package init(_ report: RunReport) {
    self.report = report
    words = ReportWords(
      language: report.language, vocabulary: report.vocabulary, marks: report.marks)
    patterns = MarkPatterns(report.marks, report.vocabulary)
    places = PlaceWords(language: report.language)
    folder = report.record.commonFolder
  }

  func say(_ english: String, _ japanese: String) -> String { words.say(english, japanese) }

  /// The page, in UTF-8.
  package var html: [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", report.language.rawValue)
    html.markup(">\n")
    writeHead(to: &html)
    html.markup("<body>\n")
    writeHeader(to: &html)
    html.markup("<main>\n")
    writeSubmissions(to: &html)
    writeOverview(to: &html)
    writeFailures(to: &html)
    writeMarks(to: &html)
    writeCodes(to: &html)
    writeFiles(to: &html)
    html.markup("</main>\n")
    writeFooter(to: &html)
    html.markup("<script>")
    html.asset(PackageResources.report_js)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  // MARK: - Around the content

  private var title: String {
    switch report.task {
    case .check: say("Goal sheets: what was found", "組織目標管理シート 点検の報告")
    case .convert: say("Goal sheets: what was converted", "組織目標管理シート 変換の報告")
    }
  }

  /// The year and organisation, as far as all sheets share them.
  private var subject: String {
    let groups = report.sections.groups
    if groups.count == 1 { return words.group(groups[0].fiscalYear, groups[0].department) }
    let years = Set(groups.map(\.fiscalYear))
    return years.count == 1 ? words.fiscalYear(groups[0].fiscalYear) : ""
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.head(
      title: subject.isEmpty ? title : "\(title) \(say("–", "―")) \(subject)",
      version: report.version, styles: [PackageResources.report_css],
      scriptSource: ScriptDigest.source(of: PackageResources.report_js))
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.markup("<a class=skip href=#files>")
    html.text(say("Skip to the messages", "メッセージへ進む"))
    html.markup("</a>\n<header>\n")
    html.element("h1", title)
    html.element("p") { html in
      if !subject.isEmpty {
        html.element("strong", subject)
        html.markup(" ")
      }
      html.markup("<time")
      html.attribute("datetime", report.time.iso8601)
      html.markup(">")
      html.text(say("made \(report.time.short)", "\(report.time.japanese) 作成"))
      html.markup("</time>")
    }
    html.markup("\n</header>\n")
  }

  private func writeFooter(to html: inout HTMLWriter) {
    html.markup("<footer>")
    html.element(
      "p",
      say(
        "Made by mokuhyo \(report.version). The marks are counted once a merged cell; a "
          + "share is of all marks, those not given included.",
        "mokuhyo \(report.version) が作成しました。評価は結合されたセルごとに1件と数えています。"
          + "割合は、未評価も含めた全体に対するものです。"))
    html.markup("</footer>\n")
  }

  // MARK: - Parts

  /// Begins a section of the page under a heading.
  func begin(_ id: StaticString, _ heading: String, to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=")
    html.markup(id)
    html.markup("><h2 tabindex=-1 id=")
    html.markup(id)
    html.markup(">")
    html.text(heading)
    html.markup("</h2>\n")
  }

  func end(to html: inout HTMLWriter) { html.markup("</section>\n") }

  /// The word for a severity, or a count with it, framed in its colour.
  func writeSeverity(
    _ severity: Severity, _ text: String? = nil, to html: inout HTMLWriter
  ) {
    switch severity {
    case .error: html.markup("<b class=e>")
    case .warning: html.markup("<b class=w>")
    case .info: html.markup("<b class=i>")
    }
    html.text(text ?? severity.name[report.language])
    html.markup("</b>")
  }

  /// A file's name in a list whose heading names the folder.
  func name(of file: RunRecord.File) -> String {
    places.address(String(file.name.dropFirst(folder.count)))
  }

  /// The anchor of a sheet on the page.
  func anchor(_ place: SectionTable.SheetPlace) -> String { "s\(place.file)-\(place.sheet)" }
}
