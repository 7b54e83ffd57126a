import GoalSheet
import HTML
import Messages

extension ReportPage {
  /// All files with their sheets and messages, the worst first.
  func writeFiles(to html: inout HTMLWriter) {
    let record = report.record
    begin("files", say("Messages by file", "ファイルごとのメッセージ"), to: &html)
    // A page for other people should not reveal where the folder is.
    if folder.count > 1 {
      html.element("p", say("In ", "場所: ") + places.fileName(folder), class: "note")
    }
    let found = record.worstFirst
    if !found.isEmpty { writeFilter(to: &html) }
    let isOpen = record.files.reduce(0) { $0 + $1.findings.count } <= Self.openFindings
    // If there is a lot, closed blocks are left out of the print.
    html.markup(isOpen ? "<div id=list>\n" : "<div id=list class=many>\n")
    if !isOpen {
      html.element(
        "p",
        say(
          "Files that are closed on the screen are not printed.",
          "画面で閉じているファイルの内容は、印刷していません。"), class: "print note")
    }
    // A message refers to its code by the index in the filter's list.
    let codes = Dictionary(
      uniqueKeysWithValues: codesOfFiles.enumerated().map {
        ($0.element.code, $0.offset + 1)
      })
    for index in found { write(record.files[index], index, codes, isOpen: isOpen, to: &html) }
    html.markup("</div>\n")
    writeQuietFiles(to: &html)
    end(to: &html)
  }

  /// The most messages that are shown open.
  private static let openFindings = 200

  /// The codes of the messages that belong to files.
  private var codesOfFiles: [(code: MessageCode, count: Int)] {
    report.record.counts.codesBySeverity.filter { $0.code != .submissionMissing }
  }

  // MARK: - A file

  private func write(
    _ file: RunRecord.File, _ index: Int, _ codes: [MessageCode: Int], isOpen: Bool,
    to html: inout HTMLWriter
  ) {
    html.markup("<details class=file id=f")
    html.number(index)
    html.markup(isOpen ? " open><summary>" : "><summary>")
    html.element("h3", name(of: file))
    html.text(" " + owner(of: file))
    for severity in Severity.allCases {
      let count = file.count(of: severity)
      guard count > 0 else { continue }
      html.markup(" ")
      writeSeverity(severity, words.findings(count, severity), to: &html)
    }
    html.markup("</summary>\n")
    let state = state(file.state)
    if !state.isEmpty { html.element("p", state, class: "note") }
    for block in FileBlock.blocks(of: file) {
      html.markup("<div")
      if let sheet = block.sheet {
        html.markup(" id=")
        html.text(anchor(SectionTable.SheetPlace(file: index, sheet: sheet)))
      }
      html.markup(">")
      let heading = heading(of: block, in: file)
      if !heading.isEmpty {
        html.element("h4", heading)
        if let sheet = block.sheet {
          html.text(" " + words.marks(file.sheets[sheet].marks))
        }
      }
      write(
        block.groups, codes, link: block.sheet.map { "s\(index)-\($0)" } ?? "f\(index)", to: &html)
      html.markup("</div>\n")
    }
    html.markup("</details>\n")
  }

  /// The sections whose sheets a file holds.
  private func owner(of file: RunRecord.File) -> String {
    switch file.sheets.count {
    case 0: ""
    case 1: words.section(file.sheets[0].section)
    default: words.sheets(file.sheets.count)
    }
  }

  private func heading(of block: FileBlock, in file: RunRecord.File) -> String {
    guard let sheet = block.sheet else {
      return places.worksheet(block.worksheet, section: block.section)
    }
    let counts = file.sheets[sheet]
    let group = words.group(counts.fiscalYear, counts.department)
    let owner = file.sheets.count == 1 ? group : group + " " + words.section(counts.section)
    guard let worksheet = counts.worksheet else { return owner }
    return places.worksheet(worksheet, section: nil) + say(": ", " ") + owner
  }

  private func write(
    _ groups: [FindingGroup], _ codes: [MessageCode: Int], link: String, to html: inout HTMLWriter
  ) {
    guard !groups.isEmpty else { return }
    html.markup("<ul>")
    for group in groups {
      html.markup("<li data-c=")
      html.number(codes[group.code] ?? 0)
      if group.count > 1 {
        html.markup(" data-n=")
        html.number(group.count)
      }
      html.markup(">")
      writeSeverity(group.severity, to: &html)
      html.markup(" ")
      if !group.cells.isEmpty {
        html.markup("<a href=#")
        html.text(link)
        html.markup(">")
        html.text(places.cells(group.cells))
        html.markup("</a> ")
      }
      html.text(group.text)
      if let suggestion = group.suggestion {
        html.markup(" ")
        html.element(
          "span", "→ " + words.suggestion(suggestion, for: group.code), class: "fix")
      }
      html.markup("\n")
    }
    html.markup("</ul>")
  }

  // MARK: - Files without findings

  private func writeQuietFiles(to html: inout HTMLWriter) {
    let files = report.record.files.enumerated().filter { $0.element.findings.isEmpty }
    guard !files.isEmpty else { return }
    html.markup("<details id=quiet class=file><summary>")
    html.element("h3", say("Files without messages", "メッセージのないファイル"))
    html.markup(" ")
    html.element("span", words.files(files.count), class: "note")
    html.markup("</summary><ul>")
    for (index, file) in files {
      html.markup("<li>")
      html.text(name(of: file))
      if file.state != .read {
        html.markup(" ")
        html.element("span", state(file.state), class: "note")
      }
      for (place, sheet) in file.sheets.enumerated() {
        html.markup(" <span class=note id=")
        html.text(anchor(SectionTable.SheetPlace(file: index, sheet: place)))
        html.markup(">")
        html.text(words.section(sheet.section) + " " + words.marks(sheet.marks))
        html.markup("</span>")
      }
      html.markup("\n")
    }
    html.markup("</ul></details>\n")
  }

  // MARK: - The filter

  private func writeFilter(to html: inout HTMLWriter) {
    let counts = report.record.counts
    html.markup("<form id=filter role=search hidden")
    html.attribute("aria-label", say("Filter the messages", "メッセージを絞り込む"))
    html.markup("><p><label for=q>")
    html.text(say("Text", "文字で探す"))
    html.markup("</label><input id=q type=search autocomplete=off")
    html.attribute("placeholder", say("file, section, words", "ファイル名、課名、内容"))
    html.markup("></p><fieldset><legend>")
    html.text(say("Severity", "重さ"))
    html.markup("</legend>")
    for severity in Severity.allCases {
      let missing = report.record.general.count { $0.severity == severity }
      let count = counts.count(of: severity) - missing
      guard count > 0 else { continue }
      html.markup("<label><input type=checkbox name=severity checked")
      html.attribute("value", severity.rawValue)
      html.markup("> ")
      html.text(words.findings(count, severity))
      html.markup("</label>")
    }
    html.markup("</fieldset><p><label for=code>")
    html.text(say("Kind", "種類"))
    html.markup("</label><select id=code><option value=\"\">")
    html.text(say("all", "すべて"))
    html.markup("</option>")
    for (code, count) in codesOfFiles {
      html.markup("<option")
      html.attribute("value", code.rawValue)
      html.attribute("data-severity", code.severity.rawValue)
      html.markup(">")
      html.text("\(summary(of: code)) (\(words.number(count)))")
      html.markup("</option>")
    }
    html.markup("</select></p><p><label for=order>")
    html.text(say("Order", "並べ方"))
    html.markup("</label><select id=order><option value=worst>")
    html.text(say("worst first", "重いものから"))
    html.markup("</option><option value=given>")
    html.text(say("as given", "ファイルの順"))
    html.markup("</option></select></p><p class=buttons>")
    for (id, text) in [
      ("open", say("Open all", "すべて開く")), ("close", say("Close all", "すべて閉じる")),
      ("clear", say("Clear the filter", "条件を消す")),
    ] {
      html.markup("<button type=button")
      html.attribute("id", id)
      html.markup(">")
      html.text(text)
      html.markup("</button>")
    }
    html.markup("</p><output id=shown for=\"q code\"")
    html.attribute(
      "data-text", say("{0} of {1} messages, in {2} files", "{1} 件のうち {0} 件({2} ファイル)を表示"))
    html.markup("></output></form>\n")
  }
}
