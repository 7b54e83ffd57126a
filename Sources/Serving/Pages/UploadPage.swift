import Conversion
import GoalSheet
import HTML
import Messages
import Reporting
import Reporting

/// The first page: files are chosen and sent; with its script also dropped, and checked one by one.
struct UploadPage {
  private let frame: PageFrame

  init(_ setting: PageSetting) {
    var frame = PageFrame(setting, .check, title: setting.say("Check sheets", "シートを点検する"))
    frame.scripts = ["/folders.js", "/page.js"]
    frame.mayHoldResults = true
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      html.element(
        "p",
        frame.say(
          "Choose the workbooks (Excel, OpenDocument), CSV files or zips that sections handed in. "
            + "Each is shown as the form, with whatever is doubtful at its cell.",
          "各課の Excel ブックや CSV、それらをまとめた zip を選んでください。様式の形で表示し、"
            + "気になる点をセルのそばに示します。"))
      if let expectation {
        html.markup("\n")
        html.element("p", expectation)
      }
      html.markup("<form class=\"upload\" method=\"post\" action=\"/check\"")
      html.markup(" enctype=\"multipart/form-data\"")
      writeWords(to: &html)
      html.markup(">\n<p id=\"drop\" hidden>")
      html.text(
        frame.say("Drop files or a folder here, or choose them:", "ここにファイルやフォルダーを置くか、選んでください。"))
      html.markup("</p>\n")
      html.markup("<p><label for=\"file\">")
      html.text(frame.say("Files (several at once are possible)", "ファイル（まとめて選べます）"))
      html.markup("</label> <input type=\"file\" id=\"file\" name=\"file\" multiple required")
      html.markup(" aria-describedby=\"limit\"></p>\n<p class=\"folder\" hidden>")
      html.markup("<label for=\"folder\">")
      html.text(frame.say("Or a folder", "またはフォルダー"))
      html.markup("</label> <input type=\"file\" id=\"folder\" webkitdirectory></p>\n")
      UploadLimit(frame.setting.largestUpload).write(frame.setting, to: &html)
      html.markup("<p><button type=\"submit\">")
      html.text(frame.say("Check", "点検する"))
      html.markup("</button></p>\n</form>\n")
      html.markup("<p id=\"status\" role=\"status\" tabindex=\"-1\"></p>\n")
      writeAll(to: &html)
      html.markup("<div id=\"results\"></div>\n")
    }
  }

  /// Whose sheets the server expects, if it expects some.
  private var expectation: String? {
    guard let expected = frame.setting.expected else { return nil }
    let owners = expected.owners
    let names = owners.count > 5 ? [] : owners
    let year = expected.fiscalYear.map { frame.setting.words.fiscalYear($0) }
    guard !names.isEmpty || year != nil else { return nil }
    return frame.say(
      "It is for sheets of "
        + [names.joined(separator: ", "), year ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        + "; each of another section or year is marked as such.",
      "この点検は\([names.joined(separator: "、"), year ?? ""].filter { !$0.isEmpty }.joined(separator: "・"))"
        + "のものです。ほかの課や年度のシートには、そのことを示します。")
  }

  /// What the script needs: its words and limits.
  private func writeWords(to html: inout HTMLWriter) {
    let setting = frame.setting
    html.attribute("data-largest", "\(setting.largestUpload)")
    html.attribute("data-most", "\(setting.mostFiles)")
    html.attribute("data-open", "\(ResultPage.mostOpen)")
    html.attribute("data-waiting", frame.say("Waiting …", "順番を待っています…"))
    html.attribute("data-progress", frame.say("Checking:", "点検しています:"))
    html.attribute("data-done", frame.say("Checked:", "点検が終わりました:"))
    html.attribute(
      "data-failed",
      frame.say(
        "The server could not be reached; please try again.", "サーバーにつながりません。もう一度お試しください。"))
    html.attribute(
      "data-changed",
      frame.say(
        "The file has been saved or moved since it was chosen; please choose it again.",
        "選んだあとにファイルが保存されたか、移動されています。もう一度選んでください。"))
    html.attribute(
      "data-stale",
      frame.say(
        "Not saved: since they were chosen, these files have been saved or moved: {files}. Please choose "
          + "the files again and check them once more.",
        "保存していません。選んだあとにファイルが保存されたか、移動されています: {files}。"
          + "もう一度ファイルを選んで、点検してください。"))
    html.attribute(
      "data-large",
      setting.sentence(
        ServingError.tooLarge(limit: setting.largestUpload, size: "{size}").text))
    html.attribute(
      "data-unread", frame.say("The folder could not be read.", "フォルダーを読み取れませんでした。"))
    html.attribute("data-twice", frame.say("Handed in twice", "重複して提出されたシート"))
    html.attribute("data-inside", PlaceWords(language: frame.language).inside)
    html.attribute("data-again", frame.say("{count} handed in twice", "重複 {count} 件"))
    html.attribute(
      "data-also",
      frame.say("the sheet of {sheet} is also in {file}", "{sheet} のシートは {file} にもあります。"))
  }

  /// What the script shows once several files are checked: which of them have findings, and buttons
  /// that save all.
  private func writeAll(to html: inout HTMLWriter) {
    html.markup("<section id=\"all\" class=\"overview\" aria-labelledby=\"overview\" hidden>")
    html.markup("<h2 id=\"overview\">")
    html.text(frame.say("Files", "ファイルの一覧"))
    html.markup("</h2>\n<dl id=\"list\"")
    for (state, attribute) in Self.states {
      html.attribute(attribute, FileSummary.name(of: state, frame.setting))
    }
    html.markup("></dl>\n<form class=\"downloads\" method=\"post\" action=\"/make\"")
    html.markup(" enctype=\"multipart/form-data\"><p>")
    html.text(frame.say("Save all together: ", "すべてまとめて保存: "))
    DownloadButtons(products: [.copy] + DownloadButtons.documents, frame).write(to: &html)
    let notes = SavingNotes(frame)
    html.markup("</p>\n")
    html.element("p", notes.orderText, class: "note")
    html.markup("\n<p class=\"lacking\" id=\"lacking\"")
    html.attribute("data-text", notes.lackingText)
    html.attribute("data-comma", notes.comma)
    html.markup("></p>\n<p class=\"lacking\" id=\"both\" hidden>")
    html.text(notes.twiceText)
    html.markup(
      "</p>\n<p class=\"lacking\" id=\"stale\" role=\"alert\" hidden></p></form>\n<p id=\"apart\" hidden>"
    )
    html.text(notes.apartText(frame.setting))
    html.markup("</p>\n</section>\n")
  }

  private static let states: [(FileSummary.State, StaticString)] = [
    (.failed, "data-failed"), (.withFindings, "data-findings"), (.clean, "data-clean"),
  ]
}
