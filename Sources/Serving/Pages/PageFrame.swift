import HTML
import Messages

/// What all pages share: language, title, a link to the first page.
struct PageFrame {
  let language: Language
  let title: String

  func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// A page with the content that `body` appends to its main part.
  ///
  /// `script` is the path of its script, if it has one.
  func page(script: String? = nil, _ body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", language.rawValue)
    html.markup(">\n")
    html.head(title: title, script: script)
    html.markup("<body class=\"serve\">\n<header>")
    html.element("p") { html in
      html.markup("<a href=\"/\">")
      html.text(say("Goal sheets", "組織目標管理シート"))
      html.markup("</a>")
    }
    html.markup("</header>\n<main>\n")
    html.element("h1", title)
    html.markup("\n")
    body(&html)
    html.markup("</main>\n<footer>")
    html.element(
      "p",
      say(
        "Nothing that you send is kept: it is gone when the answer is out.",
        "送られたファイルは保存しません。結果を返したあと、サーバーには何も残りません。"))
    html.markup("</footer>\n</body>\n</html>\n")
    return html.bytes
  }
}
