import Conversion
import GoalSheet
import Messages
import Reporting

/// Prints on standard output what each cell of a file was read as: a line a cell, with tabs between
/// the columns.
struct ExplanationPrinter {
  let options: ReadingOptions

  /// Prints the table of `reading`.
  ///
  /// - Returns: Whether all could be written.
  func print(_ reading: Reading) -> Bool {
    var lines = [ExplanationTable.headings(in: .ofUser)]
    for worksheet in reading.explanations {
      let form = options.forms.first { $0.name == worksheet.form }
      let table = ExplanationTable(
        worksheet.decisions, vocabulary: form?.vocabulary ?? options.vocabulary)
      for var row in table.rows(in: .ofUser) {
        if let name = worksheet.name { row[0] = name + "!" + row[0] }
        lines.append(row)
      }
    }
    let text = lines.map { row in
      row.map { MessageLine.oneLine($0.replacing("\t", with: " ")) }.joined(separator: "\t") + "\n"
    }.joined()
    return Terminal.output.write(Array(text.utf8))
  }
}
