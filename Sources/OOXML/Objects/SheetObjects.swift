import XML
import Zip
import Grid
import Messages
import WorkbookReading

/// Reads the objects of a worksheet: notes, comments, shapes, pictures, controls.
struct SheetObjects {
  let parts: PackageParts
  let limits: ReadingLimits
  /// The drawings that could not be read.
  private(set) var repairs: [GridRepair] = []

  init(parts: PackageParts, limits: ReadingLimits) {
    self.parts = parts
    self.limits = limits
  }

  /// The objects of the worksheet in the given part, in the order of their anchors.
  mutating func objects(on part: String) throws(ReadError) -> [SheetObject] {
    let relationships = try Relationships.of(part, in: parts, limits: limits)
    guard relationships.all.contains(where: { Self.kinds.contains($0.kind) }) else { return [] }
    var objects = try notes(relationships)
    objects += try shapes(relationships, sheet: part)
    guard objects.count <= limits.heldCells else { throw limits.tooManyCells(at: nil) }
    let order = objects.indices.sorted { (objects[$0].anchor, $0) < (objects[$1].anchor, $1) }
    return order.map { objects[$0] }
  }

  private static let kinds: Set<String> = ["comments", "threadedComment", "drawing", "vmlDrawing"]

  /// The parts of one kind that the worksheet refers to, without duplicates.
  private func targets(_ kind: String, _ relationships: Relationships) -> [String] {
    var seen: Set<String> = []
    return relationships.all.filter { $0.kind == kind && seen.insert($0.target).inserted }
      .map(\.target)
  }

  /// Opens a part and calls `body` with it; returns `nil` if the part is missing.
  private func read<Result>(
    _ part: String, isVML: Bool = false,
    _ body: (inout XMLReader) throws(ReadError) -> Result
  ) throws(ReadError) -> Result? {
    guard let index = parts.index(of: part) else { return nil }
    let entry = parts.entries[index]
    do {
      let stream = try parts.open(index)
      let xml = isVML ? try MarkupRepair.repaired(stream, limits: limits) : stream
      var reader = try XMLReader(xml, limits: limits.xml, size: entry.size)
      return try body(&reader)
    } catch {
      throw error.located(in: Place(part: entry.name))
    }
  }

  // MARK: - Notes and comments

  private func notes(_ relationships: Relationships) throws(ReadError) -> [SheetObject] {
    var threads: [SheetObject] = []
    for part in targets("threadedComment", relationships) {
      threads += try read(part) { reader throws(ReadError) in try reader.readThreads() } ?? []
    }
    var notes: [SheetObject] = []
    for part in targets("comments", relationships) {
      notes += try read(part) { reader throws(ReadError) in try reader.readNotes(limits) } ?? []
    }
    // A thread also has an ordinary note, for programs that do not support threads.
    let anchors = Set(threads.map(\.anchor))
    return threads + notes.filter { !anchors.contains($0.anchor) }
  }

  // MARK: - Shapes and form controls

  /// Combines what is stored about shapes and form controls.
  ///
  /// A form control is stored up to four times: as a shape in the drawing and in VML, in the
  /// worksheet, and with its state in its own part. All of them use the same shape number.
  private mutating func shapes(
    _ relationships: Relationships, sheet: String
  ) throws(ReadError) -> [SheetObject] {
    var shapes: [DrawnShape] = []
    for part in targets("drawing", relationships) {
      shapes +=
        try read(part) { reader throws(ReadError) in
          try DrawnShape.all(in: &reader, limits: limits)
        } ?? []
    }
    var controls: [DrawnShape] = []
    for part in targets("vmlDrawing", relationships) { controls += try self.controls(part) }
    try addStates(to: &controls, relationships, sheet: sheet)
    var texts: [String: String] = [:]
    for shape in shapes where !shape.object.text.isEmpty {
      if let id = shape.controlID { texts[id] = shape.object.text }
    }
    let ids = Set(controls.compactMap(\.controlID))
    return shapes.filter { $0.controlID.map { !ids.contains($0) } ?? true }.map(\.object)
      + controls.map { control in
        var object = control.object
        if object.text.isEmpty, let id = control.controlID { object.text = texts[id] ?? "" }
        return object
      }
  }

  /// The form controls of a VML part.
  ///
  /// VML was HTML before it was XML, and some programs still write it so. The cells can be read
  /// without it, so that the loss of its shapes is a warning.
  private mutating func controls(_ part: String) throws(ReadError) -> [DrawnShape] {
    do {
      return try read(part, isVML: true) { reader throws(ReadError) in
        try DrawnShape.allControls(in: &reader, limits: limits)
      } ?? []
    } catch {
      guard error.reason is XMLReason, error.kind == .unreadableFile else { throw error }
      repairs.append(.unreadableDrawing(part: part))
      return []
    }
  }

  /// Adds what the worksheet and the controls' own parts say about form controls.
  private func addStates(
    to controls: inout [DrawnShape], _ relationships: Relationships, sheet: String
  ) throws(ReadError) {
    guard relationships.all.contains(where: { $0.kind == "ctrlProp" }) else { return }
    let listed = try read(sheet) { reader throws(ReadError) in
      try ControlEntry.all(in: &reader, limits: limits)
    }
    var places: [String: Int] = [:]
    for (place, control) in controls.enumerated() {
      if let id = control.controlID { places[id] = place }
    }
    for entry in listed ?? [] {
      guard let target = relationships[id: entry.relationship]?.target,
        let state = try read(target, { reader throws(ReadError) in try ControlState(&reader) })
      else { continue }
      if let place = places[entry.shapeID] {
        state.complete(&controls[place].object)
      } else if let range = entry.range {
        var object = SheetObject(.formControl, anchor: range.topLeft, range: range)
        state.complete(&object)
        places[entry.shapeID] = controls.count
        controls.append(DrawnShape(object: object, controlID: entry.shapeID))
      }
    }
  }
}
