/// The values under one key of the template file, by name.
struct TemplateMapping {
  private let owner: TemplateNode
  private let values: [String: TemplateNode]
  /// All of them, in the order of the file.
  let all: [(key: String, value: TemplateNode)]
  /// Those whose names are the template's own.
  let others: [(key: String, value: TemplateNode)]

  init(
    owner: TemplateNode, all: [(key: String, value: TemplateNode)],
    others: [(key: String, value: TemplateNode)]
  ) {
    self.owner = owner
    self.all = all
    self.others = others
    values = Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
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
