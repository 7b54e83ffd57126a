import Zip
import Bytes
import Grid
import Messages
public import WorkbookReading

extension Workbook {
  /// Writes the displayed texts of a sheet as delimited text, from A1 to the last used row and
  /// column; a sheet without cells produces nothing.
  ///
  /// Memory use does not grow with the sheet, only with its shared strings. A sheet whose first
  /// rows are as wide as its part declares (`dimension`) is read once; any other is measured
  /// first. Only rows that are out of order are collected.
  ///
  /// - Parameters:
  ///   - index: the sheet's index in ``sheets``.
  ///   - form: the separators between fields and after rows.
  ///   - sink: receives the text in pieces, in UTF-8.
  /// - Throws: `ReadError` as ``grid(at:)``, and `tooLarge` for a sheet with more than
  ///   `ReadingLimits.blankFields` blank fields (A1 and XFD1048576); errors thrown by `sink`.
  public func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    let sheet = sheets[index]
    repairs = []
    do {
      guard let name = try worksheetPart(index) else {
        if sheet.kind == .unknown { repairs = [.sheetWithoutContent] }
        return
      }
      try writeTexts(of: index, name, as: form, to: sink)
    } catch let error as ReadError {
      throw error.located(in: place(of: sheet))
    }
  }

  private func writeTexts(
    of index: Int, _ name: String, as form: DelimitedForm,
    to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    do {
      if try writeAtOnce(name, as: form, to: sink) { return }
    } catch let surprise as SheetTextWriter.Surprise {
      guard !surprise.isLate else { throw Self.tooLate(surprise.cell, name) }
    }
    let extent = try extent(of: name)
    guard extent.cellCount > 0 else { return }
    try extent.checkBlanks(limits)
    var writer = SheetTextWriter(
      try decoder(), form, width: extent.width, isMeasured: true, limits: limits, to: sink)
    if extent.isSorted {
      try write(rows(of: scanner(name)), name, with: &writer)
    } else {
      for cell in try grid(at: index).cells { try writer.write(cell) }
    }
    try writer.finish()
  }

  /// Writes a sheet that is as wide as its part declares.
  ///
  /// - Returns: `false`, with nothing written, if the part declares no width, or if its texts
  ///   could be too long in total.
  private func writeAtOnce(
    _ name: String, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws -> Bool {
    var scanner = try scanner(name)
    try scanner.readHead()
    guard let dimension = scanner.dimension, dimension.columns.upperBound < limits.columns else {
      return false
    }
    let hidesZeros = scanner.hidesZeros
    // The other thread scans the first rows while this one reads the shared strings.
    let rows = rows(of: scanner)
    guard try textIsBounded(name) else { return false }
    var decoder = try decoder()
    decoder.hidesZeros = hidesZeros
    var writer = SheetTextWriter(
      decoder, form, width: dimension.columns.upperBound + 1, isMeasured: false, limits: limits,
      to: sink)
    try write(rows, name, with: &writer)
    try writer.finish()
    return true
  }

  /// Whether even a sheet full of its longest shared string could not far exceed the limit.
  ///
  /// A sheet that is only slightly too long is detected while it is written.
  private func textIsBounded(_ name: String) throws(ReadError) -> Bool {
    guard let index = parts.index(of: name) else { return true }
    // `<c t="s"><v>0</v></c>` is the shortest cell with a shared string.
    let cells = parts.entries[index].size / 21
    let (bytes, isTooMuch) = cells.multipliedReportingOverflow(by: try strings().longest)
    return !isTooMuch && bytes / 8 <= limits.textBytes
  }

  private func rows(of scanner: consuming SheetScanner) -> RowsAhead {
    let isLarge = scanner.size >= PackageParts.largePart
    return RowsAhead(scanner, onOtherThread: isLarge)
  }

  private func write(
    _ rows: RowsAhead, _ name: String, with writer: inout SheetTextWriter
  ) throws {
    do {
      repairs = try rows.read { try writer.write($0) }
    } catch let error as ReadError {
      throw error.located(in: Place(part: name))
    }
  }

  /// Reads a sheet to find the extent of its cells.
  private func extent(of name: String) throws(ReadError) -> SheetExtent {
    var scanner = try scanner(name)
    let strings = try strings()
    var extent = SheetExtent()
    var row = RowBuffer()
    do {
      while try scanner.nextRow(&row) { try extent.add(row, strings, limits) }
    } catch {
      throw error.located(in: Place(part: name))
    }
    return extent
  }

  private static func tooLate(_ cell: CellReference?, _ part: String) -> ReadError {
    ReadError(WorksheetReason.lateCell, at: Place(part: part, cell: cell))
  }
}
