package import FormLayout
package import GoalSheet

/// Sheets as a workbook of official forms.
package enum FormWorkbook {
  /// Writes one worksheet a sheet, in the order given.
  ///
  /// - Parameter path: Where the file is made; one that is there is overwritten.
  package static func write(
    _ sheets: [GoalSheet], template: Template, options: FormOptions = FormOptions(),
    to path: String
  ) throws(WriteError) {
    try FormBook.placed(sheets, template: template, options: options).write(to: path)
  }
}
