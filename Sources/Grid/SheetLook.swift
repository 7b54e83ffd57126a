/// How a worksheet looks, as far as a template describes it.
///
/// A reader leaves blank what its format does not say, and what it does not read.
public struct SheetLook: Hashable, Sendable {
  /// A list from which the cells of some ranges take their value.
  public struct Choices: Hashable, Sendable {
    /// The cells.
    public var ranges: [CellRange]
    /// What may be chosen, in the list's order.
    public var values: [String]

    /// A list for some cells.
    public init(ranges: [CellRange], values: [String]) {
      self.ranges = ranges
      self.values = values
    }
  }

  /// Widths of columns as Excel shows them: in digits of the workbook's default font.
  public var columnWidths: [Int: Double] = [:]
  /// The width of the other columns.
  public var defaultColumnWidth: Double?
  /// Heights of rows, in points.
  public var rowHeights: [Int: Double] = [:]
  /// The looks of cells, including blank ones.
  public var cells: [CellReference: CellLook] = [:]
  /// The drop-down lists whose values are written out.
  public var choices: [Choices] = []
  /// The page.
  public var page = PageLook()

  /// A worksheet of which nothing is known.
  public init() {}

  /// The width of a column; where the file gives some columns a width and says nothing of another, Excel's.
  public func width(of column: Int) -> Double? {
    columnWidths[column] ?? defaultColumnWidth ?? (columnWidths.isEmpty ? nil : Self.usualWidth)
  }

  /// The width that columns have in Excel until somebody changes it.
  private static let usualWidth = 8.43

  /// What may be chosen in a cell; `nil` if it has no list.
  public func choices(at cell: CellReference) -> [String]? {
    choices.first { list in list.ranges.contains { $0.contains(cell) } }?.values
  }
}
