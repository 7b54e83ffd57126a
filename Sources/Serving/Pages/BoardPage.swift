import Conversion
import GoalSheet
import HTML
import JapaneseCalendar
import Messages
import Reporting

/// The state of the collection: section by section, what has come and what is doubtful.
struct BoardPage {
  private let board: BoardReport
  private let frame: PageFrame
  private let words: ReportWords

  init(_ board: BoardReport, _ setting: PageSetting) {
    self.board = board
    let report = board.report
    words = ReportWords(
      language: setting.language, vocabulary: report.vocabulary, marks: report.marks)
    var frame = PageFrame(setting, .board, title: setting.say("State of the collection", "集まり具合"))
    frame.styles = .report
    frame.scripts = ["/board.js"]
    frame.setFolderFooter(board.view.time)
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      html.markup("<div class=\"board\" id=\"board\"")
      html.attribute("data-changed", frame.say("The list has changed.", "一覧が新しくなりました。"))
      html.attribute(
        "data-failed",
        frame.say(
          "The server cannot be reached; this is what it last said.",
          "サーバーにつながりません。表示しているのは、最後に届いた内容です。"))
      html.markup(">\n")
      write(to: &html)
      html.markup("</div>\n<p id=\"status\" role=\"status\"></p>\n")
    }
  }

  /// What changes, without the page around it.
  var part: [UInt8] {
    var html = HTMLWriter()
    write(to: &html)
    return html.bytes
  }

  private func write(to html: inout HTMLWriter) {
    html.markup("<p class=\"time\">")
    html.text(frame.say("As of ", ""))
    writeTime(board.view.time, to: &html)
    html.text(frame.say("", "の状況です。"))
    html.markup(" <a href=\"/board\">")
    html.text(frame.say("Look again", "最新の状況を見る"))
    html.markup("</a></p>\n")
    writeTotals(to: &html)
    writeMarks(to: &html)
    writeDownloads(to: &html)
    if !board.table.lines.isEmpty { writeTable(to: &html) }
    writeUnexpected(to: &html)
    writeOthers(to: &html)
  }

  private func writeTime(_ time: RunTime, to html: inout HTMLWriter) {
    html.markup("<time")
    html.attribute("datetime", time.iso8601)
    html.markup(">")
    html.text(frame.say(time.short, time.japanese))
    html.markup("</time>")
  }

  private func writeTotals(to html: inout HTMLWriter) {
    html.element("dl", class: "totals") { html in
      for state in SubmissionList.State.allCases
      where state != .missing || board.report.submissions != nil {
        let count = board.table.count(of: state)
        html.element("div", class: count > 0 ? style(of: state) : nil) { html in
          html.element("dt", words.state(state))
          html.element("dd", words.number(count))
        }
      }
      // They are counted apart, as nobody has asked them by name.
      if !board.table.unlisted.isEmpty {
        html.element("div", class: "warning") { html in
          html.element("dt", words.unlisted)
          html.element("dd", words.number(board.table.unlisted.count))
        }
      }
    }
    html.markup("\n")
  }

  private func style(of state: SubmissionList.State) -> String? {
    switch state {
    case .handedIn: nil
    case .withFindings, .twice, .notFilledIn: "warning"
    case .missing: "error"
    }
  }

  private func writeMarks(to html: inout HTMLWriter) {
    let marks = board.table.marks
    guard marks.total > 0 else { return }
    html.element(
      "p",
      frame.say("Marks so far: ", "これまでの評価: ") + words.marks(marks)
        + (board.table.unlisted.isEmpty
          ? ""
          : frame.say(" (with those of sections not in the list)", "（\(words.unlisted)の分を含む）")),
      class: "marks-so-far")
    html.markup("\n")
  }

  private func writeDownloads(to html: inout HTMLWriter) {
    guard !board.report.counted.filledIn.isEmpty else { return }
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/board/make\"")
    html.markup(" enctype=\"multipart/form-data\"><p>")
    html.text(frame.say("Save all sheets: ", "すべてのシートを保存: "))
    DownloadButtons(products: DownloadButtons.documents, frame).write(to: &html)
    html.markup("</p>\n")
    html.element("p", downloadNote)
    html.markup("</form>\n")
  }

  /// What a saved file has and lacks.
  private var downloadNote: String {
    let filledIn = board.report.counted.filledIn
    let left = board.left
    let lacks = [
      (left.notFilledIn, words.state(.notFilledIn)),
      (left.duplicates, frame.say("duplicates", "重複")),
      (left.unexpected, frame.say("of other sections or years", "他の区・年度")),
      (left.files, frame.say("unread files", "読み取れないファイルなど")),
    ].filter { $0.0 > 0 }
      .map { number, name in frame.say("\(name) \(number)", "\(name) \(number) 件") }
    var note = frame.say(
      "In it: \(words.sheets(filledIn.count)), one a section.",
      "入るのは \(words.sheets(filledIn.count))、課ごとに1枚です。")
    let unlisted = Set(board.table.unlisted.flatMap(\.counted)).intersection(filledIn).count
    if unlisted > 0 {
      note += frame.say(
        " Among them, at the end: sections not in the list, \(unlisted).",
        "うち \(unlisted) 枚は\(words.unlisted)のもので、終わりに入ります。")
    }
    if !lacks.isEmpty {
      note += frame.say(
        " Not in it: \(lacks.joined(separator: ", ")); see the lists below.",
        "入らないもの: \(lacks.joined(separator: "、"))（下の一覧をご覧ください）。")
    }
    if board.doubtfulSections > 0 {
      note += frame.say(
        " Findings are not marked in it; sections with findings: \(board.doubtfulSections).",
        "気になる点のある課が \(board.doubtfulSections) あります。保存するファイルに、その印は付きません。")
    }
    return note
  }

  // MARK: - The table

  private func writeTable(to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=\"sections\"><h2 id=\"sections\">")
    html.text(frame.say("Section by section", "\(words.sectionLevels)ごとの状況"))
    html.markup("</h2>\n<table>\n")
    html.markup("<thead><tr>")
    for label in labels {
      html.markup("<th scope=\"col\">")
      html.text(label)
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n")
    for group in board.table.groups {
      write(group.lines, under: heading(of: group), to: &html)
    }
    if !board.table.unlisted.isEmpty {
      write(
        board.table.unlisted,
        under: frame.say(
          "Not in the list of sections: counted apart, and in the files that are saved",
          "\(words.unlisted)（上の件数とは別に数え、保存するファイルには入れます。名前が正しいか確かめてください）"), to: &html)
    }
    html.markup("</table>\n</section>\n")
  }

  private func write(
    _ lines: [CollectionTable.Line], under heading: String, to html: inout HTMLWriter
  ) {
    html.markup("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"5\">")
    html.text(heading)
    html.markup("</th></tr>\n")
    for line in lines {
      // Only lines without a group of their own may be of several departments.
      let isAlone =
        board.table.groups.count <= 1
        || board.table.groups.contains { $0.lines.contains { $0.name == line.name } }
      let section = words.section(line.name.section)
      write(line, named: isAlone ? section : "\(line.name.department) \(section)", to: &html)
    }
    html.markup("</tbody>\n")
  }

  private var labels: [String] {
    [
      frame.say("Section", words.sectionLevels), frame.say("State", "状態"),
      frame.say("Marks", "評価"), frame.say("Findings", "確認する点"), frame.say("Changed", "更新"),
    ]
  }

  private func heading(of group: CollectionTable.Group) -> String {
    let year = group.fiscalYear.map { words.fiscalYear($0) } ?? ""
    let name = [year, group.department].filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? frame.say("(no department)", "（部名なし）") : name
  }

  private func write(
    _ line: CollectionTable.Line, named name: String, to html: inout HTMLWriter
  ) {
    html.markup("<tr><th scope=\"row\">")
    if line.sheets.count == 1 {
      writeLink(to: line.sheets[0], name, &html)
    } else {
      html.text(name)
      for place in line.sheets {
        html.markup("<br>")
        writeLink(to: place, self.name(of: place.file), &html)
        if line.counted.count < line.sheets.count {
          html.element("small", CountedNote(board, frame).text(about: place))
        }
      }
    }
    html.markup("</th>")
    writeCell(1, to: &html) { html in
      html.element("b", words.state(line.state), class: style(of: line.state) ?? "good")
      if board.isBeingWritten(line.sheets) {
        html.text(frame.say(" (being written)", "（書き込み中）"))
      }
      if line.state == .missing { writeHints(about: line.name, to: &html) }
    }
    writeCell(2, to: &html) { html in
      if !line.sheets.isEmpty { html.text(words.marks(line.marks)) }
    }
    writeCell(3, to: &html) { html in
      html.text(
        [(line.errors, Severity.error), (line.warnings, .warning)].filter { $0.0 > 0 }
          // No line breaks within a number and its words.
          .map { words.findings($0.0, $0.1).replacing(" ", with: "\u{A0}") }
          .joined(separator: frame.say(", ", "、")))
    }
    writeCell(4, to: &html) { html in
      if let time = board.changed(line.sheets) { writeTime(time, to: &html) }
    }
    html.markup("</tr>\n")
  }

  /// Files that may be what is missing: they are called after the section, and cannot be read.
  private func writeHints(about section: SectionName, to html: inout HTMLWriter) {
    for index in board.files(namedAfter: section) {
      let name = name(of: index)
      let isRead = !board.report.record.files[index].sheets.isEmpty
      html.markup("<br>")
      html.element(
        "small",
        isRead
          ? frame.say("\(name) names no section", "\(name) に\(words.sectionLevels)の名前がありません")
          : frame.say("\(name) cannot be read", "\(name) は読み取れません"))
    }
  }

  private func writeCell(
    _ column: Int, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    html.markup("<td")
    html.attribute("data-label", labels[column])
    html.markup(">")
    body(&html)
    html.markup("</td>")
  }

  private func writeLink(
    to place: SectionTable.SheetPlace, _ text: String, _ html: inout HTMLWriter
  ) {
    guard let path = board.path(of: place) else { return html.text(text) }
    html.markup("<a")
    html.attribute("href", path)
    html.markup(">")
    html.text(text)
    html.markup("</a>")
  }

  /// A file's name below the folder, a member of a zip in words.
  private func name(of file: Int) -> String {
    PlaceWords(language: frame.language).address(board.name(file))
  }

  // MARK: - What is in no line

  private func writeUnexpected(to html: inout HTMLWriter) {
    guard !board.table.unexpected.isEmpty else { return }
    html.markup("<section aria-labelledby=\"unexpected\"><h2 id=\"unexpected\">")
    html.text(frame.say("Of other sections or years: not counted", "他の区・年度のもの（数えていません）"))
    html.markup("</h2>\n<ul class=\"messages\">\n")
    for place in board.table.unexpected {
      let sheet = board.report.record.files[place.file].sheets[place.sheet]
      html.markup("<li>")
      writeLink(to: place, name(of: place.file), &html)
      html.text(
        frame.say(": ", "：") + words.group(sheet.fiscalYear, sheet.department) + " "
          + words.section(sheet.section))
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func writeOthers(to html: inout HTMLWriter) {
    guard !board.table.otherFiles.isEmpty else { return }
    html.markup("<section aria-labelledby=\"others\"><h2 id=\"others\">")
    html.text(
      frame.say(
        "Other files: not read, or without a section",
        "そのほかのファイル（読み取れないもの、課の名前がないもの）"))
    html.markup("</h2>\n<ul class=\"messages\">\n")
    for index in board.table.otherFiles {
      html.markup("<li>")
      if board.report.record.files[index].sheets.isEmpty {
        html.text(name(of: index))
      } else {
        writeLink(to: SectionTable.SheetPlace(file: index, sheet: 0), name(of: index), &html)
      }
      writeReasons(of: index, to: &html)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func writeReasons(of file: Int, to html: inout HTMLWriter) {
    if board.file(file)?.isBeingWritten == true {
      return html.text(frame.say(": being written", "：書き込み中です"))
    }
    let findings = board.report.record.files[file].findings
    let reasons = findings.filter { $0.severity == .error || $0.code == .submissionUnexpected }
    guard let first = reasons.first else { return }
    html.text(frame.say(": ", "：") + first.text)
    guard reasons.count > 1 else { return }
    html.text(frame.say(" and \(reasons.count - 1) more", "、ほか \(reasons.count - 1) 件"))
  }
}
