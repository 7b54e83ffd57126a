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
      var look = LookReader(styles: styles)
      return try look.look(at: index, in: &reader)
    } catch {
      throw error.located(in: place(of: index))
    }
  }
}
