package import GoalSheet

/// Lays sheets out as one workbook of official forms.
package enum FormBook {
  /// One worksheet a sheet, in the order given; with a cover, in the order of the template's
  /// organisations, behind it.
  package static func placed(
    _ sheets: [GoalSheet], template: Template, options: FormOptions = FormOptions()
  ) -> PlacedWorkbook {
    let form = FormSheet(template: template, options: options)
    var names = SheetNames(sampleWords: template.vocabulary.sampleWords)
    guard options.hasCover, !sheets.isEmpty else {
      return PlacedWorkbook(
        sheets: sheets.map { form.placed($0, name: names.name(for: $0)) },
        properties: properties(of: sheets, template: template))
    }
    let coverName = names.claim(CoverSheet.name)
    let ordered = OrganisationOrder(template.vocabulary).sorted(sheets)
    let placed = ordered.map { form.placed($0, name: names.name(for: $0)) }
    let cover = CoverSheet(template: template, options: options)
      .placed(zip(ordered, placed).map { .init($0, sheetName: $1.name) }, name: coverName)
    return PlacedWorkbook(
      sheets: [cover] + placed, properties: properties(of: ordered, template: template))
  }

  /// What the file's properties say of the sheets in it.
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
