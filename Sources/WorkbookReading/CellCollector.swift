public import Grid
public import Messages

/// The cells of one worksheet as they are found, put in row order at the end.
@usableFromInline package struct CellCollector: ~Copyable {
  /// The cells so far.
  @inlinable package var cells: [Cell] { collected }
  @usableFromInline var collected: [Cell] = []
  /// See `Grid.hiddenValues`.
  package private(set) var hiddenValues: [CellReference: String] = [:]
  /// See `Grid.uncomputedFormulas`.
  package private(set) var formulas: [CellReference: String] = [:]
  /// The address of the cell or formula that was added last.
  @inlinable package var last: CellReference { lastCell }
  @usableFromInline var lastCell = CellReference(row: -1, column: 0)
  private let limits: ReadingLimits
  @usableFromInline let mostShownBytes: Int
  @usableFromInline var isSorted = true
  /// The bytes of all texts as they are shown, those that cells share counted for each.
  @usableFromInline var shownBytes = 0
  /// The memory that texts take besides the cells themselves.
  @usableFromInline var textBytes: Int
  /// As many cells as leave room for a little text, whatever else is held.
  @usableFromInline let uncheckedCells: Int
  /// The bytes of text in whose place a cell counts.
  private let bytesPerCell: Double

  /// `sharedBytes` is the memory of texts that cells refer to.
  package init(_ limits: ReadingLimits, sharedBytes: Int = 0) {
    self.limits = limits
    mostShownBytes = limits.textBytes
    textBytes = sharedBytes
    uncheckedCells = limits.heldTextBytes < 2 * Self.littleText ? -1 : limits.heldCells / 2
    bytesPerCell = Double(limits.heldTextBytes) / Double(limits.heldCells)
  }

  package mutating func reserve(_ count: Int) { collected.reserveCapacity(count) }

  /// Adds a cell; the text of one that shares it with others costs nothing.
  @inlinable @inline(__always)
  package mutating func append(
    _ cell: consuming Cell, sharesText: Bool = false
  ) throws(ReadError) {
    try pass(cell.reference, cell.text)
    if !sharesText { textBytes &+= Self.memory(of: cell.text) }
    collected.append(cell)
    if textBytes > Self.littleText || collected.count > uncheckedCells { try check() }
  }

  /// Adds a formula that was never computed.
  package mutating func append(formula: String, at cell: CellReference) throws(ReadError) {
    try pass(cell, formula)
    textBytes += Self.memory(of: formula) + Self.entry
    let before = formulas.updateValue(formula, forKey: cell)
    try check()
    if let before, before != formula { throw Self.duplicate(cell) }
  }

  /// Makes the cell added last one that displays nothing, although it has a value.
  ///
  /// The zero of a formula is not kept, since such a formula usually just refers to a blank cell.
  package mutating func hideLast(value: String, isFormula: Bool) {
    guard let index = collected.indices.last else { return }
    collected[index].text = ""
    if isFormula, value == "0" { return }
    textBytes += Self.memory(of: value) + Self.entry
    hiddenValues[collected[index].reference] = value
  }

  /// Counts a part of a cell's text with a font of its own.
  package mutating func countRuns() { textBytes += 2 * Self.entry }

  @inlinable @inline(__always)
  mutating func pass(_ cell: CellReference, _ text: String) throws(ReadError) {
    shownBytes += text.utf8.count
    guard shownBytes <= mostShownBytes else { throw tooMuchText(at: cell) }
    if (lastCell.row, lastCell.column) >= (cell.row, cell.column) { isSorted = false }
    lastCell = cell
  }

  @usableFromInline
  func tooMuchText(at cell: CellReference) -> ReadError { limits.tooMuchText(at: cell) }

  /// Cells and texts share the memory: half as many cells leave room for half of the text.
  @usableFromInline
  func check() throws(ReadError) {
    let count = collected.count &+ formulas.count
    guard count <= limits.heldCells, textBytes <= Self.littleText || fits(count) else {
      throw excess()
    }
  }

  private func fits(_ count: Int) -> Bool {
    Double(count) * bytesPerCell + Double(textBytes) <= Double(limits.heldTextBytes)
  }

  private func excess() -> ReadError {
    if collected.count + formulas.count > limits.heldCells { return limits.tooManyCells(at: last) }
    if textBytes > limits.heldTextBytes { return limits.tooMuchHeldText(at: last) }
    return ReadError(
      WorkbookReason.tooMuchInAll(cells: limits.heldCells, textBytes: limits.heldTextBytes),
      at: Place(cell: last))
  }

  /// Text that leaves room for all cells, in bytes; 1 MiB.
  @usableFromInline static var littleText: Int { 1 << 20 }
  /// An entry of a dictionary, in bytes.
  private static let entry = 64

  /// The bytes that a text takes besides its sixteen in the cell: none for a short one.
  @inlinable @inline(__always)
  static func memory(of text: String) -> Int {
    let count = text.utf8.count
    return count > 15 ? count + 48 : 0
  }

  // MARK: - Order

  /// Puts the cells in row order.
  ///
  /// - Throws: if one address has two different contents, since neither can be preferred.
  package mutating func sort() throws(ReadError) {
    guard !isSorted else { return }
    let order = cells.indices.sorted {
      (cells[$0].reference, $0) < (cells[$1].reference, $1)
    }
    var sorted: [Cell] = []
    sorted.reserveCapacity(cells.count)
    for index in order {
      let cell = cells[index]
      if let last = sorted.last, last.reference == cell.reference {
        guard last == cell else { throw Self.duplicate(cell.reference) }
        continue
      }
      guard formulas[cell.reference] == nil else { throw Self.duplicate(cell.reference) }
      sorted.append(cell)
    }
    collected = sorted
  }

  private static func duplicate(_ cell: CellReference) -> ReadError {
    ReadError(WorkbookReason.duplicateCell, at: Place(cell: cell))
  }
}
