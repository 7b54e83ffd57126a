package import FormLayout
package import FormTemplate
package import GoalSheet

/// The options of `mokuhyo blank`.
package struct BlankOptions: Sendable {
  package var fiscalYear: Int
  /// The folder that receives a file for each section.
  package var folder: String
  package var template: Template
  /// The sections wanted; if empty, all in the list.
  package var sections: [String] = []
  /// The departments wanted; if empty, all in the list, or those of last year's sheets.
  package var departments: [String] = []
  /// The sections that are to hand in a sheet; `nil` for those of the list or of last year.
  package var expected: ExpectedSections?
  /// Whether sheets of the same year are carried over, too.
  package var takesSameYear = false
  package var form = FormOptions()
  /// Whether to replace existing files.
  package var replaces = false

  package init(fiscalYear: Int, folder: String, template: Template) {
    self.fiscalYear = fiscalYear
    self.folder = folder
    self.template = template
  }
}
