import Grid
import Messages

extension Message {
  static func noForm(in file: String) -> Message {
    Message(
      .noForm, at: Place(file: file), english: "no 組織目標管理シート in it: its labels were not found",
      japanese: "組織目標管理シートがありません(様式の見出しが見つかりません)")
  }

  /// There is no worksheet `name`; says which ones there are.
  static func noSuchSheet(_ name: String, file: String, there names: [String]) -> Message {
    let english =
      names.isEmpty ? "it has no worksheets" : "there are: \(names.joined(separator: ", "))"
    let japanese =
      names.isEmpty ? "シートがありません" : "あるのは: \(names.joined(separator: "、"))"
    return Message(
      .noSuchSheet, at: Place(file: file), english: "no worksheet is called “\(name)”; \(english)",
      japanese: "「\(name)」というシートがありません。\(japanese)")
  }
}

extension [Message] {
  /// Whether all are about cells of one worksheet, row by row: most often they are.
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
  /// What is about a whole file stands before its worksheets, what is about a worksheet before its
  /// cells.
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

/// Where a message stands among those of its file.
private struct MessageOrder: Comparable {
  var sheet: Int
  var row: Int
  var column: Int
  var position: Int

  static func < (a: MessageOrder, b: MessageOrder) -> Bool {
    (a.sheet, a.row, a.column, a.position) < (b.sheet, b.row, b.column, b.position)
  }
}
