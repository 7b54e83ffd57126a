import Bytes
import Grid
import Messages
import XML

extension ContentReader {
  /// Reads an element that may lie in a cell and is no text of it: a note, or something drawn.
  ///
  /// Of any other element nothing is read yet, so that what it holds comes next.
  mutating func readOutside(_ tag: Tag) throws(ReadError) {
    let level = reader.depth
    switch tag {
    case .annotation, .frame, .shape, .control, .picture, .textBox:
      guard readsAll else { return try reader.skip(to: level) }
      if tag == .annotation { try readNote() } else { try readShape(tag) }
    default: return
    }
  }

  /// Reads the shapes of a table that belong to no cell.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 9.2.8 `table:shapes`
  mutating func readShapes() throws(ReadError) {
    let level = reader.depth
    anchor = CellReference(row: 0, column: 0)
    while true {
      switch try reader.next() {
      case .start:
        let (frame, count) = (try frame(), objects.count)
        try readOutside(reader.tag)
        if let frame, objects.count > count { frames.append((count, frame)) }
      case .end: if reader.depth < level { return }
      case .text: continue
      case .endOfPart: return
      }
    }
  }

  // MARK: - Notes

  /// - SeeAlso: ODF 1.3 part 3, 14.1 `office:annotation`
  private mutating func readNote() throws(ReadError) {
    let note = SheetObject(.note, anchor: anchor, text: try outsideText())
    objects.append(note)
  }

  /// The paragraphs of the element that was started, joined by line feeds.
  private mutating func outsideText() throws(ReadError) -> String {
    let level = reader.depth
    var text = TextBuffer()
    var paragraphs = 0
    loop: while true {
      switch try reader.next() {
      case .start:
        guard reader.tag == .paragraph || reader.tag == .heading else { continue }
        try readParagraph(into: &text, from: 0, onNewLine: paragraphs > 0, base: nil)
        paragraphs += 1
      case .end: if reader.depth < level { break loop }
      case .text: continue
      case .endOfPart: break loop
      }
    }
    return text.string(0..<text.count)
  }

  // MARK: - Shapes

  private mutating func readShape(_ tag: Tag) throws(ReadError) {
    let range = CellRange(anchor).extended(to: try endCell())
    if tag == .control {
      let control = try reader.text(.draw, "control").flatMap { controls[$0] }
      try reader.skip(to: reader.depth)
      objects.append(
        SheetObject(
          .formControl, anchor: anchor, range: range, text: control?.text ?? "",
          isChecked: control?.isChecked, linkedCell: control?.linkedCell))
      return
    }
    let (kind, text) = try shapeContent(tag)
    objects.append(SheetObject(kind, anchor: anchor, range: range, text: text))
  }

  /// Reads what a shape holds; a frame is what is in it.
  private mutating func shapeContent(
    _ tag: Tag
  ) throws(ReadError) -> (kind: SheetObject.Kind, text: String) {
    guard tag == .frame else {
      let isPicture = tag == .picture
      if isPicture { try reader.skip(to: reader.depth) }
      return (
        isPicture ? .picture : tag == .textBox ? .textBox : .shape,
        isPicture ? "" : try outsideText()
      )
    }
    let level = reader.depth
    var kind = SheetObject.Kind.shape
    var text = ""
    while try reader.nextChild(of: level) {
      switch reader.tag {
      case .textBox:
        kind = .textBox
        text = try outsideText()
      case .picture:
        if kind == .shape { kind = .picture }
        try reader.skip(to: reader.depth)
      default: continue
      }
    }
    return (kind, text)
  }

  /// The cell in which the shape that was started ends: `Sheet1.C5`.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 19.634 `table:end-cell-address`
  private mutating func endCell() throws(ReadError) -> CellReference? {
    try reader.text(.table, "end-cell-address").flatMap(CellAddress.cell)
  }

  // MARK: - Form controls

  /// Reads the controls of a table's forms.
  mutating func readControls() throws(ReadError) {
    let level = reader.depth
    while true {
      switch try reader.next() {
      case .start: if reader.tag == .formControl { try readControl() }
      case .end: if reader.depth < level { return }
      case .text: continue
      case .endOfPart: return
      }
    }
  }

  private mutating func readControl() throws(ReadError) {
    guard let id = try formText("id") else { return }
    controls[id] = FormControl(
      text: try formText("label", "current-value", "value") ?? "", isChecked: try isChecked(),
      linkedCell: try formText("linked-cell").flatMap(CellAddress.cell))
  }

  /// Whether the check box or option button that was started is ticked; `nil` for other controls.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 13.5.17 `form:checkbox`, 13.5.18 `form:radio`
  private mutating func isChecked() throws(ReadError) -> Bool? {
    if reader.elementIs("checkbox") {
      return try formText("current-state", "state") == "checked"
    }
    guard reader.elementIs("radio") else { return nil }
    return try formText("current-selected", "selected") == "true"
  }

  /// The first attribute of some names that the control has; ids may be XML's own.
  private mutating func formText(_ names: StaticString...) throws(ReadError) -> String? {
    for name in names {
      if let text = try reader.text(.form, name) { return text }
      if let text = try reader.text(.xml, name) { return text }
    }
    return nil
  }
}

extension CellRange {
  /// The rectangle from this one to a cell that is not before it.
  fileprivate func extended(to cell: CellReference?) -> CellRange {
    guard let cell else { return self }
    return CellRange(
      rows: rows.lowerBound...max(rows.upperBound, cell.row),
      columns: columns.lowerBound...max(columns.upperBound, cell.column))
  }
}
