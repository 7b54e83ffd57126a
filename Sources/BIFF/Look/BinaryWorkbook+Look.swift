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
      var references = SheetReferences()
      while let record = try substream.next() {
        if globals.version == .biff8 { try references.take(record) }
        try styles.take(record, &substream.records)
      }
      var reader = LookReader(styles.looks)
      var cells = try cells(ofSheet: index)
      while let item = try cells.next() { try reader.take(item) }
      for (source, ranges) in reader.listsOfCells {
        let values = try texts(of: references.cells(of: source, onSheet: index))
        if !values.isEmpty { reader.add(.init(ranges: ranges, values: values)) }
      }
      return reader.look
    } catch {
      throw error.located(in: Place(part: streamName, sheet: sheets[index].name))
    }
  }

  private func texts(
    of place: (sheet: Int, range: CellRange)?
  ) throws(ReadError) -> [String] {
    guard let place, sheets.indices.contains(place.sheet),
      sheets[place.sheet].kind == .worksheet
    else { return [] }
    return try grid(at: place.sheet).cells.filter {
      place.range.contains($0.reference) && !$0.text.isEmpty
    }.map(\.text)
  }
}
