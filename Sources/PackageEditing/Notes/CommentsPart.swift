import Grid
import Messages
import WorkbookReading
import XML

/// The texts of a worksheet's notes, in which those of a review are replaced.
///
/// - SeeAlso: ECMA-376-1, 18.7.6 `comments`
struct CommentsPart {
  /// What has changed, for the drawing with the boxes.
  struct Change {
    /// The cells of the review's old notes.
    var removed: Set<CellReference> = []
    /// The cells of its new ones, which have no box yet.
    var added: [CellNote] = []
    /// Notes of others with what the review has to add: their boxes may be too small.
    var extended: [CellNote] = []
  }

  private let part: MarkupPart
  private let ownAuthor: Int?

  init(_ part: MarkupPart) {
    self.part = part
    let authors = part.root.child("authors")?.children("author") ?? []
    ownAuthor = authors.firstIndex { Self.content($0, part.text) == ReviewMark.author }
  }

  static func empty(_ dialect: Dialect) -> String {
    MarkupText.declaration
      + "<comments xmlns=\"\(dialect.main)\"><authors/><commentList/></comments>"
  }

  /// Replaces the review's notes by `notes`.
  func replaceNotes(by notes: [CellNote], in draft: PackageDraft) throws(ReadError) -> Change {
    guard let list = part.root.child("commentList") else {
      return try completed(in: draft, notes)
    }
    var rest = Dictionary(notes.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    var change = Change()
    var edits: [MarkupEdit] = []
    for comment in list.children("comment") {
      guard let cell = comment.attributes["ref"].flatMap({ CellRange($0)?.topLeft }) else {
        continue
      }
      if isOwn(comment) {
        edits.append(MarkupEdit(removing: comment.range))
        change.removed.insert(cell)
      } else if let text = comment.child("text") {
        let note = rest.removeValue(forKey: cell)
        edits += self.edits(of: text, adding: note)
        if let note { change.extended.append(extended(note, text)) }
      }
    }
    change.added = notes.filter { rest.removeValue(forKey: $0.cell) != nil }
    if !change.added.isEmpty {
      let author = ownAuthor ?? authorCount
      if ownAuthor == nil { edits += newAuthor }
      edits.append(
        list.appending(change.added.map { comment($0, author: author) }.joined()))
    }
    try part.write(edits, to: draft)
    return change
  }

  /// Adds the list that is missing, and tries again.
  private func completed(
    in draft: PackageDraft, _ notes: [CellNote]
  ) throws(ReadError) -> Change {
    guard !notes.isEmpty else { return Change() }
    let list = "<\(part.root.prefix)commentList/>"
    let authors = part.root.child("authors") == nil ? "<\(part.root.prefix)authors/>" : ""
    try part.write([part.root.appending(authors + list)], to: draft)
    guard let whole = try MarkupPart(part.name, in: draft, limits: XMLLimits()) else {
      return Change()
    }
    return try CommentsPart(whole).replaceNotes(by: notes, in: draft)
  }

  /// Whether a note is a review's and nobody has written above its words.
  private func isOwn(_ comment: MarkupElement) -> Bool {
    guard let ownAuthor, comment.attributes["authorId"].flatMap({ Int($0) }) == ownAuthor,
      let text = comment.child("text")
    else { return false }
    return runs(of: text).first.map(startsReview) ?? false
  }

  /// The runs of a note's text, or its plain text.
  private func runs(of text: MarkupElement) -> [MarkupElement] {
    text.children.filter { $0.isMain && ["t", "r"].contains($0.name) }
  }

  private var authorCount: Int { part.root.child("authors")?.children("author").count ?? 0 }

  private var newAuthor: [MarkupEdit] {
    let author = "<\(part.root.prefix)author>\(ReviewMark.author)</\(part.root.prefix)author>"
    if let authors = part.root.child("authors") { return [authors.appending(author)] }
    let position = part.root.content?.lowerBound ?? part.root.range.upperBound
    let text = "<\(part.root.prefix)authors>\(author)</\(part.root.prefix)authors>"
    return [MarkupEdit(inserting: text, at: position)]
  }

  private static func content(_ element: MarkupElement, _ text: PartText) -> String {
    element.content.map { String(decoding: text.utf8[$0], as: UTF8.self) } ?? ""
  }

  // MARK: - Notes of others

  /// Removes what an earlier review added to a note, and adds `note`.
  private func edits(of text: MarkupElement, adding note: CellNote?) -> [MarkupEdit] {
    let runs = runs(of: text)
    let own = runs.firstIndex(where: startsReview) ?? runs.count
    var edits = runs[own...].map { MarkupEdit(removing: $0.range) }
    guard let note else { return edits }
    let kept = runs[..<own]
    // A note's text is either plain or a list of runs.
    for plain in kept where plain.name == "t" {
      edits.append(MarkupEdit(inserting: "<\(prefix)r>", at: plain.range.lowerBound))
      edits.append(MarkupEdit(inserting: "</\(prefix)r>", at: plain.range.upperBound))
    }
    let added = run("\n\n" + ReviewMark.heading + "\n" + note.text)
    if let last = kept.last {
      edits.append(MarkupEdit(inserting: added, at: last.range.upperBound))
    } else if let content = text.content {
      edits.append(MarkupEdit(inserting: added, at: content.lowerBound))
    } else {
      edits.append(text.appending(added))
    }
    return edits
  }

  /// Whether a run begins with the heading of a review.
  private func startsReview(_ run: MarkupElement) -> Bool {
    let texts = run.name == "t" ? [run] : run.children("t")
    guard let first = texts.first else { return false }
    let text = Self.content(first, part.text)
    return text.drop(while: \.isWhitespace).hasPrefix(ReviewMark.heading)
  }

  /// A note and the text that was there, to measure them together.
  private func extended(_ note: CellNote, _ text: MarkupElement) -> CellNote {
    let runs = runs(of: text)
    let kept = runs[..<(runs.firstIndex(where: startsReview) ?? runs.count)]
    let theirs = kept.flatMap { $0.name == "t" ? [$0] : $0.children("t") }
      .map { Self.content($0, part.text) }.joined()
    return CellNote(
      cell: note.cell, text: theirs + "\n\n" + ReviewMark.heading + "\n" + note.text)
  }

  // MARK: - New notes

  private var prefix: String { part.root.prefix }

  private func comment(_ note: CellNote, author: Int) -> String {
    "<\(prefix)comment ref=\"\(note.cell)\" authorId=\"\(author)\" shapeId=\"0\"><\(prefix)text>"
      + run(ReviewMark.heading + "\n" + note.text) + "</\(prefix)text></\(prefix)comment>"
  }

  private func run(_ text: String) -> String {
    "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)color indexed=\"81\"/>"
      + "<\(prefix)rFont val=\"BIZ UDゴシック\"/><\(prefix)family val=\"3\"/>"
      + "<\(prefix)charset val=\"128\"/></\(prefix)rPr><\(prefix)t xml:space=\"preserve\">"
      + "\(MarkupText.escapedValue(text))</\(prefix)t></\(prefix)r>"
  }
}
