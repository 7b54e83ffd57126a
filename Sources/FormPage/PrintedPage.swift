import Appearance
import FormTemplate
import GoalSheet
import JapaneseCalendar

/// The paper of a sheet, with the template's texts at its edges.
///
/// - SeeAlso: https://www.w3.org/TR/css-page-3/
struct PrintedPage {
  let design: FormDesign
  let sheet: GoalSheet
  /// The name of the page, which is the sheet's identifier.
  let name: String

  /// The rules for the sheet.
  var css: String {
    let page = design.page
    let edges =
      Self.boxes(page.header, at: "top") { value(of: $0) }
      + Self.boxes(page.footer, at: "bottom") { value(of: $0) }
    return "#\(name) { page: \(name); }\n@page \(name) { \(Self.paper(of: page.layout)) font: "
      + "\(CSSText.number(design.text.bodySize))pt \(FormStyle.fonts(design)); "
      + edges.map { "\($0) " }.joined() + "}\n"
  }

  /// Size and margins.
  static func paper(of layout: PageLayout) -> String {
    let margins = layout.margins
    let sides = [margins.top, margins.right, margins.bottom, margins.left]
      .map { CSSText.number($0) + "mm" }.joined(separator: " ")
    return "size: \(layout.paper.rawValue) \(layout.orientation.rawValue); margin: \(sides);"
  }

  private static func boxes(
    _ edge: PageDesign.Edge, at side: String, _ value: (Substring) -> String?
  ) -> [String] {
    [("left", edge.left), ("center", edge.center), ("right", edge.right)]
      .filter { !$0.1.isEmpty }
      .map { "@\(side)-\($0.0) { content: \(content(of: $0.1, value)); }" }
  }

  /// A text with its placeholders filled in, as the pieces of a `content`.
  private static func content(of text: String, _ value: (Substring) -> String?) -> String {
    var pieces: [String] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
      if brace > rest.startIndex { pieces.append(CSSText.string(String(rest[..<brace]))) }
      let name = rest[rest.index(after: brace)..<end]
      pieces.append(value(name) ?? CSSText.string("{\(name)}"))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(CSSText.string(String(rest))) }
    return pieces.joined(separator: " ")
  }

  private func value(of name: Substring) -> String? {
    switch name {
    case "year":
      CSSText.string(sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "")
    case "department": CSSText.string(sheet.department)
    case "section": CSSText.string(sheet.section)
    case "page": "counter(page)"
    case "pages": "counter(pages)"
    default: nil
    }
  }
}
