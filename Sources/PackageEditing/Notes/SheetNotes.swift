import Messages
import XML

/// Puts notes on the cells of one worksheet.
struct SheetNotes {
  let draft: PackageDraft
  let types: ContentTypes
  let limits: XMLLimits
  let dialect: Dialect
  /// The name of the worksheet's part.
  let part: String
  /// The worksheet's number in the workbook, from one, for the names of new parts.
  let number: Int

  /// Replaces an earlier review's notes by `notes`, and its replies in threads of comments, which are
  /// from the given day; returns whether there are replies.
  func replace(by notes: [CellNote], on day: String) throws(ReadError) -> Bool {
    var relationships = try RelationshipPart(of: part, in: draft, limits: limits)
    guard !notes.isEmpty || relationships.part("comments") != nil else { return false }
    guard let bytes = try draft.contents(of: part) else { return false }
    let outline: WorksheetOutline
    do {
      outline = try WorksheetOutline(bytes, limits: limits)
    } catch {
      throw error.located(in: Place(part: part))
    }
    guard
      let comments = try MarkupPart(
        commentsPart(&relationships, creates: !notes.isEmpty), in: draft, limits: limits)
    else { return false }
    let visible = outline.sizes.visible(notes)
    let change = try CommentsPart(comments).replaceNotes(by: visible, in: draft)
    let boxes = try boxesPart(&relationships, outline, bytes, creates: !change.added.isEmpty)
    if let boxes {
      try BoxesPart(boxes, in: draft, limits: limits)?.apply(change, outline.sizes, in: draft)
    }
    guard let threads = relationships.part("threadedComment"),
      let part = try MarkupPart(threads, in: draft, limits: limits)
    else { return false }
    return try ThreadsPart(part).replaceReplies(by: visible, on: day, in: draft)
  }

  /// The part with the notes' texts, which may have to be made.
  private func commentsPart(
    _ relationships: inout RelationshipPart, creates: Bool
  ) throws(ReadError) -> String {
    if let part = relationships.part("comments") { return part }
    guard creates else { return "" }
    let name = newPart("xl/mokuhyo/comments", ".xml")
    try draft.write(Array(CommentsPart.empty(dialect).utf8), to: name)
    types.add(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", forPart: name)
    _ = try relationships.add("comments", to: name, dialect)
    return name
  }

  /// The part with the notes' boxes, which may have to be made and referred to.
  private func boxesPart(
    _ relationships: inout RelationshipPart, _ outline: WorksheetOutline, _ bytes: [UInt8],
    creates: Bool
  ) throws(ReadError) -> String? {
    if let id = outline.drawingID, let part = relationships.part(id: id) { return part }
    guard creates else { return nil }
    let name = newPart("xl/mokuhyo/notes", ".vml")
    try draft.write(Array(BoxesPart.empty(number: number).utf8), to: name)
    types.add(
      "application/vnd.openxmlformats-officedocument.vmlDrawing", forExtension: "vml")
    let id = try relationships.add("vmlDrawing", to: name, dialect)
    let text = try PartText(bytes)
    try draft.write(text.bytes(with: [reference(to: id, outline, in: text)]), to: part)
    return name
  }

  /// The worksheet's reference to the boxes, in the place of one that leads nowhere.
  private func reference(
    to id: String, _ outline: WorksheetOutline, in text: PartText
  ) -> MarkupEdit {
    let attribute = dialect.idAttribute(id, below: outline.attributes)
    let tag = "<\(outline.prefix)legacyDrawing \(attribute)"
    guard let old = outline.drawingTag else {
      return MarkupEdit(inserting: tag + "/>", at: outline.insertion)
    }
    let isEmpty = text.utf8[old].dropLast().last == UInt8(ascii: "/")
    return MarkupEdit(replacing: old, with: tag + (isEmpty ? "/>" : ">"))
  }

  private func newPart(_ stem: String, _ ending: String) -> String {
    var name = "\(stem)\(number)\(ending)"
    var copy = 2
    while draft.contains(name) {
      name = "\(stem)\(number)-\(copy)\(ending)"
      copy += 1
    }
    return name
  }
}
