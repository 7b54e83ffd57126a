import Conversion
import FormPage
import FormTemplate
import GoalSheet
import HTML
import Messages

/// What was found in the files of a request: each drawn as the form, with its findings on their cells.
///
/// It works without scripts. A browser cannot be told to send a file again; so the page holds the
/// files that came in, as text in a form whose buttons send them back for each download. Nothing is
/// kept in the server, and what takes long, like a PDF, is made only when it is asked for.
struct ResultPage {
  private let check: UploadCheck
  private let uploads: [Upload]
  private let templates: [Template]
  private let frame: PageFrame
  /// What identifiers begin with in a part of a page that is put together from several.
  private let prefix: String

  /// The most bytes of a file that the page holds for downloads.
  private static let mostHeld = 4 << 20

  init(
    _ check: UploadCheck, of uploads: [Upload], place: Int? = nil, templates: [Template],
    _ setting: PageSetting
  ) {
    prefix = place.map { "\($0)-" } ?? ""
    self.check = check
    self.uploads = uploads
    self.templates = templates
    frame = PageFrame(setting, .check, title: setting.say("Findings", "点検結果"))
  }

  /// The class of the sheets of a template in the list of forms.
  static func style(of form: Int) -> String { "form\(form + 1)" }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", class: "verdict") { $0.text(verdict) }
      html.markup("\n")
      writeSections(to: &html)
    }
  }

  /// The sections without the page around them.
  var part: [UInt8] {
    var html = HTMLWriter()
    writeSections(to: &html)
    return html.bytes
  }

  private func writeSections(to html: inout HTMLWriter) {
    var number = 0
    for (index, upload) in uploads.enumerated() {
      let id = "f\(prefix)\(index + 1)"
      html.markup("<section")
      html.attribute("aria-labelledby", id)
      html.markup(">\n")
      html.element("h2", id: id) { $0.text(upload.name) }
      html.markup("\n")
      writeDownloads(of: upload, to: &html)
      for (place, file) in files(of: upload) {
        FileResult(file, id: "\(prefix)\(place + 1)", prefix, templates: templates, frame: frame)
          .write(isMember: file.address != upload.name, numbers: &number, to: &html)
      }
      html.markup("</section>\n")
    }
  }

  private var verdict: String {
    let messages = check.messages
    let errors = messages.count { $0.severity == .error }
    let warnings = messages.count { $0.severity == .warning }
    let sheets = check.files.reduce(0) { $0 + $1.sheets.count }
    return errors + warnings == 0
      ? frame.say(
        "\(sheets) sheets, nothing doubtful.", "シート \(sheets) 枚。気になる点はありません。")
      : frame.say(
        "\(sheets) sheets, \(errors) errors, \(warnings) warnings.",
        "シート \(sheets) 枚、エラー \(errors) 件、警告 \(warnings) 件です。")
  }

  /// The files of an upload, which is one itself or a zip of them, with their places among all.
  private func files(of upload: Upload) -> [(Int, UploadCheck.File)] {
    check.files.enumerated().filter { _, file in
      file.address == upload.name || file.address.hasPrefix(upload.name + "!/")
    }.map { ($0.offset, $0.element) }
  }

  // MARK: - Downloads

  private func writeDownloads(of upload: Upload, to html: inout HTMLWriter) {
    guard files(of: upload).contains(where: { !$0.1.sheets.isEmpty }) else { return }
    guard upload.bytes.count <= Self.mostHeld else {
      html.element(
        "p",
        frame.say(
          "The file is too large for downloads from this page; the command mokuhyo makes them.",
          "ファイルが大きいため、このページからは変換結果を保存できません。"))
      return
    }
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/make\"")
    html.markup(" enctype=\"multipart/form-data\">")
    html.markup("<input type=\"hidden\" name=\"name\"")
    html.attribute("value", upload.name)
    html.markup("><input type=\"hidden\" name=\"kept\" value=\"")
    html.asset(Base64.text(of: upload.bytes))
    html.markup("\">\n<p>")
    html.text(frame.say("Save: ", "保存: "))
    let isZip = files(of: upload).contains { $0.1.address != upload.name }
    DownloadButtons(products: (isZip ? [] : [.copy]) + DownloadButtons.documents, frame)
      .write(to: &html)
    html.markup("</p></form>\n")
  }
}
