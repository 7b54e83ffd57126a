import Delimited
import OOXML
import WorkbookReading

extension DelimitedLimits {
  /// The limits of a worksheet, for a text in its place.
  init(_ limits: ReadingLimits) {
    self.init()
    rows = limits.rows
    columns = limits.columns
    characters = limits.charactersPerCell
  }
}
