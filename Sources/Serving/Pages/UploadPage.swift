import HTML
import Messages

/// The first page: files are chosen and sent, without scripts.
struct UploadPage {
  private let frame: PageFrame
  private let largestUpload: Int

  init(language: Language, largestUpload: Int) {
    self.largestUpload = largestUpload
    let title = language == .japanese ? "シートを点検する" : "Check sheets"
    frame = PageFrame(language: language, title: title)
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
      html.markup("<form class=\"upload\" method=\"post\" action=\"/check\"")
      html.markup(" enctype=\"multipart/form-data\">\n")
      html.markup("<p><label for=\"file\">")
      html.text(frame.say("Files (several at once are possible)", "ファイル（まとめて選べます）"))
      html.markup("</label> <input type=\"file\" id=\"file\" name=\"file\" multiple required")
      html.markup(" aria-describedby=\"limit\"></p>\n<p id=\"limit\">")
      let size = "\(largestUpload >> 20) MiB"
      html.text(frame.say("At most \(size) together.", "合わせて \(size) までです。"))
      html.markup("</p>\n<p><button type=\"submit\">")
      html.text(frame.say("Check", "点検する"))
      html.markup("</button></p>\n</form>\n")
    }
  }
}
