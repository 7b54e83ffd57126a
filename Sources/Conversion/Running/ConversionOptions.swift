package import Delimited
package import FormLayout

/// What `mokuhyo convert` is asked to do.
package struct ConversionOptions: Sendable {
  package var destination: Destination
  package var format: Format
  /// `nil`: the form for a workbook, the data table for everything else.
  package var layout: Layout?
  /// The encoding that CSV and TSV are written in.
  package var outputEncoding = TextEncoding.utf8
  package var template: Template
  package var reading: ReadingOptions
  /// Files that are read beside the inputs, and must not be written to either.
  package var otherInputs: [String] = []
  /// Whether outputs that exist are replaced.
  package var replaces = false
  /// Threads; `nil`: as many as cores.
  package var workers: Int?

  package init(destination: Destination, format: Format, template: Template) {
    self.destination = destination
    self.format = format
    self.template = template
    reading = ReadingOptions(vocabulary: template.vocabulary)
  }

  var style: OutputStyle {
    OutputStyle(
      format: format, layout: layout ?? (format == .xlsx ? .form : .data),
      encoder: SheetEncoder(format: format, encoding: outputEncoding), template: template,
      replaces: replaces)
  }
}
