import Grid
import Messages
import WorkbookReading
import XML

/// The threads of a worksheet's comments, in which a review replies: where a cell has a thread, Excel
/// shows that and not the cell's note.
///
/// - SeeAlso: [MS-XLSX] 2.6.205 `CT_ThreadedComment`
struct ThreadsPart {
  private let part: MarkupPart

  init(_ part: MarkupPart) { self.part = part }

  /// Replaces the review's replies by those of `notes` that are on cells with a thread.
  ///
  /// A reply that stays keeps its date, so that a review can be repeated.
  ///
  /// - Returns: Whether there are replies.
  func replaceReplies(
    by notes: [CellNote], on day: String, in draft: PackageDraft
  ) throws(ReadError) -> Bool {
    let all = part.root.children("threadedComment")
    let own = all.filter(isOwn)
    var edits = own.map { MarkupEdit(removing: $0.range) }
    var hasReplies = false
    for note in notes {
      guard let thread = all.first(where: { isStart($0, of: note.cell) }),
        let id = thread.attributes["id"], let replyID = ReviewMark.replyID(to: id)
      else { continue }
      let end = all.last { $0.attributes["parentId"] == id && !isOwn($0) } ?? thread
      let old = own.first { $0.attributes["parentId"] == id }
      let text = reply(
        to: id, id: replyID, at: old?.attributes["dT"] ?? day + "T00:00:00.00", note)
      edits.append(MarkupEdit(inserting: text, at: end.range.upperBound))
      hasReplies = true
    }
    try part.write(edits, to: draft)
    return hasReplies
  }

  private func isOwn(_ comment: MarkupElement) -> Bool {
    comment.attributes["personId"]?.uppercased() == ReviewMark.personID
  }

  private func isStart(_ comment: MarkupElement, of cell: CellReference) -> Bool {
    comment.attributes["parentId"] == nil
      && comment.attributes["ref"].flatMap { CellRange($0)?.topLeft } == cell
  }

  private func reply(to parent: String, id: String, at time: String, _ note: CellNote) -> String {
    let prefix = part.root.prefix
    return "<\(prefix)threadedComment ref=\"\(note.cell)\" dT=\"\(MarkupText.escaped(time))\" "
      + "personId=\"\(ReviewMark.personID)\" id=\"\(id)\" parentId=\"\(MarkupText.escaped(parent))\">"
      + "<\(prefix)text>\(MarkupText.escapedValue(note.text))</\(prefix)text>"
      + "</\(prefix)threadedComment>"
  }
}
