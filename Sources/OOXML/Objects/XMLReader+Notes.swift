import XML
import Bytes
import Grid
import Messages
import WorkbookReading

extension XMLReader {
  /// Reads a part of notes, without those of a review.
  ///
  /// - SeeAlso: ECMA-376-1, 18.7.6 `comments`
  mutating func readNotes(_ limits: ReadingLimits) throws(ReadError) -> [SheetObject] {
    var notes: [SheetObject] = []
    var authors: [String] = []
    while try nextDescendant(of: 0) {
      if isNamed("author") { authors.append(try readContent()) }
      guard isNamed("comment") else { continue }
      let anchor = try anchor()
      let author = number("authorId")
      let level = depth
      var arena = ByteArena()
      while try nextDescendant(of: level) {
        if isNamed("text") { _ = try appendRichRuns(to: &arena, limits) }
      }
      let isReview =
        author.map { authors.indices.contains($0) && authors[$0] == ReviewMark.author } ?? false
      guard !isReview else { continue }
      let text = ReviewMark.withoutReview(arena.string(0..<arena.count))
      notes.append(SheetObject(.note, anchor: anchor, text: text))
    }
    return notes
  }

  /// Reads a part of threaded comments, without the replies of a review; replies follow the comment
  /// that they answer.
  ///
  /// - SeeAlso: [MS-XLSX] 2.6.205 `CT_ThreadedComment`
  mutating func readThreads() throws(ReadError) -> [SheetObject] {
    var threads: [SheetObject] = []
    var places: [String: Int] = [:]
    while try nextDescendant(of: 0) {
      guard isNamed("threadedComment") else { continue }
      let anchor = try anchor()
      let id = try text("id") ?? ""
      let parent = try text("parentId")
      let isReview = try self.text("personId")?.uppercased() == ReviewMark.personID
      let text = try readCommentText()
      if isReview { continue }
      if let parent, let place = places[parent] {
        threads[place].text += "\n" + text
      } else {
        places[id] = threads.count
        threads.append(SheetObject(.threadedComment, anchor: anchor, text: text))
      }
    }
    return threads
  }

  private mutating func readCommentText() throws(ReadError) -> String {
    let level = depth
    var text = ""
    while try nextDescendant(of: level) {
      if isNamed("text") { text += ExcelText.unescaped(try readContent()) }
    }
    return text
  }

  /// The cell of the note or comment that was just started, or A1 if it names none, to keep its
  /// text.
  private func anchor() throws(ReadError) -> CellReference {
    try text("ref").flatMap { CellRange($0)?.topLeft } ?? CellReference(row: 0, column: 0)
  }
}
