import Grid
import Messages

extension [Message] {
  /// Whether all concern cells of one worksheet, row by row, as they usually do.
  private var isInOrderOfOneSheet: Bool {
    indices.dropFirst().allSatisfy { index in
      guard let cell = self[index].place.cell, let above = self[index - 1].place.cell else {
        return false
      }
      return above <= cell && self[index].place.sheet == self[index - 1].place.sheet
    }
  }

  /// The messages of one file by place: worksheets in the order of `sheets`, then row by row.
  ///
  /// Messages about the whole file come first, and those about a worksheet come before those about
  /// its cells.
  func inOrder(of sheets: [String?]) -> [Message] {
    guard !isInOrderOfOneSheet else { return self }
    let order = Dictionary(
      sheets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return enumerated()
      .map { position, message in
        let key = MessageOrder(
          sheet: message.place.sheet == nil ? -1 : order[message.place.sheet] ?? sheets.count,
          row: message.place.cell?.row ?? -1, column: message.place.cell?.column ?? -1,
          position: position)
        return (key, message)
      }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}

/// The position of a message among those of its file.
private struct MessageOrder: Comparable {
  var sheet: Int
  var row: Int
  var column: Int
  var position: Int

  static func < (a: MessageOrder, b: MessageOrder) -> Bool {
    (a.sheet, a.row, a.column, a.position) < (b.sheet, b.row, b.column, b.position)
  }
}
