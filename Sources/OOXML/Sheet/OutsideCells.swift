import Zip
import XML
import Messages
import WorkbookReading

/// Counts what lies on a worksheet beside its cells: notes, comments, text boxes.
struct OutsideCells {
  let parts: PackageParts
  let limits: ReadingLimits

  /// How many there are on the worksheet of a part.
  func count(on part: String) throws(ReadError) -> Int {
    let relationships = try Relationships.of(part, in: parts, limits: limits)
    var notes = 0
    var threads = 0
    var boxes = 0
    for relationship in relationships.all {
      switch relationship.kind {
      case "comments": notes += try countElements("comment", in: relationship.target)
      case "threadedComment": threads += try countThreads(in: relationship.target)
      case "drawing": boxes += try countTextBoxes(in: relationship.target)
      default: continue
      }
    }
    // A thread has a note of its own, for programs that know no threads.
    return max(notes, threads) + boxes
  }

  private func read<Result>(
    _ part: String, _ body: (inout XMLReader) throws(ReadError) -> Result
  ) throws(ReadError) -> Result? {
    guard let index = parts.index(of: part) else { return nil }
    let entry = parts.entries[index]
    do {
      var reader = try XMLReader(parts.open(index), limits: limits.xml, size: entry.size)
      return try body(&reader)
    } catch {
      throw error.located(in: Place(part: entry.name))
    }
  }

  private func countElements(_ name: StaticString, in part: String) throws(ReadError) -> Int {
    try read(part) { reader throws(ReadError) in
      var count = 0
      loop: while true {
        switch try reader.next() {
        case .start: if reader.isNamed(name) { count += 1 }
        case .endOfPart: break loop
        default: continue
        }
      }
      return count
    } ?? 0
  }

  /// The comments that begin a thread; answers belong to it.
  private func countThreads(in part: String) throws(ReadError) -> Int {
    try read(part) { reader throws(ReadError) in
      var count = 0
      loop: while true {
        switch try reader.next() {
        case .start:
          if reader.isNamed("threadedComment"), reader.attribute("parentId") == nil { count += 1 }
        case .endOfPart: break loop
        default: continue
        }
      }
      return count
    } ?? 0
  }

  /// The shapes with text in them; of alternatives the first.
  ///
  /// - SeeAlso: ECMA-376-1, 20.5.2.29 `sp`
  private func countTextBoxes(in part: String) throws(ReadError) -> Int {
    try read(part) { reader throws(ReadError) in
      var count = 0
      var fallback: Int?
      var shape: Int?
      var isText = false
      var hasText = false
      while true {
        switch try reader.next() {
        case .start:
          if fallback == nil, reader.isNamed("Fallback") { fallback = reader.depth }
          if fallback == nil, reader.isNamed("sp") {
            shape = reader.depth
            hasText = false
          }
          isText = reader.isNamed("t")
        case .text: if isText { hasText = true }
        case .end:
          isText = false
          if let depth = fallback, reader.depth < depth { fallback = nil }
          if let depth = shape, reader.depth < depth {
            if hasText { count += 1 }
            shape = nil
          }
        case .endOfPart: return count
        }
      }
    } ?? 0
  }
}
