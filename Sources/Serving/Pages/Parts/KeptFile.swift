import Conversion
import HTML

/// A file that came in, held by the page as text in base64, which its form sends back.
struct KeptFile {
  private let upload: Upload
  private let side: String?

  /// What the field of a file begins with that belongs to one of several sides.
  static let fieldOfSide = "kept-"

  /// A file; `side` is the field in which it came in, if its form has several.
  init(_ upload: Upload, side: String? = nil) {
    self.upload = upload
    self.side = side
  }

  func write(to html: inout HTMLWriter) {
    html.markup("<input type=\"hidden\" name=\"name\"")
    html.attribute("value", upload.address)
    html.markup("><input type=\"hidden\"")
    html.attribute("name", side.map { Self.fieldOfSide + $0 } ?? "kept")
    html.markup(" value=\"")
    html.asset(Base64.text(of: upload.bytes))
    html.markup("\">")
  }
}
