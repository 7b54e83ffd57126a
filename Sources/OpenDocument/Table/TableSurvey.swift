import Grid
import Messages

/// What is known of a table once the content has been read.
struct TableSurvey {
  enum Content {
    /// The table, which is small.
    case kept(Grid)
    /// A table that is read again when it is asked for.
    case large
    /// Why the table cannot be read.
    case refused(ReadError)
  }

  let head: ContentReader.TableHead
  private(set) var extent = TableExtent()
  private(set) var content = Content.large

  /// Reads the content to its end.
  static func surveys(
    _ content: consuming ContentReader, keeping mostKept: Int
  ) throws(ReadError) -> [TableSurvey] {
    var content = content
    var surveys: [TableSurvey] = []
    var room = mostKept
    while let head = try content.nextTable() {
      do throws(ReadError) {
        let survey = try TableSurvey(head, &content, room: &room)
        surveys.append(survey)
      } catch {
        throw error.located(in: Place(sheet: head.name))
      }
    }
    return surveys
  }

  /// The most bytes of texts that are kept of one table.
  private static let mostKeptBytes = 8 << 20

  /// Reads a table to its end.
  private init(
    _ head: ContentReader.TableHead, _ content: inout ContentReader, room: inout Int
  ) throws(ReadError) {
    self.head = head
    do throws(ReadError) {
      try read(&content, room: &room)
    } catch {
      // XML that is not well-formed makes this fail too.
      try content.skipTable()
      self.content = .refused(error)
    }
  }

  private mutating func read(
    _ content: inout ContentReader, room: inout Int
  ) throws(ReadError) {
    var row = TableRow()
    var builder = GridBuilder(limits: content.limits)
    content.readsAll = true
    while try content.nextRow(&row) {
      try extent.add(row, content.limits)
      guard content.readsAll else { continue }
      if extent.cellCount + extent.repeatedCells > room
        || extent.textBytes > Self.mostKeptBytes
      {
        content.readsAll = false
      } else {
        try builder.add(row, content)
      }
    }
    guard content.readsAll else { return }
    room -= extent.cellCount
    self.content = .kept(builder.finish(content))
  }
}
