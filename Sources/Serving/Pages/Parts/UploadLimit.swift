import HTML

/// The sentence that says how much a request may hold, which fields refer to as `limit`.
struct UploadLimit {
  private let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  func write(_ setting: PageSetting, to html: inout HTMLWriter) {
    let size = FileSize(bytes)
    html.markup("<p id=\"limit\">")
    html.text(setting.say("At most \(size) together.", "合わせて \(size) までです。"))
    html.markup("</p>\n")
  }
}
