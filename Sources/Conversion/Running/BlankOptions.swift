package import FormLayout
package import FormTemplate

/// What `mokuhyo blank` is asked to do.
package struct BlankOptions: Sendable {
  package var fiscalYear: Int
  /// The folder that gets a file a section.
  package var folder: String
  package var template: Template
  /// The sections wanted; all of the list where empty.
  package var sections: [String] = []
  /// The departments wanted; all of the list, or those of last year's sheets, where empty.
  package var departments: [String] = []
  package var form = FormOptions()
  /// Whether files that exist are replaced.
  package var replaces = false

  package init(fiscalYear: Int, folder: String, template: Template) {
    self.fiscalYear = fiscalYear
    self.folder = folder
    self.template = template
  }
}
