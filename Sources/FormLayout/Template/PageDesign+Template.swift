extension PageDesign {
  /// Decodes the template's `page`.
  init(_ node: TemplateNode) throws(TemplateFault) {
    let page = try node.mapping(["paper", "orientation", "margins", "header", "footer"])
    self.init(
      paper: try page["paper"].choice(of: Paper.self),
      orientation: try page["orientation"].choice(of: Orientation.self),
      margins: try Margins(page["margins"]),
      header: try Edge(page["header"]),
      footer: try Edge(page["footer"]))
  }
}

extension PageDesign.Margins {
  fileprivate init(_ node: TemplateNode) throws(TemplateFault) {
    let margins = try node.mapping(["top", "bottom", "left", "right", "header", "footer"])
    func millimetres(_ key: String) throws(TemplateFault) -> Double {
      try margins[key].number(in: 0...80)
    }
    self.init(
      top: try millimetres("top"), bottom: try millimetres("bottom"),
      left: try millimetres("left"), right: try millimetres("right"),
      header: try millimetres("header"), footer: try millimetres("footer"))
  }
}

extension PageDesign.Edge {
  private static let placeholders = ["year", "department", "section", "page", "pages"]

  fileprivate init(_ node: TemplateNode) throws(TemplateFault) {
    let edge = try node.mapping(["left", "center", "right"])
    func text(_ key: String) throws(TemplateFault) -> String {
      let value = try edge[key]
      let text = try value.string()
      for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = piece.prefix { $0 != "}" }
        guard Self.placeholders.contains(String(name)), name.endIndex < piece.endIndex else {
          let list = Self.placeholders.map { "{\($0)}" }.joined(separator: " ")
          throw value.fault(
            "'{\(name)' is not one of \(list)", "「{\(name)」は使えません。使えるのは \(list) です")
        }
      }
      return text
    }
    self.init(left: try text("left"), center: try text("center"), right: try text("right"))
  }
}
