import Appearance

extension PageDesign {
  /// Decodes the template's `page`.
  init(_ node: TemplateNode) throws(TemplateError) {
    let page = try node.mapping(["paper", "orientation", "margins", "header", "footer"])
    self.init(
      layout: PageLayout(
        paper: try page["paper"].choice(of: PageLayout.Paper.self),
        orientation: try page["orientation"].choice(of: PageLayout.Orientation.self),
        margins: try PageLayout.Margins(page["margins"])),
      header: try Edge(page["header"]),
      footer: try Edge(page["footer"]))
  }
}

extension PageLayout.Margins {
  fileprivate init(_ node: TemplateNode) throws(TemplateError) {
    let margins = try node.mapping(["top", "bottom", "left", "right", "header", "footer"])
    func millimetres(_ key: String) throws(TemplateError) -> Double {
      try margins[key].number(in: 0...80)
    }
    self.init(
      top: try millimetres("top"), bottom: try millimetres("bottom"),
      left: try millimetres("left"), right: try millimetres("right"),
      header: try millimetres("header"), footer: try millimetres("footer"))
  }
}

extension PageDesign.Edge {
  /// The longest code of a header or footer, in UTF-16 units.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.46 `headerFooter`
  private static let longest = 255
  /// What the code says about the font before each text.
  private static let fontCode = 45

  fileprivate init(_ node: TemplateNode) throws(TemplateError) {
    let edge = try node.mapping(["left", "center", "right"])
    func text(_ key: String) throws(TemplateError) -> String {
      let value = try edge[key]
      let text = try value.string()
      for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = piece.prefix { $0 != "}" }
        guard Self.placeholders.contains(String(name)), name.endIndex < piece.endIndex else {
          throw value.error(.unknownPlaceholder("{\(name)"))
        }
      }
      return text
    }
    self.init(left: try text("left"), center: try text("center"), right: try text("right"))
    var keys: [String] = []
    for key in ["left", "center", "right"] where try !edge[key].string().isEmpty {
      keys.append(key)
    }
    for key in keys { _ = try edge[key].string(limit: Self.longest / keys.count - Self.fontCode) }
  }
}
