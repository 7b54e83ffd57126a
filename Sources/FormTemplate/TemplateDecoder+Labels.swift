import GoalSheet

extension TemplateDecoder {
  /// Checks that the reader can find each label, and tell it from the others.
  ///
  /// Two columns may have the same label under different groups, and a group that of a column. A column
  /// may be called as a header field that the template does not mention.
  ///
  /// - Throws: ``TemplateError`` at the one of the two that the template itself writes.
  func checkLabels() throws(TemplateError) {
    var columns = Labels()
    let title = try root["title"].mapping(["label"], optional: ["variants"])["label"]
    let groups = try groupEntries()
    for (index, entry) in try columnEntries().enumerated() {
      let group = groups.firstIndex { $0.members.contains(index) }
      try columns.add(entry.mapping["label"], group.map { "\($0)" } ?? "")
    }
    var others = Labels()
    for group in groups { try others.add(group.mapping["label"]) }
    var headers = Labels()
    for entry in try headerEntries() { try headers.add(entry.mapping["label"]) }
    for node in headers.nodes where node.isWritten { try columns.refuse(node) }
    try columns.refuse(title)
    try headers.refuse(title)
  }

  /// Labels that must all differ.
  private struct Labels {
    private struct Place: Hashable {
      var key: String
      var group: String
    }

    private var taken: [Place: TemplateNode] = [:]
    private(set) var nodes: [TemplateNode] = []

    mutating func add(_ node: TemplateNode, _ group: String = "") throws(TemplateError) {
      let text = try node.word()
      guard let key = LabelKey.key(of: text) else { throw node.error(.unreadableLabel(text)) }
      nodes.append(node)
      guard let other = taken.updateValue(node, forKey: Place(key: key, group: group)) else {
        return
      }
      throw try Self.error(node, other)
    }

    /// Refuses a label that one of them has.
    func refuse(_ node: TemplateNode) throws(TemplateError) {
      guard let key = LabelKey.key(of: try node.word()) else {
        throw node.error(.unreadableLabel(try node.word()))
      }
      guard let other = taken.first(where: { $0.key.key == key })?.value else { return }
      throw try Self.error(node, other)
    }

    private static func error(
      _ node: TemplateNode, _ other: TemplateNode
    ) throws(TemplateError) -> TemplateError {
      let (fault, first) = node.isWritten ? (node, other) : (other, node)
      return fault.error(.repeatedLabel(try fault.word(), of: first.owner))
    }
  }
}

extension TemplateNode {
  /// The key of the column, group or field that a label is of.
  fileprivate var owner: String { key.hasSuffix(".label") ? String(key.dropLast(6)) : key }
}
