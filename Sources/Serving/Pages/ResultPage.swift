import Conversion
import FormPage
import FormTemplate
import GoalSheet
import HTML
import Messages
import Reporting

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

  /// The most files whose drawings are shown at first; with more, one would not find the way.
  static let mostOpen = 10
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
    var frame = PageFrame(setting, .check, title: setting.say("Findings", "点検結果"))
    frame.holdsResults = true
    self.frame = frame
  }

  /// The class of the sheets of a template in the list of forms.
  static func style(of form: Int) -> String { "form\(form + 1)" }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", class: "verdict") { $0.text(verdict) }
      html.markup("\n")
      if check.files.count > 1 { writeOverview(to: &html) }
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
      if let (_, own) = files(of: index).first, !isMember(own) {
        summary(of: own).writeAttributes(to: &html)
      }
      html.markup(">\n")
      html.element("h2", id: id) { $0.text(upload.name) }
      html.markup("\n")
      writeDownloads(of: upload, files(of: index).map(\.1), to: &html)
      for (place, file) in files(of: index) {
        FileResult(
          file, id: "\(prefix)\(place + 1)", prefix, templates: templates, frame: frame,
          isOpen: check.files.count <= Self.mostOpen
        )
        .write(isMember: isMember(file), numbers: &number, to: &html)
      }
      html.markup("</section>\n")
    }
  }

  private var verdict: String {
    let words = frame.setting.words
    let sheets = words.sheets(check.files.reduce(0) { $0 + $1.sheets.count })
    let findings = check.messages.filter { $0.code != .duplicateSheet }
    var counts = [Severity.error, .warning].map { severity in
      words.findings(findings.count { $0.severity == severity }, severity)
    }
    let duplicates = check.messages.count - findings.count
    if duplicates > 0 {
      counts.append(frame.say("\(duplicates) handed in twice", "重複 \(duplicates) 件"))
    }
    return check.messages.allSatisfy { $0.severity == .info }
      ? frame.say("\(sheets), nothing doubtful.", "シート \(sheets)。気になる点はありません。")
      : frame.say(
        "\(sheets), \(counts.joined(separator: ", ")).",
        "シート \(sheets)、\(counts.joined(separator: "、"))です。")
  }

  // MARK: - Many files

  /// The files by what became of them, each with a link to its result, and buttons that save all.
  private func writeOverview(to html: inout HTMLWriter) {
    let summaries = check.files.map(summary)
    html.markup("<section class=\"overview\" aria-labelledby=\"overview\"><h2 id=\"overview\">")
    html.text(frame.say("Files", "ファイルの一覧"))
    html.markup("</h2>\n<dl>\n")
    for state in FileSummary.State.allCases {
      let places = summaries.indices.filter { summaries[$0].state == state }
      guard !places.isEmpty else { continue }
      html.element(
        "dt",
        FileSummary.name(of: state, frame.setting)
          + frame.say(" (\(places.count))", "（\(places.count)）"))
      for place in places {
        html.markup("\n<dd><a")
        html.attribute("href", "#" + anchor(of: place))
        html.markup(">")
        html.text(summaries[place].name)
        html.markup("</a> ")
        html.text(summaries[place].text)
        html.markup("</dd>")
      }
      html.markup("\n")
    }
    html.markup("</dl>\n")
    if uploads.count > 1 { writeDownloadsOfAll(summaries, to: &html) }
    html.markup("</section>\n")
  }

  /// The identifier of a file's heading.
  private func anchor(of place: Int) -> String {
    let file = check.files[place]
    return isMember(file) ? "m\(prefix)\(place + 1)" : "f\(prefix)\(file.upload + 1)"
  }

  private func writeDownloadsOfAll(_ summaries: [FileSummary], to html: inout HTMLWriter) {
    let bytes = uploads.reduce(0) { $0 + $1.bytes.count }
    guard summaries.contains(where: { $0.state != .failed }) else { return }
    guard bytes <= Self.mostHeld else {
      html.element("p", SavingNotes(frame).tooMuchText(limit: Self.mostHeld), class: "lacking")
      html.markup("\n")
      return
    }
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/make\"")
    html.markup(" enctype=\"multipart/form-data\">")
    for upload in uploads { KeptFile(upload).write(to: &html) }
    html.markup("\n<p>")
    html.text(frame.say("Save all together: ", "すべてまとめて保存: "))
    DownloadButtons(products: [.copy] + DownloadButtons.documents, frame).write(to: &html)
    html.markup("</p>")
    let notes = SavingNotes(frame)
    html.markup("\n")
    html.element("p", notes.orderText, class: "note")
    notes.writeLacking(summaries, to: &html)
    if check.messages.contains(where: { $0.code == .duplicateSheet }) {
      notes.writeTwice(to: &html)
    }
    html.markup("</form>\n")
  }

  private func summary(of file: UploadCheck.File) -> FileSummary {
    FileSummary(
      file, name: PlaceWords(language: frame.language).address(file.address), frame.setting)
  }

  /// The files of an upload, which is one itself or a zip of them, with their places among all.
  private func files(of upload: Int) -> [(Int, UploadCheck.File)] {
    check.files.enumerated().filter { $1.upload == upload }.map { ($0.offset, $0.element) }
  }

  /// Whether a file is a member of a zip.
  private func isMember(_ file: UploadCheck.File) -> Bool {
    file.address != uploads[file.upload].name
  }

  // MARK: - Downloads

  private func writeDownloads(
    of upload: Upload, _ own: [UploadCheck.File], to html: inout HTMLWriter
  ) {
    guard own.contains(where: { !$0.sheets.isEmpty }) else { return }
    guard upload.bytes.count <= Self.mostHeld else {
      html.element("p", SavingNotes(frame).tooLargeText(limit: Self.mostHeld), class: "lacking")
      html.markup("\n")
      return
    }
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/make\"")
    html.markup(" enctype=\"multipart/form-data\">")
    KeptFile(upload).write(to: &html)
    html.markup("\n<p>")
    html.text(frame.say("Save: ", "保存: "))
    DownloadButtons(products: [.copy] + DownloadButtons.documents, frame).write(to: &html)
    html.markup("</p>")
    SavingNotes(frame).writeLacking(own.map(summary), to: &html)
    DataNote(own, name: upload.name, frame).write(to: &html)
    html.markup("</form>\n")
  }
}
