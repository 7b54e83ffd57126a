import Grid
import Messages
import Mutation
@testable import OOXML
import WorkbookReading

/// Reads workbooks in every way there is, and holds the ways against each other.
enum WorkbookCheck {
  /// Reads a workbook with one part that is given, and the others sound.
  static func check(part: String, _ bytes: [UInt8]) {
    var image = SmallWorkbook.image
    image.members = image.members.filter { $0.name != Array(part.utf8) }
    image.members.append(ZipMember(part, bytes))
    check(image.bytes)
  }

  /// Reads the bytes of a file.
  ///
  /// The scanners of what Excel writes and the strict reader of all XML must see the same cells, and
  /// the texts that are written without a grid must be the grid's.
  static func check(_ bytes: [UInt8]) {
    var limits = ReadingLimits()
    // Enough for every rule of reading, and little enough for a thousand runs a second.
    limits.unpackedBytes = 16 << 20
    limits.textBytes = 1 << 20
    limits.blankFields = 1 << 16
    guard let usual = try? Workbook(bytes: bytes, limits: limits),
      let strict = try? Workbook(bytes: bytes, limits: limits)
    else { return }
    strict.usesScanners = false
    precondition(usual.sheets == strict.sheets, "a workbook opens the same twice")
    for index in usual.sheets.indices.prefix(4) {
      let grid = try? usual.grid(at: index)
      precondition((try? strict.grid(at: index)) == grid, "both readers see the same cells")
      check(textsOf: usual, sheet: index, grid)
    }
  }

  private static func check(textsOf workbook: Workbook, sheet: Int, _ grid: Grid?) {
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
