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
  private var textBytes = 0

  package init(_ limits: ReadingLimits) { self.limits = limits }

  package mutating func reserve(_ count: Int) { cells.reserveCapacity(count) }

  /// Adds a cell.
  package mutating func append(_ cell: Cell) throws(ReadError) {
    try pass(cell.reference, cell.text)
    cells.append(cell)
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
    guard let index = cells.indices.last else { return }
    cells[index].text = ""
    if isFormula, value == "0" { return }
    textBytes += value.utf8.count
    hiddenValues[cells[index].reference] = value
  }

  private mutating func pass(_ cell: CellReference, _ text: String) throws(ReadError) {
    textBytes += text.utf8.count
    guard textBytes <= limits.textBytes else { throw limits.tooMuchText(at: cell) }
    if last >= cell { isSorted = false }
    last = cell
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
