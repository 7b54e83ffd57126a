public import Grid
public import Messages
import WorkbookReading

extension OpenDocumentWorkbook {
  /// Reads how a table looks: widths, heights, fonts, colours, lists and page.
  ///
  /// - Throws: the same errors as ``grid(at:)``.
  public func look(at index: Int) throws(ReadError) -> SheetLook {
    do throws(ReadError) {
      var styles = LookStyles()
      if let part = try source.openStyles() {
        var reader = try DocumentReader(part.stream, limits: limits, size: part.size)
        _ = try reader.enterRoot()
        while try reader.nextChild(of: 1) { try styles.read(&reader) }
      }
      let content = try source.openContent()
      var reader = try DocumentReader(content.stream, limits: limits, size: content.size)
      var lookReader = LookReader(styles: styles)
      var look = try lookReader.look(at: index, in: &reader)
      for (source, ranges) in lookReader.listsOfCells + (try listsOfNames(lookReader)) {
        let values = try texts(of: source, onTable: index)
        if !values.isEmpty { look.choices.append(.init(ranges: ranges, values: values)) }
      }
      return look
    } catch {
      throw error.located(in: place(of: index))
    }
  }

  private func listsOfNames(
    _ lookReader: LookReader
  ) throws(ReadError) -> [(source: ListSource, ranges: [CellRange])] {
    let lists = lookReader.listsOfNames
    guard !lists.isEmpty else { return [] }
    let content = try source.openContent()
    var reader = try DocumentReader(content.stream, limits: limits, size: content.size)
    let names = try NamedRanges(&reader)
    return lists.compactMap { name, ranges in names[name].map { ($0, ranges) } }
  }

  private func texts(of source: ListSource, onTable index: Int) throws(ReadError) -> [String] {
    var table = index
    if let name = source.table {
      guard let other = sheets.firstIndex(where: { $0.name == name }) else { return [] }
      table = other
    }
    return try grid(at: table).cells.filter {
      source.range.contains($0.reference) && !$0.text.isEmpty
    }.map(\.text)
  }
}
