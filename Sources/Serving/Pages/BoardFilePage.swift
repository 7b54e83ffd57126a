import Conversion
import FormTemplate
import HTML
import Reporting

/// A file of the watched folder, drawn as the check draws it.
struct BoardFilePage {
  private let check: UploadCheck
  private let upload: Upload
  private let id: String
  private let templates: [Template]
  private let frame: PageFrame

  init(
    _ check: UploadCheck, of upload: Upload, id: String, templates: [Template],
    _ setting: PageSetting
  ) {
    self.check = check
    self.upload = upload
    self.id = id
    self.templates = templates
    var frame = PageFrame(setting, .board, title: upload.name)
    frame.setFolderFooter(.now)
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      html.markup("<p><a href=\"/board\">")
      html.text(frame.say("Back to the list", "一覧へ戻る"))
      html.markup("</a></p>\n")
      if check.files.contains(where: { !$0.sheets.isEmpty }) { writeDownloads(to: &html) }
      html.markup("<section aria-labelledby=\"findings\"><h2 id=\"findings\">")
      html.text(frame.say("Findings", "点検結果"))
      html.markup("</h2>\n")
      var number = 0
      for (place, file) in check.files.enumerated() {
        FileResult(file, id: "\(place + 1)", "", templates: templates, frame: frame)
          .write(isMember: file.address != upload.name, numbers: &number, to: &html)
      }
      html.markup("</section>\n")
    }
  }

  private func writeDownloads(to html: inout HTMLWriter) {
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/board/make\"")
    html.markup(" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"id\"")
    html.attribute("value", id)
    html.markup(">\n<p>")
    html.text(frame.say("Save: ", "保存: "))
    DownloadButtons(products: [.copy] + DownloadButtons.documents, frame).write(to: &html)
    html.markup("</p>")
    DataNote(check.files, name: upload.name, frame).write(to: &html)
    html.markup("</form>\n")
  }
}
