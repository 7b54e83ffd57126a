package import GoalSheet

/// Lays sheets out as one workbook of official forms.
package enum FormBook {
  /// One worksheet a sheet, in the order given.
  package static func placed(
    _ sheets: [GoalSheet], template: Template, options: FormOptions = FormOptions()
  ) -> PlacedWorkbook {
    let form = FormSheet(template: template, options: options)
    var names = SheetNames(sampleWords: template.vocabulary.sampleWords)
    return PlacedWorkbook(
      sheets: sheets.map { form.placed($0, name: names.name(for: $0)) },
      properties: properties(of: sheets, template: template))
  }

  private static func properties(
    of sheets: [GoalSheet], template: Template
  ) -> PlacedWorkbook.Properties {
    var properties = PlacedWorkbook.Properties()
    properties.title = template.vocabulary.title.text
    let departments = Set(sheets.map(\.department))
    if departments.count == 1, let department = departments.first {
      properties.company = department
    }
    let identity = template.design.identity
    properties.custom = [
      .init(name: "様式", value: identity.id), .init(name: "様式の版", value: identity.version),
    ]
    return properties
  }
}
