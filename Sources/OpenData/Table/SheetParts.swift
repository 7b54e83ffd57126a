/// Which of some sheets that follow each other are only parts: one long sheet of a data table can be
/// read and written in several pieces.
package struct SheetParts: Equatable, Sendable {
  /// How many rows of the first sheet came before; 0 if it begins here.
  package var rowsBefore = 0
  /// Whether the last sheet goes on.
  package var isContinued = false

  package init(rowsBefore: Int = 0, isContinued: Bool = false) {
    self.rowsBefore = rowsBefore
    self.isContinued = isContinued
  }

  /// All sheets are whole.
  package static let none = SheetParts()

  /// Whether the first sheet began earlier.
  package var isBegun: Bool { rowsBefore > 0 }

  /// What this says of the sheet at an index of `count` sheets.
  package func part(at index: Int, of count: Int) -> SheetParts {
    SheetParts(
      rowsBefore: index == 0 ? rowsBefore : 0, isContinued: isContinued && index == count - 1)
  }
}
