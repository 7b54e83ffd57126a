import Appearance
import GoalSheet
import Grid

@testable import FormTemplate

/// Writes a template as Swift source, so that the built-in one need not be decoded at every start.
enum TemplateSource {
  static func text(of template: Template) -> String {
    """
    // Generated from templates/official.yaml by TemplateTests, which also check that the two agree.
    import Appearance
    import GoalSheet
    import Grid

    extension Template {
      /// The official form, built into the program.
      ///
      /// - SeeAlso: `templates/official.yaml`
      public static let standard = Template(
        vocabulary: standardVocabulary, design: standardDesign)

      private static var standardVocabulary: FormVocabulary {
        FormVocabulary(
    \(vocabulary(template.vocabulary)))
      }

      private static var standardDesign: FormDesign {
        FormDesign(
    \(design(template.design)))
      }

    \(departments(template.vocabulary))
    \(columns(template.design))
    }

    """
  }

  // MARK: Words

  private static func vocabulary(_ words: FormVocabulary) -> String {
    """
    title: \(label(words.title)),
    headerLabels: \(labels(words.headerLabels, FormVocabulary.HeaderField.official)),
    columnLabels: \(labels(words.columnLabels, GoalField.official)),
    groupLabels: \(labels(words.groupLabels, FormVocabulary.ColumnGroup.official)),
    legend: [
    \(words.legend.map { ".init(mark: .\(name(of: $0.mark)), meaning: \(text($0.meaning)))," }.joined(separator: "\n"))
    ],
    markVariants: [
    \(Mark.official.map { ".\(name(of: $0)): \(list(words.markVariants[$0] ?? []))," }.joined(separator: "\n"))
    ],
    units: \(list(words.units)),
    departments: departments,
    sampleWords: \(list(words.sampleWords)),
    plans: \(list(words.plans))
    """
  }

  private static func departments(_ words: FormVocabulary) -> String {
    let entries = words.departments.map { department in
      """
      FormVocabulary.Department(
        name: \(label(department.name)),
        sections: [
      \(department.sections.map { label($0) + "," }.joined(separator: "\n"))
      ]),
      """
    }
    return """
      private static var departments: [FormVocabulary.Department] {
        [
      \(entries.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func labels<Key: Hashable>(
    _ labels: [Key: FormVocabulary.Label], _ keys: [Key]
  ) -> String {
    "[\n"
      + keys.compactMap { key in labels[key].map { ".\(key): \(label($0))," } }
      .joined(separator: "\n") + "\n]"
  }

  private static func label(_ label: FormVocabulary.Label) -> String {
    label.variants.isEmpty
      ? "FormVocabulary.Label(\(text(label.text)))"
      : "FormVocabulary.Label(\(text(label.text)), variants: \(list(label.variants)))"
  }

  // MARK: Design

  private static func design(_ design: FormDesign) -> String {
    let header = FormVocabulary.HeaderField.official.compactMap { field in
      design.header[field].map {
        ".\(field): FormDesign.HeaderPlace(label: \(range($0.label)), value: \(range($0.value))),"
      }
    }
    let groups = design.groups.map { ".init(group: .\($0.group), columns: \($0.columns))," }
    return """
      identity: .init(id: \(text(design.identity.id)), version: \(text(design.identity.version))),
      header: [
      \(header.joined(separator: "\n"))
      ],
      legend: \(range(design.legend)),
      columns: columns,
      groups: [
      \(groups.joined(separator: "\n"))
      ],
      text: \(letters(design.text)),
      rows: \(rows(design.rows)),
      page: \(page(design.page)),
      blankLines: \(design.blankLines)
      """
  }

  private static func columns(_ design: FormDesign) -> String {
    let entries = design.columns.map { column in
      """
      FormDesign.Column(
        field: .\(column.field), width: \(column.width), alignment: .\(column.alignment),
        prompt: \(text(column.prompt))),
      """
    }
    return """
      private static var columns: [FormDesign.Column] {
        [
      \(entries.joined(separator: "\n"))
        ]
      }
      """
  }

  private static func letters(_ letters: FormDesign.Text) -> String {
    let fills = Mark.official.compactMap { mark in
      letters.markFills[mark].map { ".\(name(of: mark)): \(color($0))" }
    }
    return """
      .init(
        font: \(text(letters.font)), titleSize: \(letters.titleSize), labelSize: \(letters.labelSize),
        bodySize: \(letters.bodySize), labelFill: \(letters.labelFill.map(color) ?? "nil"),
        borderColor: \(color(letters.borderColor)),
        markFills: [\(fills.isEmpty ? ":" : fills.joined(separator: ", "))])
      """
  }

  private static func rows(_ rows: FormDesign.Rows) -> String {
    """
    .init(
      title: \(rows.title), spacer: \(rows.spacer), header: \(rows.header), legend: \(rows.legend),
      label: \(rows.label), dataMinimum: \(rows.dataMinimum))
    """
  }

  private static func page(_ page: PageDesign) -> String {
    let margins = page.layout.margins
    return """
      PageDesign(
        layout: PageLayout(
          paper: .\(page.layout.paper), orientation: .\(page.layout.orientation),
          margins: .init(
            top: \(margins.top), bottom: \(margins.bottom), left: \(margins.left),
            right: \(margins.right), header: \(margins.header), footer: \(margins.footer))),
        header: \(edge(page.header)),
        footer: \(edge(page.footer)))
      """
  }

  private static func edge(_ edge: PageDesign.Edge) -> String {
    ".init(left: \(text(edge.left)), center: \(text(edge.center)), right: \(text(edge.right)))"
  }

  // MARK: Values

  private static func name(of mark: Mark) -> String {
    switch mark {
    case .achieved: "achieved"
    case .partlyAchieved: "partlyAchieved"
    default: "notAchieved"
    }
  }

  private static func range(_ range: CellRange) -> String {
    "CellRange(rows: \(range.rows), columns: \(range.columns))"
  }

  private static func color(_ color: Color) -> String {
    "Color(rgb: 0x" + String(color.rgb, radix: 16, uppercase: true) + ")"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ", ") + "]"
  }

  private static func text(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}
