import Delimited
import Grid
import Messages

/// The fuzzers' entry point: every way to read bytes, and the properties that each must have.
package enum DelimitedCheck {
  /// Reads bytes in each encoding and writes them again; traps if the results differ.
  ///
  /// Bytes that cannot be read are rejected with an error and leave nothing to compare.
  package static func check(_ bytes: [UInt8]) {
    for encoding in [nil, TextEncoding.utf8, .utf16LE, .utf16BE, .cp932] {
      for delimiter in [nil, Delimiter.comma, .tab] {
        check(bytes, DelimitedReader(encoding: encoding, delimiter: delimiter))
      }
    }
  }

  private static func check(_ bytes: [UInt8], _ reader: DelimitedReader) {
    let grid = try? reader.grid(bytes: bytes, file: nil)
    var byPieces = reader
    byPieces.chunk = 61
    precondition(
      (try? byPieces.grid(bytes: bytes, file: nil)) == grid, "pieces are read as the whole")
    var copy: [UInt8] = []
    do {
      try reader.copy(
        bytes: bytes, file: nil, delimiter: .tab, lineEnd: .newline, byteOrderMark: true
      ) { piece in
        for index in piece.indices { copy.append(piece[index]) }
      }
    } catch {
      precondition(grid == nil, "what is read can be copied")
      return
    }
    let again = try? DelimitedReader(encoding: .utf8, delimiter: .tab)
      .grid(bytes: copy, file: nil)
    precondition(again == grid, "a copy holds the same cells")
    for cell in grid?.cells ?? [] { _ = WebText.plain(cell.text) }
  }
}
