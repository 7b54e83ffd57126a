public import Grid
public import Messages
import WorkbookReading

extension BinaryWorkbook {
  /// Reads how a worksheet looks: widths, heights, fonts, colours, lists and page.
  ///
  /// - Returns: a look with nothing in it for a sheet that is not a worksheet.
  /// - Throws: the same errors as ``grid(at:)``.
  public func look(at index: Int) throws(ReadError) -> SheetLook {
    guard sheets[index].kind == .worksheet else { return SheetLook() }
    do throws(ReadError) {
      var styles = StyleLooks(texts: globals.texts)
      var substream = try Substream(stream, at: 0)
      while let record = try substream.next() {
        try styles.take(record, &substream.records)
      }
      var reader = LookReader(styles.looks)
      var cells = try cells(ofSheet: index)
      while let item = try cells.next() { try reader.take(item) }
      return reader.look
    } catch {
      throw error.located(in: Place(part: streamName, sheet: sheets[index].name))
    }
  }
}
