import GoalSheet
import Grid

/// Makes a template's words and design of its file's values.
///
/// Beside types and keys it sees to what the form needs as a whole: every column once, cells that
/// do not overlap, no name twice.
struct TemplateDecoder {
  private let root: TemplateMapping

  init(root: TemplateNode) throws(TemplateFault) {
    self.root = try root.mapping([
      "form", "title", "header", "legend", "columns", "groups", "text", "rows", "blankForm",
      "page", "units", "sampleWords", "departments",
    ])
  }

  // MARK: Words

  func vocabulary() throws(TemplateFault) -> FormVocabulary {
    let title = try root["title"].mapping(["label"], optional: ["variants"])
    let legend = try marks()
    return FormVocabulary(
      title: try label(of: title),
      headerLabels: try headerLabels(),
      columnLabels: try columnLabels(),
      groupLabels: try groupLabels(),
      legend: legend.map { .init(mark: $0.mark, meaning: $0.meaning) },
      markVariants: Dictionary(uniqueKeysWithValues: legend.map { ($0.mark, $0.variants) }),
      units: try words(root["units"]),
      departments: try departments(),
      sampleWords: try words(root["sampleWords"]))
  }

  private func headerLabels() throws(TemplateFault) -> [FormVocabulary.HeaderField:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.HeaderField: FormVocabulary.Label] = [:]
    for (field, mapping) in try headerMappings() { labels[field] = try label(of: mapping) }
    return labels
  }

  private func columnLabels() throws(TemplateFault) -> [GoalField: FormVocabulary.Label] {
    var labels: [GoalField: FormVocabulary.Label] = [:]
    for mapping in try columnMappings() {
      labels[try mapping["field"].choice(of: GoalField.self)] = try label(of: mapping)
    }
    return labels
  }

  private func groupLabels() throws(TemplateFault) -> [FormVocabulary.ColumnGroup:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.ColumnGroup: FormVocabulary.Label] = [:]
    for (group, mapping) in try groupMappings() { labels[group] = try label(of: mapping) }
    return labels
  }

  private func departments() throws(TemplateFault) -> [FormVocabulary.Department] {
    var departments: [FormVocabulary.Department] = []
    var names = Names()
    for node in try root["departments"].list() {
      let mapping = try node.mapping(["name", "sections"], optional: ["variants"])
      let name = try label(of: mapping, key: "name")
      try names.insert(name, at: mapping["name"])
      var sections: [FormVocabulary.Label] = []
      var sectionNames = Names()
      for entry in try mapping["sections"].list() {
        let section = try organisation(entry)
        try sectionNames.insert(section, at: entry)
        sections.append(section)
      }
      departments.append(.init(name: name, sections: sections))
    }
    return departments
  }

  /// A section: its name alone, or its name and variants.
  private func organisation(_ node: TemplateNode) throws(TemplateFault) -> FormVocabulary.Label {
    if node.isScalar { return FormVocabulary.Label(try node.word()) }
    return try label(of: node.mapping(["name"], optional: ["variants"]), key: "name")
  }

  private func label(
    of mapping: TemplateMapping, key: String = "label"
  ) throws(TemplateFault) -> FormVocabulary.Label {
    FormVocabulary.Label(
      try mapping[key].word(), variants: try mapping.optional("variants").map(words) ?? [])
  }

  /// A list of words, none of them blank or twice in it.
  private func words(_ node: TemplateNode) throws(TemplateFault) -> [String] {
    var words: [String] = []
    var names = Names()
    for entry in try node.list() {
      let word = try entry.word()
      try names.insert(FormVocabulary.Label(word), at: entry)
      words.append(word)
    }
    return words
  }

  // MARK: Design

  func design() throws(TemplateFault) -> FormDesign {
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

  private func columns() throws(TemplateFault) -> [FormDesign.Column] {
    var columns: [FormDesign.Column] = []
    for mapping in try columnMappings() {
      let prompt = try mapping["prompt"]
      let words = try prompt.string()
      guard words.utf16.count <= 255 else {
        throw prompt.fault(
          "the prompt has \(words.utf16.count) characters; Excel takes 255",
          "説明が\(words.utf16.count)字あります。Excel に入るのは255字までです")
      }
      columns.append(
        .init(
          field: try mapping["field"].choice(of: GoalField.self),
          width: try mapping["width"].number(in: 2...255),
          alignment: try mapping["align"].choice(of: FormDesign.Alignment.self),
          prompt: words))
    }
    return columns
  }

  private func groups(
    of columns: [FormDesign.Column]
  ) throws(TemplateFault) -> [FormDesign.Group] {
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
        throw node.fault(
          "expected the first and the last column, such as [initiative, outline]",
          "はじめとおわりの列が必要です。例：[initiative, outline]")
      }
      let range = first...last
      guard !groups.contains(where: { $0.columns.overlaps(range) }) else {
        throw node.fault("these columns belong to another group already", "ほかの見出しと列が重なっています")
      }
      groups.append(.init(group: group, columns: range))
    }
    return groups
  }

  private func headerPlaces() throws(TemplateFault) -> [FormVocabulary.HeaderField:
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

  /// Cells within the form's eleven columns that overlap none of `taken`, and join them.
  private func place(
    _ node: TemplateNode, besides taken: inout [CellRange]
  ) throws(TemplateFault) -> CellRange {
    let range = try place(node)
    guard !taken.contains(where: range.overlaps) else {
      throw node.fault("these cells are taken already", "ほかの欄とセルが重なっています")
    }
    taken.append(range)
    return range
  }

  private func place(_ node: TemplateNode) throws(TemplateFault) -> CellRange {
    let range = try node.cells()
    guard range.bottomRight.column < GoalField.allCases.count, range.bottomRight.row < 20 else {
      throw node.fault("expected cells of A to K, rows 1 to 20", "A から K まで、20行目までのセルが必要です")
    }
    return range
  }

  private func text() throws(TemplateFault) -> FormDesign.Text {
    let text = try root["text"].mapping(
      ["font", "titleSize", "labelSize", "bodySize", "borderColor"], optional: ["labelFill"])
    var fills: [Mark: Colour] = [:]
    for entry in try marks() { fills[entry.mark] = entry.fill }
    return FormDesign.Text(
      font: try text["font"].word(),
      titleSize: try text["titleSize"].number(in: 6...72),
      labelSize: try text["labelSize"].number(in: 6...72),
      bodySize: try text["bodySize"].number(in: 6...72),
      labelFill: try text.optional("labelFill")?.colour(),
      borderColour: try text["borderColor"].colour(),
      markFills: fills)
  }

  private func rows() throws(TemplateFault) -> FormDesign.Rows {
    let rows = try root["rows"].mapping([
      "title", "spacer", "header", "legend", "label", "dataMinimum",
    ])
    func height(_ key: String) throws(TemplateFault) -> Double {
      try rows[key].number(in: 1...409)
    }
    return FormDesign.Rows(
      title: try height("title"), spacer: try height("spacer"), header: try height("header"),
      legend: try height("legend"), label: try height("label"),
      dataMinimum: try height("dataMinimum"))
  }

  // MARK: What both need

  private struct LegendMark {
    var mark: Mark
    var meaning: String
    var variants: [String]
    var fill: Colour?
  }

  private func marks() throws(TemplateFault) -> [LegendMark] {
    let node = try root["legend"].mapping(["cells", "marks"])["marks"]
    var marks: [LegendMark] = []
    for entry in try node.list() {
      let mapping = try entry.mapping(["mark", "meaning"], optional: ["variants", "fill"])
      let mark = try mapping["mark"].choice(of: Mark.self)
      guard !marks.contains(where: { $0.mark == mark }) else {
        throw try mapping["mark"].fault(
          "the mark '\(mark.rawValue)' stands here twice", "印「\(mark.rawValue)」が二度書かれています")
      }
      marks.append(
        LegendMark(
          mark: mark, meaning: try mapping["meaning"].word(),
          variants: try mapping.optional("variants").map(words) ?? [],
          fill: try mapping.optional("fill")?.colour()))
    }
    guard marks.count == Mark.allCases.count else {
      let list = Mark.allCases.map(\.rawValue).joined(separator: " ")
      throw node.fault("expected the marks \(list)", "印 \(list) が、すべて必要です")
    }
    return marks
  }

  private func columnMappings() throws(TemplateFault) -> [TemplateMapping] {
    let node = try root["columns"]
    var mappings: [TemplateMapping] = []
    var seen: GoalFieldSet = []
    for entry in try node.list() {
      let mapping = try entry.mapping(
        ["field", "label", "width", "align", "prompt"], optional: ["variants"])
      let field = try mapping["field"].choice(of: GoalField.self)
      guard !seen.contains(field) else {
        throw try mapping["field"].fault(
          "the column '\(field.rawValue)' stands here twice", "列「\(field.rawValue)」が二度書かれています")
      }
      seen.insert(field)
      mappings.append(mapping)
    }
    for field in GoalField.allCases where !seen.contains(field) {
      throw node.fault(
        "the column '\(field.rawValue)' is missing", "列「\(field.rawValue)」がありません")
    }
    return mappings
  }

  private func headerMappings() throws(TemplateFault) -> [(
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

  private func groupMappings() throws(TemplateFault) -> [(
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

/// Names that must differ from each other.
private struct Names {
  private var names: Set<String> = []

  mutating func insert(
    _ label: FormVocabulary.Label, at node: TemplateNode
  ) throws(TemplateFault) {
    guard names.insert(label.text).inserted else {
      throw node.fault("'\(label.text)' stands here twice", "「\(label.text)」が二度書かれています")
    }
  }
}
