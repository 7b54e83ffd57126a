import Grid
import Messages
import OOXML
import XML

/// The boxes of a worksheet's notes, in the drawing that Excel reads them from.
///
/// - SeeAlso: ECMA-376-4, 14 (VML)
struct BoxesPart {
  private let name: String
  private let text: PartText
  private let root: MarkupElement

  init?(_ name: String, in draft: PackageDraft, limits: XMLLimits) throws(ReadError) {
    guard let bytes = try draft.contents(of: name) else { return nil }
    self.name = name
    do {
      text = try PartText(bytes)
      root = try MarkupElement.root(
        of: text, repairedAs: MarkupRepair.repairedInPlace(text.utf8), limits: limits)
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// A drawing without boxes; `number` is that of the worksheet, from one.
  static func empty(number: Int) -> String {
    "<xml \(namespaces)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(number)\"/>"
      + "</o:shapelayout></xml>"
  }

  /// Removes, adds and enlarges boxes as the notes have changed.
  func apply(
    _ change: CommentsPart.Change, _ sizes: CellSizes, in draft: PackageDraft
  ) throws(ReadError) {
    let shapes = root.descendants("shape").compactMap { shape in
      cell(of: shape).map { (shape: shape, cell: $0) }
    }
    var edits: [MarkupEdit] = []
    for (shape, cell) in shapes {
      if change.removed.contains(cell) {
        edits.append(MarkupEdit(removing: shape.range))
      } else if let note = change.extended.first(where: { $0.cell == cell }) {
        edits += enlarged(shape, for: note, sizes)
      }
    }
    if !change.added.isEmpty {
      let isRemoved = { (shape: MarkupElement) in
        edits.contains { $0.range == shape.range && $0.text.isEmpty }
      }
      var id = (numbers(where: { !isRemoved($0) }).max() ?? firstNumber) + 1
      var added = hasBoxType ? "" : boxType
      for note in change.added {
        added += box(of: note, id: id, sizes)
        id += 1
      }
      edits.append(root.appending(added))
    }
    guard !edits.isEmpty else { return }
    try draft.write(text.bytes(with: edits), to: name)
  }

  // MARK: - What is there

  /// The cell of a note's box; `nil` for another shape.
  private func cell(of shape: MarkupElement) -> CellReference? {
    guard let data = shape.child("ClientData"), data.attributes["ObjectType"] == "Note",
      let row = data.child("Row").flatMap(number), let column = data.child("Column").flatMap(number)
    else { return nil }
    return CellReference(row: row, column: column)
  }

  private func number(_ element: MarkupElement) -> Int? {
    Int(content(element).filter { !$0.isWhitespace })
  }

  private func content(_ element: MarkupElement) -> String {
    element.content.map { String(decoding: text.utf8[$0], as: UTF8.self) } ?? ""
  }

  private func enlarged(
    _ shape: MarkupElement, for note: CellNote, _ sizes: CellSizes
  ) -> [MarkupEdit] {
    guard let anchor = shape.child("ClientData")?.child("Anchor"), let range = anchor.content,
      let old = NoteBox(anchor: content(anchor))
    else { return [] }
    var box = old
    box.enlarge(for: note.text, sizes)
    return box == old ? [] : [MarkupEdit(replacing: range, with: box.anchor)]
  }

  /// The numbers of the shapes, which must differ.
  private func numbers(where isKept: (MarkupElement) -> Bool) -> [Int] {
    root.children.filter(isKept).flatMap { [$0] + $0.children }.flatMap { shape in
      shape.attributes.filter { $0.key == "id" || $0.key.hasSuffix(":spid") }.compactMap {
        Int($0.value.drop { $0 != "s" }.dropFirst())
      }
    }
  }

  /// The number before the first one that the drawing may use.
  private var firstNumber: Int {
    let map = root.descendants("idmap").first?.attributes["data"] ?? "1"
    return (map.split(separator: ",").first.flatMap { Int($0) } ?? 1) * 1024
  }

  private var hasBoxType: Bool {
    root.children("shapetype").contains { $0.attributes["id"] == "_x0000_t202" }
  }

  // MARK: - New boxes

  private static let namespaces =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  /// The declarations that a new element needs.
  private var declarations: String {
    let own = root.attributes
    return own["xmlns:v"] == "urn:schemas-microsoft-com:vml"
      && own["xmlns:o"] == "urn:schemas-microsoft-com:office:office"
      && own["xmlns:x"] == "urn:schemas-microsoft-com:office:excel" ? "" : " " + Self.namespaces
  }

  private var boxType: String {
    "<v:shapetype\(declarations) id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
      + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
      + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
  }

  private func box(of note: CellNote, id: Int, _ sizes: CellSizes) -> String {
    let box = NoteBox(of: note.text, on: note.cell, sizes)
    return "<v:shape\(declarations) id=\"_x0000_s\(id)\" type=\"#_x0000_t202\" "
      + "style='position:absolute;z-index:1;visibility:hidden' fillcolor=\"#ffffe1\" "
      + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(box.anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>"
      + "<x:Row>\(note.cell.row)</x:Row><x:Column>\(note.cell.column)</x:Column></x:ClientData>"
      + "</v:shape>"
  }
}
