import Bytes
package import Delimited
package import FormLayout
package import FormTemplate
import GoalSheet

/// The options of `mokuhyo convert`.
package struct ConversionOptions: Sendable {
  package var destination: Destination
  package var format: Format
  /// `nil` uses the form for a workbook, a page and a PDF, and the data table for everything else.
  package var layout: Layout?
  /// The encoding for writing CSV and TSV.
  package var outputEncoding = TextEncoding.utf8
  /// Whether to put an apostrophe before texts in CSV and TSV that a spreadsheet may take for
  /// formulas.
  package var guardsFormulas = false
  package var template: Template
  /// The other forms that inputs may be.
  package var otherTemplates: [Template] = []
  /// Settings of the official form besides its template.
  package var form = FormOptions()
  package var reading: ReadingOptions
  /// Whether a single output has, of each section and year, only the sheet that counts, in the order of
  /// the template's list.
  ///
  /// - SeeAlso: ``CountedSheets``
  package var keepsCounted = false
  /// Files that are read besides the inputs and must not be overwritten either.
  package var otherInputs: [String] = []
  /// Whether to replace existing outputs.
  package var replaces = false
  /// The number of threads; `nil` uses one per core.
  package var workers: Int?
  /// Whether to skip inputs that have not changed since the last run into the same folder.
  package var updates = false
  /// The template's source, for the digest of everything that outputs depend on.
  package var templateDigest = "standard"
  /// Whether failures become records of the output instead of failures of the run; for JSONL.
  package var keepsGoing = false
  /// Whether to flush each record at once, for a reader that waits for it.
  package var flushes = false

  package init(destination: Destination, format: Format, template: Template) {
    self.destination = destination
    self.format = format
    self.template = template
    reading = ReadingOptions(vocabulary: template.vocabulary)
  }

  /// A digest of everything that outputs depend on besides the inputs.
  var settingsDigest: String {
    let settings = [
      ProgramVersion.text, format.rawValue, style.layout.rawValue, outputEncoding.rawValue,
      "\(form)", templateDigest, guardsFormulas ? "guarded" : "",
      reading.keepsCells ? "cells" : "", reading.fixes ? "fixed" : "",
      reading.format?.rawValue ?? "",
      reading.encoding?.rawValue ?? "",
      reading.sheetNames.joined(separator: "\n"),
    ]
    return SHA256.digest(of: Array(settings.joined(separator: "\0").utf8))
  }

  var style: OutputStyle {
    OutputStyle(
      format: format, layout: layout ?? (format.showsForm ? .form : .data),
      encoder: format.text.map {
        SheetEncoder(
          format: $0, encoding: outputEncoding, fields: fields,
          quantities: QuantityText(units: template.vocabulary.units),
          guardsFormulas: guardsFormulas)
      },
      template: template, otherTemplates: otherTemplates, form: form, replaces: replaces)
  }

  private var fields: FormFields {
    .union(([template] + otherTemplates).map(\.vocabulary.fields))
  }
}
