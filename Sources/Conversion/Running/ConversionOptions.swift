import Bytes
package import Delimited
package import FormLayout
package import FormTemplate

/// What `mokuhyo convert` is asked to do.
package struct ConversionOptions: Sendable {
  package var destination: Destination
  package var format: Format
  /// `nil`: the form for a workbook, the data table for everything else.
  package var layout: Layout?
  /// The encoding that CSV and TSV are written in.
  package var outputEncoding = TextEncoding.utf8
  /// Whether texts of CSV and TSV that a spreadsheet may take for formulas get an apostrophe.
  package var guardsFormulas = false
  package var template: Template
  /// What the official form is to be like beside its template.
  package var form = FormOptions()
  package var reading: ReadingOptions
  /// Files that are read beside the inputs, and must not be written to either.
  package var otherInputs: [String] = []
  /// Whether outputs that exist are replaced.
  package var replaces = false
  /// Threads; `nil`: as many as cores.
  package var workers: Int?
  /// Whether inputs that have not changed since the last run into the same folder are left out.
  package var updates = false
  /// What the template was read from, as a digest of everything that outputs depend on.
  package var templateDigest = "standard"
  /// Whether failures are records of the output and no failures of the run; for JSONL.
  package var keepsGoing = false
  /// Whether each record is let out at once, for a reader that waits for it.
  package var flushes = false

  package init(destination: Destination, format: Format, template: Template) {
    self.destination = destination
    self.format = format
    self.template = template
    reading = ReadingOptions(vocabulary: template.vocabulary)
  }

  /// A digest of all that outputs depend on beside the inputs.
  var settingsDigest: String {
    let settings = [
      ProgramVersion.text, format.rawValue, style.layout.rawValue, outputEncoding.rawValue,
      "\(form)", templateDigest, guardsFormulas ? "guarded" : "", reading.format?.rawValue ?? "",
      reading.encoding?.rawValue ?? "",
      reading.sheetNames.joined(separator: "\n"),
    ]
    return SHA256.digest(of: Array(settings.joined(separator: "\0").utf8))
  }

  var style: OutputStyle {
    OutputStyle(
      format: format, layout: layout ?? (format == .xlsx ? .form : .data),
      encoder: SheetEncoder(
        format: format, encoding: outputEncoding, guardsFormulas: guardsFormulas),
      template: template,
      form: form, replaces: replaces)
  }
}
