import Appearance
import GoalSheet
import Grid

/// Decodes the words and the design of a template.
///
/// Besides types and keys it checks what the form needs as a whole: every column once, cells that
/// do not overlap, no name twice.
struct TemplateDecoder {
  let root: TemplateMapping

  init(root: TemplateNode) throws(TemplateError) {
    self.root = try root.mapping(
      [
        "form", "title", "header", "legend", "columns", "text", "rows", "blankForm",
        "page", "units", "sampleWords",
      ],
      optional: [
        "groups", "plans", "departments", "organisations", "levels", "printed", "otherTables",
        "otherSheets", "pictures", "cards",
      ])
  }

  // MARK: Words

  func vocabulary() throws(TemplateError) -> FormVocabulary {
    try checkLabels()
    let legend = try LegendMark.list(root["legend"].mapping(["cells", "marks"])["marks"])
    var vocabulary = FormVocabulary(
      title: try title(),
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
      levels: try root.optional("levels").map(levels),
      fields: try fields(),
      printed: try root.optional("printed").map(printed) ?? [])
    vocabulary.otherTables = try root.optional("otherTables").map(printed) ?? []
    vocabulary.tables = try tables()
    vocabulary.otherTables += vocabulary.tables.values.sorted { $0.lexicographicallyPrecedes($1) }
    vocabulary.headerSuffixes = try headerSuffixes()
    vocabulary.unlabelledDates = try unlabelledDates()
    vocabulary.valueCounts = try valueCounts()
    vocabulary.optionalHeaders = try optionalHeaders()
    vocabulary.otherSheets = try root.optional("otherSheets")?.words() ?? []
    vocabulary.pictures = try root.optional("pictures")?.integer(in: 0...1000) ?? 0
    vocabulary.numbersRestart = try numbersRestart()
    vocabulary.rowWords = try rowWords()
    vocabulary.areCards = try root.optional("cards")?.boolean() ?? false
    return vocabulary
  }

  /// The title's words, without the place of the year.
  private func title() throws(TemplateError) -> FormVocabulary.Label {
    let mapping = try root["title"].mapping(["label"], optional: ["variants"])
    let variants = mapping.optional("variants")
    let pattern = try titleText()
    var label = FormVocabulary.Label(pattern.words, variants: try variants?.words() ?? [])
    label.year = pattern.place
    label.hasInheritedVariants = variants.map { !$0.isWritten } ?? false
    return label
  }

  func titleText() throws(TemplateError) -> TitlePattern {
    let node = try root["title"].mapping(["label"], optional: ["variants"])["label"]
    guard let pattern = TitlePattern(try node.word()), !pattern.words.contains("{") else {
      throw node.error(.misplacedYear)
    }
    return pattern
  }

  private func headerLabels() throws(TemplateError) -> [FormVocabulary.HeaderField:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.HeaderField: FormVocabulary.Label] = [:]
    for entry in try headerEntries() { labels[entry.field] = try label(of: entry.mapping) }
    return labels
  }

  private func columnLabels() throws(TemplateError) -> [GoalField: FormVocabulary.Label] {
    var labels: [GoalField: FormVocabulary.Label] = [:]
    for entry in try columnEntries() { labels[entry.field] = try label(of: entry.mapping) }
    return labels
  }

  private func groupLabels() throws(TemplateError) -> [FormVocabulary.ColumnGroup:
    FormVocabulary.Label]
  {
    var labels: [FormVocabulary.ColumnGroup: FormVocabulary.Label] = [:]
    for entry in try groupEntries() { labels[entry.group] = try label(of: entry.mapping) }
    return labels
  }

  private func levels(_ node: TemplateNode) throws(TemplateError) -> FormVocabulary.Levels {
    let names = try node.words()
    guard names.count == 2 else { throw node.error(.levelCount(names.count)) }
    return FormVocabulary.Levels(department: names[0], section: names[1])
  }

  /// The rows of the form's own texts: each a text, or several side by side.
  private func printed(_ node: TemplateNode) throws(TemplateError) -> [[String]] {
    let rows = try node.list()
    guard rows.count <= Self.mostPrinted else {
      throw node.error(.tooMany(limit: Self.mostPrinted))
    }
    return try rows.map { row throws(TemplateError) in
      guard !row.isScalar else { return [try row.word()] }
      return try row.list().map { text throws(TemplateError) in try text.word() }
    }
  }

  static let mostPrinted = 1000

  private func departments() throws(TemplateError) -> [FormVocabulary.Department] {
    var departments: [FormVocabulary.Department] = []
    var names = UniqueNames()
    let own = root.optional("organisations")
    let list = if let own { own } else { try root["departments"] }
    for node in try list.list() {
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
    let variants = mapping.optional("variants")
    let node = try mapping[key]
    let year = key == "label" ? try node.yearLabel() : nil
    let text = if let year { year.words } else { try node.word() }
    var label = FormVocabulary.Label(text, variants: try variants?.words() ?? [])
    label.year = year
    label.hasInheritedVariants = variants.map { !$0.isWritten } ?? false
    return label
  }

  // MARK: Design

  func design() throws(TemplateError) -> FormDesign {
    let form = try root["form"].mapping(["id", "version"])
    let blank = try root["blankForm"].mapping(["lines"])
    let columns = try columns()
    let title = try titleText()
    return FormDesign(
      identity: .init(id: try form["id"].word(), version: try form["version"].word()),
      titleWithYear: title.hasYear ? title : nil,
      header: try headerPlaces(widths: columns.map(\.width)),
      legend: try place(
        root["legend"].mapping(["cells", "marks"])["cells"], columns.map(\.width)),
      columns: columns,
      groups: try groupEntries().map { FormDesign.Group(group: $0.group, columns: $0.members) },
      text: try text(),
      rows: try rows(),
      page: try PageDesign(root["page"]),
      blankLines: try blank["lines"].integer(in: 0...200))
  }

  private func columns() throws(TemplateError) -> [FormDesign.Column] {
    var columns: [FormDesign.Column] = []
    for entry in try columnEntries() {
      columns.append(
        .init(
          field: entry.field,
          width: try entry.mapping["width"].number(in: 2...255),
          alignment: try entry.mapping["align"].choice(of: HorizontalAlignment.self),
          prompt: try entry.mapping["prompt"].string(limit: 255)))
    }
    return columns
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
}
