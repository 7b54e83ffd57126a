package import FormLayout
package import GoalSheet

/// Empty forms for sections to fill in.
package enum BlankForms {
  /// Writes one empty form.
  ///
  /// - Parameters:
  ///   - year: The fiscal year that the form is for.
  ///   - section: The section's name.
  ///   - department: The name of its department.
  ///   - lastYear: The section's sheet of the year before, whose goals, indicators and initiatives
  ///     are carried over.
  ///   - template: The form.
  ///   - options: What was asked for beside the template.
  ///   - path: The file, which is overwritten if it is there.
  /// - Throws: ``WriteError`` where the file cannot be made.
  package static func write(
    year: Int, section: String, department: String, from lastYear: GoalSheet? = nil,
    template: Template, options: FormOptions = FormOptions(), to path: String
  ) throws(WriteError) {
    let form = BlankForm(
      template: template, fiscalYear: year, department: department, section: section,
      lastYear: lastYear)
    let book: PlacedWorkbook
    do {
      book = try form.placed(options: options)
    } catch {
      throw WriteError(
        .content, english: "the sheet of the year before does not hold together: \(error)",
        japanese: "前年度のシートの結合が正しくありません：\(error)")
    }
    try book.write(to: path)
  }
}
