import Delimited
import OOXML
import WorkbookReading

extension DelimitedLimits {
  /// The limits for worksheets, applied to text.
  init(_ limits: ReadingLimits) {
    self.init()
    rows = limits.rows
    columns = limits.columns
    characters = limits.charactersPerCell
    heldCells = limits.wholeCells
    heldTextBytes = limits.heldTextBytes
  }
}
