import Grid
import Messages

/// Collects the notes, text boxes, controls and other objects of a worksheet.
struct ObjectCollector {
  /// The length in bytes of the fields before a note's text, in versions before Excel 97.
  private static let noteHeadLength = 6

  private let texts: TextReader
  private var anchors = DrawingAnchors()
  private var found: [SheetObject] = []
  /// The texts of notes, by the numbers of their objects.
  private var noteTexts: [Int: String] = [:]
  private var notes: [(cell: CellReference, object: Int)] = []
  /// The object that the next text belongs to.
  private var current: DrawnObject?

  init(_ texts: TextReader) { self.texts = texts }

  /// The objects found, in the order of their anchors.
  var objects: [SheetObject] {
    let notes = notes.map {
      SheetObject(.note, anchor: $0.cell, text: noteTexts[$0.object] ?? "")
    }
    let all = found + notes
    return all.indices.sorted { (all[$0].anchor, $0) < (all[$1].anchor, $1) }.map { all[$0] }
  }

  /// Handles a record and advances `records` past those that continue it.
  mutating func take(_ record: Record, _ records: inout RecordReader) throws(ReadError) {
    switch (record.kind, texts.version) {
    case (.drawing, _), (.continue, .biff8): takeDrawing(record, &records)
    case (.object, .biff8): try takeObject(record)
    case (.object, .biff5): try takeOldObject(record)
    case (.objectText, .biff8): try takeText(record, &records)
    case (.note, .biff8): try takeNote(record)
    case (.note, .biff5): try takeOldNote(record, &records)
    default: break
    }
  }

  /// - SeeAlso: [MS-XLS] 2.4.170 `MsoDrawing`
  private mutating func takeDrawing(_ record: Record, _ records: inout RecordReader) {
    anchors.take(record.content)
  }

  // MARK: - Objects

  private mutating func takeObject(_ record: Record) throws(ReadError) {
    let object = try DrawnObject(record)
    current = object
    guard let kind = object.kind, kind != .note else { return }
    add(
      kind, over: anchors.last, isChecked: object.isChecked, linkedCell: object.linkedCell)
  }

  private mutating func add(
    _ kind: SheetObject.Kind, over range: CellRange?, isChecked: Bool? = nil,
    linkedCell: CellReference? = nil
  ) {
    let range = range ?? CellRange(CellReference(row: 0, column: 0))
    found.append(
      SheetObject(
        kind, anchor: range.topLeft, range: range, isChecked: isChecked, linkedCell: linkedCell))
  }

  /// Reads the text of the preceding object.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.329 `TxO`
  private mutating func takeText(
    _ record: Record, _ records: inout RecordReader
  ) throws(ReadError) {
    let count = try record.u16(10)
    let runLength = try record.u16(12)
    guard count > 0, let first = try records.next(ifIs: .continue) else { return }
    var fields = ContinuedFields(first, at: 0, records)
    let text = try texts.text(of: count, &fields).text
    records = fields.records
    if runLength > 0 { _ = try records.next(ifIs: .continue) }
    guard let object = current else { return }
    if object.kind == .note {
      noteTexts[object.id] = text
    } else if object.kind != nil, !found.isEmpty {
      found[found.count - 1].text = text
    }
    current = nil
  }

  /// An object before Excel 97, whose record includes its anchor.
  private mutating func takeOldObject(_ record: Record) throws(ReadError) {
    guard let kind = DrawnObject.oldKind(try record.u16(4)) else { return }
    let columns = (try record.u16(10), try record.u16(18))
    let rows = (try record.u16(14), try record.u16(22))
    guard columns.0 <= columns.1, rows.0 <= rows.1, columns.1 < 256 else {
      return add(kind, over: nil)
    }
    add(kind, over: CellRange(rows: rows.0...rows.1, columns: columns.0...columns.1))
  }

  // MARK: - Notes

  /// - SeeAlso: [MS-XLS] 2.4.179 `Note`, 2.5.185 `NoteSh`
  private mutating func takeNote(_ record: Record) throws(ReadError) {
    notes.append(
      (CellReference(row: try record.u16(0), column: try record.u16(2)), try record.u16(6)))
  }

  /// A note before Excel 97, whose text continues in records for the row 0xFFFF.
  private mutating func takeOldNote(
    _ record: Record, _ records: inout RecordReader
  ) throws(ReadError) {
    let cell = CellReference(row: try record.u16(0), column: try record.u16(2))
    let count = try record.u16(4)
    var bytes: [UInt8] = []
    var part = record
    while true {
      part.content.part(from: Self.noteHeadLength, length: count - bytes.count).append(to: &bytes)
      guard bytes.count < count, let next = try records.next(ifIs: .note),
        try next.u16(0) == 0xFFFF
      else { break }
      part = next
    }
    var text = TextBuilder()
    guard texts.codePage.append(ByteRegion(bytes), to: &text) else {
      throw record.fault(BIFFReason.unknownCodePage(texts.codePage.number))
    }
    _ = text.finish()
    let id = 0x10000 + notes.count
    noteTexts[id] = String(decoding: text.utf8, as: UTF8.self)
    notes.append((cell, id))
  }
}

extension DrawnObject {
  /// The kind of an object before Excel 97, when notes had no objects.
  static func oldKind(_ type: Int) -> SheetObject.Kind? {
    switch type {
    case 0x00: nil
    case 0x05, 0x08: .picture
    case 0x06: .textBox
    case 0x01...0x04, 0x09: .shape
    default: .formControl
    }
  }
}
