import HTML

/// The buttons that save a comparison.
struct ComparisonButtons {
  private let frame: PageFrame

  init(_ frame: PageFrame) { self.frame = frame }

  func write(to html: inout HTMLWriter) {
    write("html", frame.say("Save as a page (HTML)", "報告書を保存（HTML）"), to: &html)
    write("json", frame.say("Save as data (JSON)", "データを保存（JSON）"), to: &html)
  }

  private func write(_ product: String, _ name: String, to html: inout HTMLWriter) {
    html.markup("<button type=\"submit\" name=\"to\"")
    html.attribute("value", product)
    html.markup(">")
    html.text(name)
    html.markup("</button> ")
  }
}
