import Appearance
import GoalSheet
import Grid

/// Decodes the words and the design of a template.
///
/// Besides types and keys it checks what the form needs as a whole: every column once, cells that
/// do not overlap, no name twice.
struct TemplateDecoder {
  private let root: TemplateMapping

  init(root: TemplateNode) throws(TemplateError) {
    self.root = try root.mapping(
      [
        "form", "title", "header", "legend", "columns", "groups", "text", "rows", "blankForm",
        "page", "units", "sampleWords",
      ], optional: ["plans", "departments", "organisations", "levels"])
  }

  // MARK: Words

  func vocabulary() throws(TemplateError) -> FormVocabulary {
    let title = try root["title"].mapping(["label"], optional: ["variants"])
    let legend = try LegendMark.list(root["legend"].mapping(["cells", "marks"])["marks"])
    return FormVocabulary(
      title: try label(of: title),
      headerLabels: try headerLabels(),
      columnLabels: try columnLabels(),
      groupLabels: try groupLabels(),
      legend: legend.map { .init(mark: $0.mark, meaning: $0.meaning) },
      markVariants: Dictionary(uniqueKeysWithValues: legend.map { ($0.mark, $0.variants) }),
      units: try root["units"].words(),
      departments: try departments(),
      sampleWords: try root["sampleWords"].words(),
      plans: try root.optional("plans")?.words() ?? FormVocabulary.officialPlans,
      achievements: Dictionary(
        uniqueKeysWithValues: legend.map { ($0.mark, $0.achievement) }),
      levels: try root.optional("levels").map(levels))
  }

  private func headerLabels() throws(TemplateError) -> [FormVocabulary.HeaderField:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.HeaderField: FormVocabulary.Label] = [:]
    for (field, mapping) in try headerMappings() { labels[field] = try label(of: mapping) }
    return labels
  }

  private func columnLabels() throws(TemplateError) -> [GoalField: FormVocabulary.Label] {
    var labels: [GoalField: FormVocabulary.Label] = [:]
    for mapping in try columnMappings() {
      labels[try mapping["field"].choice(of: GoalField.self)] = try label(of: mapping)
    }
    return labels
  }

  private func groupLabels() throws(TemplateError) -> [FormVocabulary.ColumnGroup:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.ColumnGroup: FormVocabulary.Label] = [:]
    for (group, mapping) in try groupMappings() { labels[group] = try label(of: mapping) }
    return labels
  }

  private func levels(_ node: TemplateNode) throws(TemplateError) -> FormVocabulary.Levels {
    let names = try node.words()
    guard names.count == 2 else { throw node.error(.levelCount(names.count)) }
    return FormVocabulary.Levels(department: names[0], section: names[1])
  }

  private func departments() throws(TemplateError) -> [FormVocabulary.Department] {
    var departments: [FormVocabulary.Department] = []
    var names = UniqueNames()
    for node in try (root.optional("organisations") ?? root["departments"]).list() {
      let mapping = try node.mapping(["name", "sections"], optional: ["variants"])
      let name = try label(of: mapping, key: "name")
      try names.insert(name, at: mapping["name"])
      var sections: [FormVocabulary.Label] = []
      var sectionNames = UniqueNames()
      for entry in try mapping["sections"].list() {
        let section = try organisation(entry)
        try sectionNames.insert(section, at: entry)
        sections.append(section)
      }
      departments.append(.init(name: name, sections: sections))
    }
    return departments
  }

  /// A section: either just its name, or its name and variants.
  private func organisation(_ node: TemplateNode) throws(TemplateError) -> FormVocabulary.Label {
    if node.isScalar { return FormVocabulary.Label(try node.word()) }
    return try label(of: node.mapping(["name"], optional: ["variants"]), key: "name")
  }

  private func label(
    of mapping: TemplateMapping, key: String = "label"
  ) throws(TemplateError) -> FormVocabulary.Label {
    FormVocabulary.Label(
      try mapping[key].word(), variants: try mapping.optional("variants")?.words() ?? [])
  }

  // MARK: Design

  func design() throws(TemplateError) -> FormDesign {
    let form = try root["form"].mapping(["id", "version"])
    let blank = try root["blankForm"].mapping(["lines"])
    let columns = try columns()
    return FormDesign(
      identity: .init(id: try form["id"].word(), version: try form["version"].word()),
      header: try headerPlaces(),
      legend: try place(root["legend"].mapping(["cells", "marks"])["cells"]),
      columns: columns,
      groups: try groups(of: columns),
      text: try text(),
      rows: try rows(),
      page: try PageDesign(root["page"]),
      blankLines: try blank["lines"].integer(in: 0...200))
  }

  private func columns() throws(TemplateError) -> [FormDesign.Column] {
    var columns: [FormDesign.Column] = []
    for mapping in try columnMappings() {
      columns.append(
        .init(
          field: try mapping["field"].choice(of: GoalField.self),
          width: try mapping["width"].number(in: 2...255),
          alignment: try mapping["align"].choice(of: HorizontalAlignment.self),
          prompt: try mapping["prompt"].string(limit: 255)))
    }
    return columns
  }

  private func groups(
    of columns: [FormDesign.Column]
  ) throws(TemplateError) -> [FormDesign.Group] {
    var groups: [FormDesign.Group] = []
    for (group, mapping) in try groupMappings() {
      let node = try mapping["columns"]
      let ends = try node.list()
      var indices: [Int] = []
      for end in ends {
        let field = try end.choice(of: GoalField.self)
        indices += columns.indices.filter { columns[$0].field == field }
      }
      guard ends.count == 2, let first = indices.first, let last = indices.last, first < last
      else {
        throw node.error(.groupWithoutEnds)
      }
      let range = first...last
      guard !groups.contains(where: { $0.columns.overlaps(range) }) else {
        throw node.error(.overlappingGroups)
      }
      groups.append(.init(group: group, columns: range))
    }
    return groups
  }

  private func headerPlaces() throws(TemplateError) -> [FormVocabulary.HeaderField:
    FormDesign.HeaderPlace]
  {
    var places: [FormVocabulary.HeaderField: FormDesign.HeaderPlace] = [:]
    var taken: [CellRange] = []
    for (field, mapping) in try headerMappings() {
      let label = try place(mapping["labelCells"], besides: &taken)
      let value = try place(mapping["valueCells"], besides: &taken)
      places[field] = .init(label: label, value: value)
    }
    return places
  }

  /// Cells within the form's eleven columns that overlap none of `taken`; they are added to it.
  private func place(
    _ node: TemplateNode, besides taken: inout [CellRange]
  ) throws(TemplateError) -> CellRange {
    let range = try place(node)
    guard !taken.contains(where: range.overlaps) else {
      throw node.error(.overlappingCells)
    }
    taken.append(range)
    return range
  }

  private func place(_ node: TemplateNode) throws(TemplateError) -> CellRange {
    let range = try node.cells()
    guard range.bottomRight.column < GoalField.allCases.count, range.bottomRight.row < 20 else {
      throw node.error(.cellsOutside)
    }
    return range
  }

  private func text() throws(TemplateError) -> FormDesign.Text {
    let text = try root["text"].mapping(
      ["font", "titleSize", "labelSize", "bodySize", "borderColor"], optional: ["labelFill"])
    var fills: [Mark: Color] = [:]
    let legend = try LegendMark.list(root["legend"].mapping(["cells", "marks"])["marks"])
    for entry in legend { fills[entry.mark] = entry.fill }
    return FormDesign.Text(
      font: try text["font"].fontName(),
      titleSize: try text["titleSize"].number(in: 6...72),
      labelSize: try text["labelSize"].number(in: 6...72),
      bodySize: try text["bodySize"].number(in: 6...72),
      labelFill: try text.optional("labelFill")?.color(),
      borderColor: try text["borderColor"].color(),
      markFills: fills)
  }

  private func rows() throws(TemplateError) -> FormDesign.Rows {
    let rows = try root["rows"].mapping([
      "title", "spacer", "header", "legend", "label", "dataMinimum",
    ])
    func height(_ key: String) throws(TemplateError) -> Double {
      try rows[key].number(in: 1...409)
    }
    return FormDesign.Rows(
      title: try height("title"), spacer: try height("spacer"), header: try height("header"),
      legend: try height("legend"), label: try height("label"),
      dataMinimum: try height("dataMinimum"))
  }

  // MARK: Shared by words and design

  private func columnMappings() throws(TemplateError) -> [TemplateMapping] {
    let node = try root["columns"]
    var mappings: [TemplateMapping] = []
    var seen: GoalFieldSet = []
    for entry in try node.list() {
      let mapping = try entry.mapping(
        ["field", "label", "width", "align", "prompt"], optional: ["variants"])
      let field = try mapping["field"].choice(of: GoalField.self)
      guard !seen.contains(field) else {
        throw try mapping["field"].error(.repeatedColumn(field.rawValue))
      }
      seen.insert(field)
      mappings.append(mapping)
    }
    for field in GoalField.allCases where !seen.contains(field) {
      throw node.error(.missingColumn(field.rawValue))
    }
    return mappings
  }

  private func headerMappings() throws(TemplateError) -> [(
    FormVocabulary.HeaderField, TemplateMapping
  )] {
    let fields = FormVocabulary.HeaderField.allCases
    let header = try root["header"].mapping(fields.map(\.rawValue))
    var mappings: [(FormVocabulary.HeaderField, TemplateMapping)] = []
    for field in fields {
      let mapping = try header[field.rawValue].mapping(
        ["label", "labelCells", "valueCells"], optional: ["variants"])
      mappings.append((field, mapping))
    }
    return mappings
  }

  private func groupMappings() throws(TemplateError) -> [(
    FormVocabulary.ColumnGroup, TemplateMapping
  )] {
    let names = FormVocabulary.ColumnGroup.allCases
    let groups = try root["groups"].mapping(names.map(\.rawValue))
    var mappings: [(FormVocabulary.ColumnGroup, TemplateMapping)] = []
    for name in names {
      let mapping = try groups[name.rawValue].mapping(["label", "columns"], optional: ["variants"])
      mappings.append((name, mapping))
    }
    return mappings
  }
}
