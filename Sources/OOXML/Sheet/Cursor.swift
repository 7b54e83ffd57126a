import XML
import Bytes
import Messages
import WorkbookReading

/// A position in the bytes of a worksheet; each `take` skips what it names, or does not move.
struct Cursor {
  var position: Int
  /// Whether the bytes ended before the expected item.
  private var isAtEnd = false

  init(position: Int) { self.position = position }

  /// The outcome after a failed step.
  func stopped(_ bytes: Span<UInt8>) -> RowScanner.Outcome {
    isAtEnd || position >= bytes.count ? .incomplete : .unusual
  }

  @inline(__always)
  mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position].isXMLSpace { position &+= 1 }
  }

  @inline(__always)
  mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    if bytes.holds(text, at: position) {
      position &+= text.utf8CodeUnitCount
      return true
    }
    if position &+ text.utf8CodeUnitCount > bytes.count { isAtEnd = true }
    return false
  }

  /// Skips ` name="` and returns the name; `nil` at the tag's end or at anything unusual.
  @inline(__always)
  private mutating func takeAttributeName(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard position < bytes.count, bytes[position].isXMLSpace else { return nil }
    var at = position
    while at < bytes.count, bytes[at].isXMLSpace { at &+= 1 }
    let start = at
    while at < bytes.count, bytes[at].isNameByte { at &+= 1 }
    guard at &+ 1 < bytes.count else {
      isAtEnd = true
      return nil
    }
    guard at > start, !bytes[start].isDigit, bytes[at] == Ascii.equals,
      bytes[at &+ 1] == Ascii.quote
    else { return nil }
    position = at &+ 2
    return start..<at
  }

  /// Skips the rest of an attribute and returns its value.
  @inline(__always)
  private mutating func takeValue(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = position
    var at = start
    while at < bytes.count, bytes[at] != Ascii.quote {
      if bytes[at] == Ascii.less || bytes[at] == Ascii.ampersand { return nil }
      at &+= 1
    }
    guard at < bytes.count else {
      isAtEnd = true
      return nil
    }
    position = at &+ 1
    return start..<at
  }

  /// Skips the end of a start tag and returns whether the element has content.
  @inline(__always)
  private mutating func takeTagEnd(_ bytes: Span<UInt8>) -> Bool? {
    skipSpace(bytes)
    guard position &+ 1 < bytes.count else {
      isAtEnd = true
      return nil
    }
    if bytes[position] == Ascii.greater {
      position &+= 1
      return true
    }
    guard bytes[position] == Ascii.slash, bytes[position &+ 1] == Ascii.greater else { return nil }
    position &+= 2
    return false
  }

  /// Skips the attributes of a row and returns whether it has content.
  mutating func takeRowAttributes(_ bytes: Span<UInt8>, _ row: inout RowBuffer) -> Bool? {
    var names = InlineArray<12, Range<Int>>(repeating: 0..<0)
    var count = 0
    while let name = takeAttributeName(bytes) {
      // A repeated attribute is an error, which the general path reports.
      guard count < names.count, let value = takeValue(bytes) else { return nil }
      for index in 0..<count where bytes.same(names[index], name) { return nil }
      names[count] = name
      count += 1
      if bytes.equals(name, "r") {
        guard let number = bytes.natural(value), number >= 1 else { return nil }
        row.index = number - 1
      } else if bytes.equals(name, "hidden") {
        if bytes.equals(value, "1") || bytes.equals(value, "true") || bytes.equals(value, "on") {
          row.isHidden = true
        }
      } else if bytes.equals(name, "ht") {
        if bytes.isZero(value) { row.isHidden = true }
      }
    }
    return takeTagEnd(bytes)
  }

  // MARK: - Cells

  /// Skips a cell and adds it to the row.
  @inline(__always)
  mutating func takeCell(
    _ bytes: Span<UInt8>, _ row: inout RowBuffer, _ column: inout Int, _ limits: ReadingLimits
  ) -> Bool {
    guard take("<c", bytes) else { return false }
    var cell = RawCell(
      row: Int32(truncatingIfNeeded: row.index), column: Int32(truncatingIfNeeded: column &+ 1),
      style: 0, kind: .number, start: row.text.count, count: 0)
    guard let hasContent = takeCellAttributes(bytes, &cell) else { return false }
    guard cell.column < limits.columns, Int(cell.row) == row.index else { return false }
    column = Int(cell.column)
    guard hasContent else {
      row.appendBlank(cell)
      return true
    }
    var hasValue = false
    while true {
      skipSpace(bytes)
      guard position &+ 4 <= bytes.count else {
        isAtEnd = true
        return false
      }
      guard bytes[position] == Ascii.less else { return false }
      switch bytes[position &+ 1] {
      case Ascii.slash:
        guard take("</c>", bytes) else { return false }
        if hasValue { return !cell.hasFormula || isComputed(cell, row) }
        if cell.hasFormula, row.keepsFormulas { return false }
        row.appendBlank(cell)
        return true
      case UInt8(ascii: "v") where !hasValue:
        guard takeValueElement(bytes, &row, &cell, limits) else { return false }
        hasValue = true
      case UInt8(ascii: "i") where !hasValue:
        guard takeInlineString(bytes, &row, &cell, limits) else { return false }
        hasValue = true
      case UInt8(ascii: "f"):
        // Anything after the value would be too late for the cell that was already added.
        guard !hasValue, takeFormula(bytes) else { return false }
        cell.hasFormula = true
      default: return false
      }
    }
  }

  /// Whether a formula has a value, at least an empty text; any other is left to the general path.
  private func isComputed(_ cell: RawCell, _ row: borrowing RowBuffer) -> Bool {
    cell.kind == .text || cell.kind == .shared || cell.count > 0 || !row.keepsFormulas
  }

  @inline(__always)
  private mutating func takeCellAttributes(
    _ bytes: Span<UInt8>, _ cell: inout RawCell
  ) -> Bool? {
    var seen: UInt8 = 0
    while let name = takeAttributeName(bytes) {
      let bit: UInt8
      if name.count == 1 {
        switch bytes[name.lowerBound] {
        case UInt8(ascii: "r"):
          bit = 1
          guard takeReference(bytes, &cell) else { return nil }
        case UInt8(ascii: "s"):
          bit = 2
          guard let value = takeValue(bytes), let style = bytes.natural(value) else { return nil }
          cell.style = Int32(clamping: style)
        case UInt8(ascii: "t"):
          bit = 4
          guard let value = takeValue(bytes), let kind = Self.kind(bytes, value) else { return nil }
          cell.kind = kind
        default: return nil
        }
      } else {
        bit = 8
        guard takeValue(bytes) != nil else { return nil }
      }
      guard seen & bit == 0 else { return nil }
      seen |= bit
    }
    return takeTagEnd(bytes)
  }

  /// Skips `AB12"`.
  @inline(__always)
  private mutating func takeReference(_ bytes: Span<UInt8>, _ cell: inout RawCell) -> Bool {
    var at = position
    var column = 0
    while at < bytes.count, bytes[at] &- 0x41 < 26, column < 100_000 {
      column = column &* 26 &+ Int(bytes[at] &- 0x40)
      at &+= 1
    }
    var row = 0
    while at < bytes.count, bytes[at].isDigit, row < 100_000_000 {
      row = row &* 10 &+ Int(bytes[at] &- 0x30)
      at &+= 1
    }
    guard at < bytes.count else {
      isAtEnd = true
      return false
    }
    guard bytes[at] == Ascii.quote, column > 0, row > 0 else { return false }
    cell.column = Int32(truncatingIfNeeded: column &- 1)
    cell.row = Int32(truncatingIfNeeded: row &- 1)
    position = at &+ 1
    return true
  }

  @inline(__always)
  private static func kind(_ bytes: Span<UInt8>, _ value: Range<Int>) -> RawCell.Kind? {
    if value.count == 1 {
      switch bytes[value.lowerBound] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .isoDate
      default: return nil
      }
    }
    return bytes.equals(value, "str") || bytes.equals(value, "inlineStr") ? .text : nil
  }

  /// Skips `<v>…</v>`.
  @inline(__always)
  private mutating func takeValueElement(
    _ bytes: Span<UInt8>, _ row: inout RowBuffer, _ cell: inout RawCell, _ limits: ReadingLimits
  ) -> Bool {
    guard take("<v>", bytes) else { return false }
    if cell.kind == .shared {
      let start = position
      while position < bytes.count, bytes[position].isDigit { position &+= 1 }
      guard let index = bytes.natural(start..<position), take("</v>", bytes) else { return false }
      cell.start = index
      row.cells.append(cell)
      return true
    }
    guard let end = textEnd(bytes) else { return false }
    row.text.append(bytes, position..<end)
    position = end
    guard take("</v>", bytes) else { return false }
    return (try? row.finish(&cell, limits, at: 0)) != nil
  }

  /// Skips `<is><t>…</t></is>`.
  @inline(__always)
  private mutating func takeInlineString(
    _ bytes: Span<UInt8>, _ row: inout RowBuffer, _ cell: inout RawCell, _ limits: ReadingLimits
  ) -> Bool {
    guard take("<is><t", bytes) else { return false }
    if !take(">", bytes), !take(" xml:space=\"preserve\">", bytes) { return false }
    guard takeText(bytes, &row.text), take("</t></is>", bytes) else { return false }
    cell.kind = .text
    return (try? row.finish(&cell, limits, at: 0)) != nil
  }

  /// Skips text up to a tag and adds it to `arena`, with the common references decoded.
  @inline(__always)
  mutating func takeText(_ bytes: Span<UInt8>, _ arena: inout ByteArena) -> Bool {
    // Most texts have no reference, so one search for both characters finds the end.
    guard let mark = bytes.markup(from: position),
      let end = bytes[mark] == Ascii.less ? mark : bytes.position(of: Ascii.less, from: mark)
    else {
      isAtEnd = true
      return false
    }
    while end > mark, let reference = bytes.position(of: Ascii.ampersand, in: position..<end) {
      guard let semicolon = bytes.position(of: Ascii.semicolon, in: reference..<end),
        let scalar = CharacterReference.scalar(bytes, reference &+ 1..<semicolon)
      else { return false }
      arena.append(bytes, position..<reference)
      arena.append(scalar)
      position = semicolon &+ 1
    }
    arena.append(bytes, position..<end)
    position = end
    return true
  }

  /// The end of the text if it has no references.
  @inline(__always)
  private mutating func textEnd(_ bytes: Span<UInt8>) -> Int? {
    var at = position
    while at < bytes.count, bytes[at] != Ascii.less {
      if bytes[at] == Ascii.ampersand { return nil }
      at &+= 1
    }
    if at == bytes.count {
      isAtEnd = true
      return nil
    }
    return at
  }

  /// Skips `<f>…</f>` or `<f …/>`; the cell's value is the one that Excel computed.
  private mutating func takeFormula(_ bytes: Span<UInt8>) -> Bool {
    guard take("<f", bytes) else { return false }
    while takeAttributeName(bytes) != nil {
      guard takeValue(bytes) != nil else { return false }
    }
    guard let hasContent = takeTagEnd(bytes) else { return false }
    guard hasContent else { return true }
    guard let end = bytes.position(of: Ascii.less, from: position) else {
      isAtEnd = true
      return false
    }
    // A reference may be invalid; the general path reports the error.
    guard bytes.position(of: Ascii.ampersand, in: position..<end) == nil else { return false }
    position = end
    return take("</f>", bytes)
  }
}

extension UInt8 {
  /// Whether the byte can occur in an attribute name in practice.
  @inline(__always)
  fileprivate var isNameByte: Bool {
    self &- 0x61 < 26 || self &- 0x41 < 26 || isDigit || self == Ascii.colon
  }
}
