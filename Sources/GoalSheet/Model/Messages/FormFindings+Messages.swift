import Messages

extension Message {
  /// The message about a form at a place.
  init(_ message: FormMessage, at place: Place, suggesting suggestion: String? = nil) {
    self.init(
      message.code, at: place, text: BilingualText(message), severity: message.severity,
      suggestion: suggestion)
  }
}

extension FormFindings {
  /// The messages in the order of their cells, preceded by those without a cell.
  func messages(at place: Place) -> [Message] {
    let sorted = messages.enumerated().sorted { a, b in
      switch (a.element.cell, b.element.cell) {
      case (let x?, let y?): (x, a.offset) < (y, b.offset)
      case (nil, _?): true
      case (_?, nil): false
      case (nil, nil): a.offset < b.offset
      }
    }
    return sorted.map { _, message in
      var place = place
      place.cell = message.cell
      return Message(message.text, at: place, suggesting: message.suggestion)
    }
  }
}
