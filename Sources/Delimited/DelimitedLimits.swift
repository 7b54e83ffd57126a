/// How large a delimited text may be: as large as a worksheet.
package struct DelimitedLimits: Hashable, Sendable {
  /// Records, blank ones included.
  package var rows = 1 << 20
  /// Fields of a record, blank ones included.
  package var columns = 1 << 14
  /// Characters of a field, as UTF-16 units.
  package var characters = 32_767
  /// Bytes of one record in UTF-8, which must fit in memory at once.
  package var recordBytes = 1 << 23

  /// Cells that are held in memory at once.
  package var heldCells = Int.max
  /// Bytes of text that are held in memory at once, in UTF-8.
  package var heldTextBytes = Int.max

  package init() {}
}
