package import Grid

/// A worksheet, laid out to the last point: what to write, not how.
package struct PlacedWorksheet: Hashable, Sendable {
  /// What cells may hold, and the prompt shown when one is selected.
  package struct Validation: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
      case any
      case list([String])
      /// Any date that Excel has.
      case date
    }

    package var range: CellRange
    package var rule: Rule
    /// Shown when the cell is selected; at most 255 characters.
    package var prompt: String?
    /// The heading of the prompt; at most 32 characters.
    package var promptTitle: String?

    package init(
      range: CellRange, rule: Rule, prompt: String? = nil, promptTitle: String? = nil
    ) {
      self.range = range
      self.rule = rule
      self.prompt = prompt
      self.promptTitle = promptTitle
    }
  }

  /// Obeys Excel's rules for names and is unique in the workbook.
  package var name: String
  /// In row order; ranges do not overlap.
  package var cells: [PlacedCell] = []
  package var styles = CellStyles()
  /// In Excel's unit: digits of the workbook's default font.
  package var columnWidths: [Double] = []
  /// In points, from the first row on; at most 409.
  package var rowHeights: [Double] = []
  package var page: PlacedPage
  package var validations: [Validation] = []
  package var charts: [PlacedChart] = []
  /// The first cell that scrolls; the rows above and the columns before it are frozen.
  package var firstScrolling: CellReference?
  package var cursor = CellReference(row: 0, column: 0)
  /// In percent.
  package var zoom = 100
  package var isProtected = false
  package var showsGridlines = false
  /// Names of cells, defined for this worksheet only.
  package var definedNames: [DefinedName] = []

  package struct DefinedName: Hashable, Sendable {
    package var name: String
    package var range: CellRange

    package init(name: String, range: CellRange) {
      self.name = name
      self.range = range
    }
  }

  package init(name: String, page: PlacedPage) {
    self.name = name
    self.page = page
  }
}
