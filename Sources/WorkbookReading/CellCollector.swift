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
  @usableFromInline let mostTextBytes: Int
  @usableFromInline var isSorted = true
  @usableFromInline var textBytes = 0

  package init(_ limits: ReadingLimits) {
    self.limits = limits
    mostTextBytes = limits.textBytes
  }

  package mutating func reserve(_ count: Int) { collected.reserveCapacity(count) }

  /// Adds a cell.
  @inlinable @inline(__always)
  package mutating func append(_ cell: consuming Cell) throws(ReadError) {
    try pass(cell.reference, cell.text)
    collected.append(cell)
  }

  /// Adds a formula that was never computed.
  package mutating func append(formula: String, at cell: CellReference) throws(ReadError) {
    try pass(cell, formula)
    let before = formulas.updateValue(formula, forKey: cell)
    if let before, before != formula { throw Self.duplicate(cell) }
  }

  /// Makes the cell added last one that displays nothing, although it has a value.
  ///
  /// The zero of a formula is not kept, since such a formula usually just refers to a blank cell.
  package mutating func hideLast(value: String, isFormula: Bool) {
    guard let index = collected.indices.last else { return }
    collected[index].text = ""
    if isFormula, value == "0" { return }
    textBytes += value.utf8.count
    hiddenValues[collected[index].reference] = value
  }

  @inlinable @inline(__always)
  mutating func pass(_ cell: CellReference, _ text: String) throws(ReadError) {
    textBytes += text.utf8.count
    guard textBytes <= mostTextBytes else { throw tooMuchText(at: cell) }
    if (lastCell.row, lastCell.column) >= (cell.row, cell.column) { isSorted = false }
    lastCell = cell
  }

  @usableFromInline
  func tooMuchText(at cell: CellReference) -> ReadError { limits.tooMuchText(at: cell) }

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
