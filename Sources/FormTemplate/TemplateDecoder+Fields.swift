import Appearance
import GoalSheet
import Grid

extension TemplateDecoder {
  /// The most columns and header fields that a form can have.
  static let mostColumns = 50
  static let mostHeaders = 20

  // MARK: - Columns

  func columnEntries() throws(TemplateError) -> [ColumnEntry] {
    let node = try root["columns"]
    var entries: [ColumnEntry] = []
    var keys: Set<String> = []
    for item in try node.list() {
      let mapping = try item.mapping(
        ["field", "label", "width", "align", "prompt"],
        optional: [
          "variants", "kind", "inherits", "restarts", "unlabelled", "plain", "inRow", "rowWords",
        ])
      let name = try mapping["field"]
      let text = try name.word()
      guard keys.insert(text.lowercased()).inserted else {
        throw name.error(.repeatedColumn(text))
      }
      for name in ["restarts", "plain"] where GoalField(key: text) != .no {
        if let node = mapping.optional(name) { throw node.error(.onlyForNumbers) }
      }
      if let node = mapping.optional("unlabelled"),
        ![.no, .evaluation].contains(GoalField(key: text))
      {
        throw node.error(.onlyForNumbersAndMarks)
      }
      let further = try furtherColumn(mapping)
      let count = entries.count { $0.further != nil }
      let field = further == nil ? GoalField(key: text) : .further(count)
      entries.append(ColumnEntry(field: field ?? .goal, further: further, mapping: mapping))
      guard entries.count <= Self.mostColumns else {
        throw node.error(.tooMany(limit: Self.mostColumns))
      }
    }
    guard entries.contains(where: { $0.field == .goal }) else {
      throw node.error(.missingColumn(GoalField.goal.key))
    }
    return marked(entries)
  }

  private func furtherColumn(_ mapping: TemplateMapping) throws(TemplateError) -> FurtherField? {
    let name = try mapping["field"]
    let key = try name.word()
    if GoalField(key: key) != nil {
      for extra in ["kind", "inherits", "rowWords"] {
        if let node = mapping.optional(extra) { throw node.error(.onlyForFurther) }
      }
      return nil
    }
    guard let kind = mapping.optional("kind") else {
      throw name.error(
        .expectedField(key, nearest: Self.nearest(key, GoalField.official.map(\.key))))
    }
    return try further(
      key, name, kind, mapping, inherits: mapping.optional("inherits")?.boolean() ?? false)
  }

  /// Whether the numbers may begin again at 1, as below a heading in the table.
  func numbersRestart() throws(TemplateError) -> Bool {
    for entry in try columnEntries() where entry.field == .no {
      return try entry.mapping.optional("restarts")?.boolean() ?? false
    }
    return false
  }

  /// Whether the numbers are 1, 2, 3.
  private func numbersArePlain(_ columns: [ColumnEntry]) throws(TemplateError) -> Bool {
    for entry in columns where entry.field == .no {
      return try entry.mapping.optional("plain")?.boolean() ?? true
    }
    return true
  }

  /// The columns without a label on the form.
  private func unlabelled(_ columns: [ColumnEntry]) throws(TemplateError) -> GoalFieldSet {
    var fields = GoalFieldSet()
    for entry in columns where try entry.mapping.optional("unlabelled")?.boolean() == true {
      fields.insert(entry.field)
    }
    return try fields.union(rowWordColumns(columns))
  }

  private static func nearest(_ key: String, _ keys: [String]) -> String? {
    NearestKey.nearest(to: key, in: keys)
  }

  private func further(
    _ key: String, _ name: TemplateNode, _ kind: TemplateNode, _ mapping: TemplateMapping,
    inherits: Bool = false
  ) throws(TemplateError) -> FurtherField {
    guard FurtherField.isUsable(key) else { throw name.error(.unusableKey(key)) }
    guard !FurtherField.isReserved(key) else { throw name.error(.reservedKey(key)) }
    let text = try mapping["label"].word()
    let year = try mapping["label"].yearLabel()
    return FurtherField(
      key: key, kind: try kind.choice(of: FurtherField.Kind.self),
      label: year.map(\.words) ?? text,
      inherits: inherits)
  }

  /// The entries with what is an outcome of the year marked: everything but texts left of 結果 and 評価.
  private func marked(_ entries: [ColumnEntry]) -> [ColumnEntry] {
    let first =
      entries.firstIndex { $0.further == nil && $0.field.described.isOutcome } ?? entries.count
    return entries.enumerated().map { index, entry in
      guard var further = entry.further else { return entry }
      further.isOutcome = further.kind != .text || index > first
      return ColumnEntry(field: entry.field, further: further, mapping: entry.mapping)
    }
  }

  // MARK: - The header block

  /// The fields of the header block; official ones that are `none` or not written are not in the form.
  func headerEntries() throws(TemplateError) -> [HeaderEntry] {
    let fields = FormVocabulary.HeaderField.official
    let header = try root["header"].mapping(
      [], optional: fields.map(\.key), others: "kind")
    var entries: [HeaderEntry] = []
    for field in fields {
      guard let node = header.optional(field.key), !node.saysNone else { continue }
      let mapping = try node.mappingOrNone(
        ["label", "labelCells", "valueCells"],
        optional: ["variants", "suffix", "unlabelled", "valueCount", "optional"])
      entries.append(HeaderEntry(field: field, further: nil, mapping: mapping))
    }
    for (index, (key, node)) in header.others.enumerated() {
      let mapping = try node.mapping(
        ["label", "labelCells", "valueCells", "kind"],
        optional: ["variants", "prompt", "suffix", "unlabelled", "valueCount", "table"])
      let field = try further(key, node, mapping["kind"], mapping)
      let isRepeated = header.others[..<index].contains { $0.0.lowercased() == key.lowercased() }
      guard !isRepeated else { throw node.error(.repeatedName(key)) }
      guard entries.count < Self.mostHeaders else {
        throw node.error(.tooMany(limit: Self.mostHeaders))
      }
      entries.append(HeaderEntry(field: .further(index), further: field, mapping: mapping))
    }
    return entries
  }

  func headerPlaces(
    widths: [Double]
  ) throws(TemplateError) -> [FormVocabulary.HeaderField: FormDesign.HeaderPlace] {
    var places: [FormVocabulary.HeaderField: FormDesign.HeaderPlace] = [:]
    var taken: [(cells: CellRange, node: TemplateNode)] = []
    let isInherited = try isFitted()
    let inherited = InheritedPlaces(widths: widths)
    for entry in try headerEntries() {
      let own = isInherited ? inherited.narrow(entry.field) : nil
      let label = try place(
        entry.mapping["labelCells"], widths, besides: &taken, inherited: own?.label)
      let value = try place(
        entry.mapping["valueCells"], widths, besides: &taken, inherited: own?.value)
      let prompt = try entry.mapping.optional("prompt")?.string(limit: 255) ?? ""
      places[entry.field] = .init(label: label, value: value, prompt: prompt)
    }
    return places
  }

  private func place(
    _ node: TemplateNode, _ widths: [Double],
    besides taken: inout [(cells: CellRange, node: TemplateNode)],
    inherited: CellRange?
  ) throws(TemplateError) -> CellRange {
    let range: CellRange =
      if let inherited, !node.isWritten { inherited } else { try place(node, widths) }
    if let other = taken.first(where: { $0.cells.overlaps(range) })?.node {
      throw (node.isWritten ? node : other).error(.overlappingCells)
    }
    taken.append((range, node))
    return range
  }

  /// The cells of a header field or of the legend.
  func place(_ node: TemplateNode, _ widths: [Double]) throws(TemplateError) -> CellRange {
    var range = try node.cells()
    if !node.isWritten, try isFitted() {
      range = InheritedPlaces(widths: widths).fitted(range, official: Self.officialWidths)
    }
    let last = widths.count - 1
    guard range.bottomRight.column <= last, range.bottomRight.row < 20 else {
      throw node.error(.cellsOutside(lastColumn: CellReference.columnName(last)))
    }
    return range
  }

  private static let officialWidths = Template.standard.design.columns.map(\.width)

  /// Whether the columns are others than those for which inherited places were made.
  private func isFitted() throws(TemplateError) -> Bool {
    try columnEntries().map(\.field) != GoalField.official
  }

  // MARK: - Groups

  func groupEntries() throws(TemplateError) -> [GroupEntry] {
    guard let node = root.optional("groups"), !node.isNone else { return [] }
    let columns = try columnEntries()
    let groups = try node.mapping(
      [], optional: FormVocabulary.ColumnGroup.official.map(\.key), others: "columns")
    var entries: [GroupEntry] = []
    var further = 0
    for (name, node) in groups.all where !node.isNone {
      let mapping = try node.mappingOrNone(["label", "columns"], optional: ["variants"])
      let own = FormVocabulary.ColumnGroup(key: name)
      guard let members = try members(mapping["columns"], columns, of: own) else { continue }
      if let other = entries.first(where: { $0.members.overlaps(members) }) {
        let (own, first) = try (mapping["columns"], other.mapping["columns"])
        let (fault, name) = own.isWritten ? (own, other.key) : (first, name)
        throw fault.error(.overlappingGroups(name))
      }
      guard own != nil || further < FormVocabulary.ColumnGroup.mostFurther else {
        throw node.error(.tooMany(limit: FormVocabulary.ColumnGroup.mostFurther))
      }
      let group = own ?? .further(further)
      if own == nil { further += 1 }
      entries.append(GroupEntry(group: group, key: name, members: members, mapping: mapping))
    }
    return entries
  }

  /// The columns between the two ends; `nil` if an inherited group has fewer than two left.
  private func members(
    _ node: TemplateNode, _ columns: [ColumnEntry], of group: FormVocabulary.ColumnGroup?
  ) throws(TemplateError) -> ClosedRange<Int>? {
    let keys = try columns.map { entry throws(TemplateError) in try entry.mapping["field"].word() }
    if !node.isWritten, let group {
      let usual = columns.indices.filter { index in
        columns[index].further == nil && columns[index].field.described.group == group
      }
      guard let first = usual.first, let last = usual.last, first < last else { return nil }
      return first...last
    }
    let ends = try node.list()
    var indices: [Int] = []
    for end in ends {
      let key = try end.word()
      guard let index = keys.firstIndex(of: key) else {
        throw end.error(.expectedChoice(key, of: keys))
      }
      indices.append(index)
    }
    guard ends.count == 2, indices[0] <= indices[1] else { throw node.error(.groupWithoutEnds) }
    return indices[0]...indices[1]
  }

  // MARK: - The table

  private func labelsHaveYear(_ columns: [ColumnEntry]) throws(TemplateError) -> Bool {
    for column in columns where try column.mapping["label"].yearLabel() != nil { return true }
    return false
  }

  func fields() throws(TemplateError) -> FormFields {
    let columns = try columnEntries()
    let headers = try headerEntries()
    return FormFields(
      columns: columns.map(\.field), further: columns.compactMap(\.further),
      furtherHeaders: headers.compactMap(\.further),
      headers: headers.filter { $0.further == nil }.map(\.field),
      titleHasYear: try titleText().hasYear,
      labelsHaveYear: try labelsHaveYear(columns),
      numbersArePlain: try numbersArePlain(columns), unlabelled: try unlabelled(columns),
      groups: try groupEntries().map { entry in
        (entry.group, columns[entry.members].map(\.field))
      })
  }
}
