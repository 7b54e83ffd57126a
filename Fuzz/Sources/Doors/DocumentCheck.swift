import Grid
import Messages
@testable import OpenDocument
import WorkbookReading

/// Reads OpenDocument files in every way there is, and compares the ways.
enum DocumentCheck {
  /// Reads the bytes of a file, a package or a flat document.
  ///
  /// Tables that are kept from the first reading must be those that a second one gives, and the texts
  /// that are written without a grid must be the grid's.
  static func check(_ bytes: [UInt8]) {
    var limits = ReadingLimits()
    // Enough for every rule of reading, and little enough for a thousand runs a second.
    limits.unpackedBytes = 16 << 20
    limits.textBytes = 1 << 20
    limits.blankFields = 1 << 16
    guard let kept = try? OpenDocumentWorkbook(bytes: bytes, limits: limits, keeping: .max) else {
      return
    }
    guard let again = try? OpenDocumentWorkbook(bytes: bytes, limits: limits, keeping: 0) else {
      preconditionFailure("a document opens the same twice")
    }
    precondition(kept.sheets == again.sheets, "a document opens the same twice")
    for index in kept.sheets.indices.prefix(4) {
      let grid = try? kept.grid(at: index)
      precondition((try? again.grid(at: index)) == grid, "both ways give the same cells")
      check(textsOf: kept, sheet: index, grid)
    }
  }

  private static func check(textsOf workbook: OpenDocumentWorkbook, sheet: Int, _ grid: Grid?) {
    var texts: [UInt8] = []
    do {
      try workbook.writeTexts(ofSheet: sheet, as: .tsv) { piece in
        for index in piece.indices { texts.append(piece[index]) }
      }
    } catch {
      // Blank fields are limited where texts are written, not in a grid.
      let isTooLarge = (error as? ReadError)?.kind == .tooLarge
      precondition(grid == nil || isTooLarge, "what is read can be written")
      return
    }
    guard let grid else { return }
    precondition(texts == TextTable.tsv(of: grid), "the texts are the grid's")
  }
}
