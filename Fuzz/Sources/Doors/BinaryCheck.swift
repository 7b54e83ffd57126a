import BIFF
import Grid
import Messages
import WorkbookReading

/// Reads `.xls` files in every way there is, and holds the ways against each other.
enum BinaryCheck {
  /// The texts that are written without a grid must be the grid's.
  static func check(_ bytes: [UInt8]) {
    var limits = ReadingLimits()
    // Enough for every rule of reading, and little enough for a thousand runs a second.
    limits.textBytes = 1 << 20
    limits.blankFields = 1 << 16
    guard let workbook = try? BinaryWorkbook(bytes: bytes, limits: limits) else { return }
    for index in workbook.sheets.indices.prefix(4) {
      guard let grid = try? workbook.grid(at: index) else { continue }
      check(textsOf: workbook, sheet: index, grid)
    }
  }

  private static func check(textsOf workbook: BinaryWorkbook, sheet: Int, _ grid: Grid) {
    var texts: [UInt8] = []
    do {
      try workbook.writeTexts(ofSheet: sheet, as: .tsv) { piece in
        for index in piece.indices { texts.append(piece[index]) }
      }
    } catch {
      // Blank fields are limited where texts are written, not in a grid.
      precondition((error as? ReadError)?.kind == .tooLarge, "what is read can be written")
      return
    }
    precondition(texts == TextTable.tsv(of: grid), "the texts are the grid's")
  }
}
