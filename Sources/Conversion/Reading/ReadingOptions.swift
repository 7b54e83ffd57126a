package import Delimited
package import GoalSheet
import OOXML
package import WorkbookReading

/// How inputs are read.
package struct ReadingOptions: Sendable {
  /// The form's words.
  package var vocabulary: FormVocabulary
  /// The format that every input is taken for; `nil`: each is what its content says.
  package var format: Format?
  /// The encoding of delimited text; `nil`: found out.
  package var encoding: TextEncoding?
  /// The worksheets that are taken, and no others; none: the visible ones that are no samples.
  package var sheetNames: [String] = []
  package var limits = ReadingLimits()
  /// Whether the sheets' marks are counted as they are read, for a report on the run.
  package var countsMarks = false
  /// Whether readings keep what each cell was taken for.
  package var explains = false
  package var pieces = Pieces()

  /// From which size on delimited files are read piece by piece, so that they need no more memory.
  package struct Pieces: Sendable {
    /// Bytes of the file.
    package var leastFile = 1 << 23
    /// Bytes of text in a piece, about.
    package var leastPiece = 1 << 18
  }

  package init(vocabulary: FormVocabulary) {
    self.vocabulary = vocabulary
  }
}
