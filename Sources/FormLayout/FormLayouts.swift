import FormTemplate
import GoalSheet
import XLSXWriting

/// The layouts of several forms, of which each sheet has the one that it was read as.
struct FormLayouts {
  private let first: SheetLayout
  private let others: [String: SheetLayout]

  init(_ template: Template, _ others: [Template], _ options: FormOptions) {
    first = SheetLayout(template: template, options: options)
    self.others = Dictionary(
      others.map { ($0.name, SheetLayout(template: $0, options: options)) },
      uniquingKeysWith: { first, _ in first })
  }

  func placed(_ sheet: GoalSheet, name: String) -> PlacedWorksheet {
    let form = sheet.source?.form
    let layout = form == first.template.name ? nil : form.flatMap { others[$0] }
    return (layout ?? first).placed(sheet, name: name)
  }
}
