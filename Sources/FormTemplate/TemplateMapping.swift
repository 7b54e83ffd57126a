/// The values under one key of the template file, by name.
struct TemplateMapping {
  private let owner: TemplateNode
  private let values: [String: TemplateNode]

  init(owner: TemplateNode, values: [String: TemplateNode]) {
    self.owner = owner
    self.values = values
  }

  /// A value that may be left out.
  func optional(_ name: String) -> TemplateNode? { values[name] }

  /// A value that was required when the mapping was read.
  subscript(name: String) -> TemplateNode {
    get throws(TemplateError) {
      guard let value = values[name] else { throw owner.missing(name) }
      return value
    }
  }
}
