package import FormTemplate
package import GoalSheet
import Streams
package import XLSXWriting

/// Lays out sheets as one workbook of official forms.
package enum WorkbookLayout {
  /// One worksheet for each sheet, in the order given.
  ///
  /// A sheet that was read as one of the `others` is written as that form.
  ///
  /// With a cover, the worksheets follow it in the order of the template's organisations. Up to
  /// `workers` threads lay out the worksheets.
  package static func placed(
    _ sheets: [GoalSheet], template: Template, others: [Template] = [],
    options: FormOptions = FormOptions(), workers: Int = 1
  ) -> PlacedWorkbook {
    let forms = FormLayouts(template, others, options)
    var names = WorksheetNames(sampleWords: template.vocabulary.sampleWords)
    func placed(_ sheets: [GoalSheet]) -> [PlacedWorksheet] {
      let named = sheets.map { (sheet: $0, name: names.name(for: $0)) }
      return ThreadTeam.map(named, on: workers) { forms.placed($0.sheet, name: $0.name) }
    }
    guard options.hasCover, !sheets.isEmpty else {
      return PlacedWorkbook(
        sheets: placed(sheets),
        properties: properties(of: sheets, template: template))
    }
    let coverName = names.claim(CoverLayout.name)
    let ordered = OrganisationOrder(template.vocabulary).sorted(sheets)
    let worksheets = placed(ordered)
    let lines = zip(ordered, worksheets).map { CoverLine($0, sheetName: $1.name) }
    let cover = CoverLayout(lines, template: template, options: options).placed(name: coverName)
    return PlacedWorkbook(
      sheets: [cover] + worksheets, properties: properties(of: ordered, template: template))
  }

  /// The document properties for these sheets.
  static func properties(
    of sheets: [GoalSheet], template: Template
  ) -> PlacedWorkbook.Properties {
    var properties = PlacedWorkbook.Properties()
    properties.title = template.vocabulary.title.text
    if let department = sheets.first?.department,
      sheets.allSatisfy({ $0.department == department })
    {
      properties.company = department
      if sheets.count == 1 { properties.subject = sheets[0].section }
    }
    let identity = template.design.identity
    properties.custom = [
      .init(name: "様式", value: identity.id), .init(name: "様式の版", value: identity.version),
    ]
    return properties
  }
}
