public import Grid
public import Messages
import WorkbookReading

/// A worksheet of a ``Spreadsheet``, read when its cells are requested.
public struct Worksheet {
  let entry: SheetEntry
  private let reader: any WorkbookReader
  private let index: Int

  init(_ reader: any WorkbookReader, index: Int) {
    self.reader = reader
    self.index = index
    entry = reader.sheets[index]
  }

  /// The name on its tab; for delimited text, the file's name.
  public var name: String { entry.name }
  /// Whether the worksheet is shown or hidden.
  public var visibility: Grid.Visibility { entry.visibility }

  /// Reads the worksheet with its merged ranges, borders, notes and shapes.
  ///
  /// - Throws: `unreadableFile` if it is damaged, `tooLarge` if it exceeds a limit.
  public func grid() throws(ReadError) -> Grid { try reader.grid(at: index) }

  /// The cells that are not blank, row by row.
  public var cells: [Cell] {
    get throws(ReadError) { try grid().cells }
  }
}
