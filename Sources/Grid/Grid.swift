public import JapaneseCalendar

/// One worksheet, or one delimited text, as cells; every input format is converted to this.
public struct Grid: Hashable, Sendable {
  /// Whether a worksheet is shown.
  public enum Visibility: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  /// The worksheet's name; `nil` for delimited text, which has none.
  public var name: String?
  /// Whether the worksheet is shown.
  public var visibility: Visibility
  /// The non-blank cells in row order, each reference at most once.
  public var cells: [Cell]
  /// The merged ranges in file order; in a valid workbook they do not overlap.
  public var merges: [CellRange]
  /// Zero-based rows that are hidden, by attribute, filter or a height of 0.
  public var hiddenRows: [ClosedRange<Int>]
  /// Zero-based columns that are hidden, by attribute or a width of 0.
  public var hiddenColumns: [ClosedRange<Int>]
  /// How the workbook numbers its days.
  public var dateSystem: DateSystem

  /// The borders of cells, including blank ones; empty if the format has none.
  public var borders: Borders
  /// The struck, superscript and subscript parts of texts, for the cells that have any.
  ///
  /// A cell's runs are in text order and do not overlap. A cell that is struck through as a whole
  /// has one run over its text.
  public var runs: [CellReference: [TextRun]]
  /// Cells with a value that displays as nothing, and that value as `General` shows it.
  ///
  /// The number format may hide it (`;;;`), or the worksheet may hide zeros. The text of these
  /// cells in ``cells`` is empty. A zero that results from a formula is not listed.
  public var hiddenValues: [CellReference: String]
  /// Formulas that were never computed, without `=`, by cell; these cells are not in ``cells``.
  public var uncomputedFormulas: [CellReference: String]
  /// The worksheet's objects, such as notes and shapes, in the order of their anchors.
  public var objects: [SheetObject]
  /// What could not be read as written in the file; at most the first hundred.
  public var repairs: [GridRepair] = []

  /// A worksheet; without arguments, one that is visible and has no cells.
  public init(
    name: String? = nil, visibility: Visibility = .visible, cells: [Cell] = [],
    merges: [CellRange] = [], hiddenRows: [ClosedRange<Int>] = [],
    hiddenColumns: [ClosedRange<Int>] = [], dateSystem: DateSystem = .y1900,
    borders: Borders = Borders(), runs: [CellReference: [TextRun]] = [:],
    hiddenValues: [CellReference: String] = [:],
    uncomputedFormulas: [CellReference: String] = [:], objects: [SheetObject] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.cells = cells
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.dateSystem = dateSystem
    self.borders = borders
    self.runs = runs
    self.hiddenValues = hiddenValues
    self.uncomputedFormulas = uncomputedFormulas
    self.objects = objects
  }
}
