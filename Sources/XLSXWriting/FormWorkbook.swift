package import FormLayout
package import GoalSheet

/// Sheets as a workbook of official forms.
package enum FormWorkbook {
  /// Writes one worksheet a sheet, in the order given, to a file that is overwritten if it is
  /// there.
  package static func write(
    _ sheets: [GoalSheet], template: Template, options: FormOptions = FormOptions(),
    to path: String
  ) throws(WriteError) {
    try FormBook.placed(sheets, template: template, options: options).write(to: path)
  }
}
