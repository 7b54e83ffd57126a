import Conversion
import HTML

/// The buttons of a form that say what is to be made.
struct DownloadButtons {
  private let products: [UploadProduct]
  private let frame: PageFrame

  /// What can be made of any number of sheets.
  static let documents: [UploadProduct] = [.xlsx, .pdf, .html, .csv, .json]

  init(products: [UploadProduct], _ frame: PageFrame) {
    self.products = products
    self.frame = frame
  }

  func write(to html: inout HTMLWriter) {
    for product in products {
      html.markup("<button type=\"submit\" name=\"make\"")
      html.attribute("value", product.rawValue)
      html.markup(">")
      html.text(name(of: product))
      html.markup("</button> ")
    }
  }

  private func name(of product: UploadProduct) -> String {
    switch product {
    case .copy: frame.say("copy with notes", "メモ付きの写し")
    case .xlsx: frame.say("official form", "公式様式")
    case .pdf: "PDF"
    case .html: "HTML"
    case .csv: "CSV"
    case .json: "JSON"
    }
  }
}
