package import Delimited
package import GoalSheet
import OOXML
package import WorkbookReading

/// How inputs are read.
package struct ReadingOptions: Sendable {
  /// The form's words.
  package var vocabulary: FormVocabulary
  /// The forms that worksheets may be, the one of `vocabulary` first; empty if it is the only one.
  package var forms: [NamedForm] = []
  /// The format assumed for every input; `nil` detects each from its content.
  package var format: Format?
  /// The encoding of delimited text; `nil` detects it.
  package var encoding: TextEncoding?
  /// The only worksheets to read; if empty, all visible ones except samples.
  package var sheetNames: [String] = []
  package var limits = ReadingLimits()
  /// Whether to count the sheets' marks while reading, for a report on the run.
  package var countsMarks = false
  /// Whether it is found out if sheets that were handed in twice say the same, as it also is with
  /// ``countsMarks``.
  package var comparesContents = false
  /// Whether sheets are corrected where there is one right spelling.
  package var fixes = false
  /// Whether readings keep what each cell was taken for.
  package var explains = false
  /// The sections that are to hand in a sheet, if that is checked.
  package var expected: ExpectedSections?
  /// Whether sheets keep the cells of their values in `source`.
  package var keepsCells = false
  package var pieces = Pieces()

  /// The sizes for reading delimited files in pieces, which bounds the memory needed.
  package struct Pieces: Sendable {
    /// The smallest file that is read in pieces, in bytes.
    package var leastFile = 1 << 23
    /// The approximate size of a piece, in bytes of text.
    package var leastPiece = 1 << 18
  }

  package init(vocabulary: FormVocabulary) {
    self.vocabulary = vocabulary
  }

  /// Whether each sheet's marks are counted.
  var countsSheets: Bool { countsMarks || expected != nil }

  /// Whether something has to know a sheet whole, and not only its parts.
  var needsWholeSheets: Bool { countsSheets || fixes }

  /// The words of the first form, with the marks and further fields of all: a data table may have any.
  var dataVocabulary: FormVocabulary {
    guard forms.count > 1 else { return vocabulary }
    var all = vocabulary
    all.fields = .union(forms.map(\.vocabulary.fields))
    for other in forms.dropFirst().map(\.vocabulary) {
      for entry in other.legend where !all.marks.contains(entry.mark) {
        all.legend.append(entry)
        all.markVariants[entry.mark] = other.markVariants[entry.mark]
      }
    }
    return all
  }
}
