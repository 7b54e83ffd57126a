package import GoalSheet
package import Grid

/// A first template for a form, made from a blank one.
///
/// It says what a worksheet shows: labels, columns, widths, groups, marks, fonts, paper. What it
/// cannot know is the official form's, with a comment that says what was seen and what a person must
/// decide. The draft depends on nothing but the worksheet and the built-in template's words.
///
/// - SeeAlso: SPEC section 12
package struct TemplateDraft {
  let sheet: FormSheet
  let table: DraftTable
  let columns: [DraftColumn]
  let header: DraftHeader
  let marks: DraftMarks?
  let vocabulary: FormVocabulary
  let labels: KnownLabels

  /// Looks for a form on a worksheet.
  ///
  /// - Parameters:
  ///   - vocabulary: The words of the built-in template, by which labels are known.
  /// - Returns: `nil` if no row looks like the labels of a table, one of them known.
  package init?(of grid: Grid, look: SheetLook, vocabulary: FormVocabulary) {
    let sheet = FormSheet(grid, look: look)
    let labels = KnownLabels(vocabulary)
    guard let table = DraftTable(sheet, labels) else { return nil }
    self.sheet = sheet
    self.table = table
    self.vocabulary = vocabulary
    self.labels = labels
    let first = table.rows.upperBound + 1
    func choices(_ leaf: DraftTable.Leaf) -> [String]? {
      look.choices(at: CellReference(row: first, column: leaf.columns.lowerBound))
    }
    let columns = DraftColumn.columns(of: table, labels, units: vocabulary.units) {
      choices($0) != nil
    }
    self.columns = columns
    let outside = sheet.blocks.filter { !table.rows.overlaps($0.range.rows) }
    let legend = DraftLegend.entries(in: outside)
    header = DraftHeader(
      outside.filter {
        !legend.blocks.contains($0) && $0.range.rows.upperBound < table.rows.lowerBound
      }, sheet, labels)
    let evaluation = columns.first { $0.kind == nil && $0.key == Self.markField }
    marks = evaluation.flatMap {
      DraftMarks(choices: choices($0.leaf), label: $0.leaf.text, legend: legend.entries)
    }
  }

  /// Whether the columns and header fields are the official form's, so that their places are too.
  var isOfficialTable: Bool {
    columns.map(\.key) == GoalField.official.map(\.key)
      && header.fields.allSatisfy { $0.field != nil }
  }

  /// The key of the column of marks.
  static let markField = GoalField.evaluation.key

  /// The number of labels that the official form knows; the worksheet with the most is the form.
  package var knownLabels: Int { columns.count { $0.kind == nil && !$0.isGuessed } }

  /// The template's file.
  package func yaml(named id: String, source: String) -> String {
    var text = DraftText()
    DraftWriter(draft: self).write(id: id, source: source, to: &text)
    return text.text
  }
}
