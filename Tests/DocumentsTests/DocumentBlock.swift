/// A fenced block of a document, with the line of text before it.
struct DocumentBlock {
  var language: Substring
  var lines: [Substring]
  var lineBefore: Substring

  /// The fenced blocks of a document, in order.
  static func all(in document: String) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var open: DocumentBlock?
    var lineBefore: Substring = ""
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open =
          open == nil
          ? DocumentBlock(language: line.dropFirst(3), lines: [], lineBefore: lineBefore) : nil
      } else if open != nil {
        open?.lines.append(line)
      } else if !line.isEmpty {
        lineBefore = line
      }
    }
    return blocks
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
