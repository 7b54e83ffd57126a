package import Grid
package import Messages

/// The cells of one worksheet as they are found, put in row order at the end.
package struct CellCollector: ~Copyable {
  /// The cells so far.
  package private(set) var cells: [Cell] = []
  /// See `Grid.hiddenValues`.
  package private(set) var hiddenValues: [CellReference: String] = [:]
  /// See `Grid.uncomputedFormulas`.
  package private(set) var formulas: [CellReference: String] = [:]
  /// The address of the cell or formula that was added last.
  package private(set) var last = CellReference(row: -1, column: 0)
  private let limits: ReadingLimits
  private var isSorted = true
  /// The bytes of all texts as they are shown, those that cells share counted for each.
  private var shownBytes = 0
  /// The memory that texts take besides the cells themselves.
  private var textBytes: Int
  /// The bytes of text in whose place a cell counts.
  private let bytesPerCell: Double

  /// `sharedBytes` is the memory of texts that cells refer to.
  package init(_ limits: ReadingLimits, sharedBytes: Int = 0) {
    self.limits = limits
    textBytes = sharedBytes
    bytesPerCell = Double(limits.heldTextBytes) / Double(limits.heldCells)
  }

  package mutating func reserve(_ count: Int) { cells.reserveCapacity(count) }

  /// Adds a cell; the text of one that shares it with others costs nothing.
  package mutating func append(_ cell: Cell, sharesText: Bool = false) throws(ReadError) {
    try pass(cell.reference, cell.text)
    if !sharesText { textBytes += Self.memory(of: cell.text) }
    cells.append(cell)
    try check()
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
    guard let index = cells.indices.last else { return }
    cells[index].text = ""
    if isFormula, value == "0" { return }
    textBytes += Self.memory(of: value) + Self.entry
    hiddenValues[cells[index].reference] = value
  }

  /// Counts a part of a cell's text with a font of its own.
  package mutating func countRuns() { textBytes += 2 * Self.entry }

  private mutating func pass(_ cell: CellReference, _ text: String) throws(ReadError) {
    shownBytes += text.utf8.count
    guard shownBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell) }
    if last >= cell { isSorted = false }
    last = cell
  }

  /// Cells and texts share the memory: half as many cells leave room for half of the text.
  @inline(__always)
  private func check() throws(ReadError) {
    let count = cells.count &+ formulas.count
    guard count <= limits.heldCells, textBytes <= Self.littleText || fits(count) else {
      throw excess()
    }
  }

  private func fits(_ count: Int) -> Bool {
    Double(count) * bytesPerCell + Double(textBytes) <= Double(limits.heldTextBytes)
  }

  private func excess() -> ReadError {
    if cells.count + formulas.count > limits.heldCells { return limits.tooManyCells(at: last) }
    if textBytes > limits.heldTextBytes { return limits.tooMuchHeldText(at: last) }
    return ReadError(
      WorkbookReason.tooMuchInAll(cells: limits.heldCells, textBytes: limits.heldTextBytes),
      at: Place(cell: last))
  }

  /// Text that leaves room for all cells, in bytes; 1 MiB.
  private static let littleText = 1 << 20
  /// An entry of a dictionary, in bytes.
  private static let entry = 64

  /// The bytes that a text takes besides its sixteen in the cell: none for a short one.
  @inline(__always)
  private static func memory(of text: String) -> Int {
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
    cells = sorted
  }

  private static func duplicate(_ cell: CellReference) -> ReadError {
    ReadError(WorkbookReason.duplicateCell, at: Place(cell: cell))
  }
}
