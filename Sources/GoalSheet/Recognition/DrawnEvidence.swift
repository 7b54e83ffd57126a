import Grid

/// The check boxes and shapes over the cells of 評価.
struct DrawnEvidence {
  /// With their positions among the worksheet's objects.
  private var controls: [(position: Int, object: SheetObject)] = []
  private var shapes: [SheetObject] = []

  init() {}

  /// `columns` are those of 評価.
  init(_ objects: [SheetObject], columns: ClosedRange<Int>) {
    for (position, object) in objects.enumerated() {
      switch object.kind {
      case .formControl:
        if object.isChecked != nil, object.range.columns.overlaps(columns) {
          controls.append((position, object))
        }
      case .shape, .textBox:
        // A frame over half the table marks nothing.
        if object.range.columns.overlaps(columns), object.range.columns.count <= columns.count + 2,
          columns.contains(Self.middle(object.range.columns))
        {
          shapes.append(object)
        }
      case .note, .threadedComment, .picture: continue
      }
    }
  }

  var isEmpty: Bool { controls.isEmpty && shapes.isEmpty }

  private static func middle(_ range: ClosedRange<Int>) -> Int {
    (range.lowerBound + range.upperBound) / 2
  }

  /// The meaning of the boxes over a cell.
  struct Choice {
    let mark: Mark
    /// The captions that the choice explains, by the objects' positions.
    let objects: [Int]
  }

  /// The mark whose check box over the cell is ticked; `nil` unless there is exactly one.
  func choice(over range: CellRange, _ marks: SheetMarks) -> Choice? {
    let here = controls.filter { $0.object.anchor.isIn(range) }
    let ticked = here.filter { $0.object.isChecked == true }
    guard ticked.count == 1 else { return nil }
    let text = CleanText.clean(ticked[0].object.text)
    guard let mark = marks.mark(text) ?? marks.base.mark(meaning: text) else { return nil }
    return Choice(mark: mark, objects: here.map(\.position))
  }

  /// Whether a shape is drawn over the cell.
  func isDrawn(over range: CellRange) -> Bool {
    shapes.contains { range.rows.contains(Self.middle($0.range.rows)) || $0.anchor.isIn(range) }
  }
}

extension CellReference {
  fileprivate func isIn(_ range: CellRange) -> Bool { range.contains(self) }
}
