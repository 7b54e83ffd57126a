import Conversion
import HTML

/// A file that came in, held by the page as text in base64, which its form sends back.
struct KeptFile {
  private let upload: Upload

  init(_ upload: Upload) { self.upload = upload }

  func write(to html: inout HTMLWriter) {
    html.markup("<input type=\"hidden\" name=\"name\"")
    html.attribute("value", upload.name)
    html.markup("><input type=\"hidden\" name=\"kept\" value=\"")
    html.asset(Base64.text(of: upload.bytes))
    html.markup("\">")
  }
}
