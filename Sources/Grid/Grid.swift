public import JapaneseCalendar

/// One worksheet, or one delimited text, as cells: what every format read is turned into.
public struct Grid: Hashable, Sendable {
  /// Whether a worksheet is shown.
  public enum Visibility: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  /// The worksheet's name; `nil` for delimited text, which has none.
  public var name: String?
  /// Whether the worksheet is shown.
  public var visibility: Visibility
  /// The cells that are not blank, in row order, each reference at most once.
  public var cells: [Cell]
  /// The merged ranges, in the order of the file; they do not overlap in a sound workbook.
  public var merges: [CellRange]
  /// Zero-based rows that are hidden, by attribute, filter or a height of 0.
  public var hiddenRows: [ClosedRange<Int>]
  /// Zero-based columns that are hidden, by attribute or a width of 0.
  public var hiddenColumns: [ClosedRange<Int>]
  /// How the workbook numbers its days.
  public var dateSystem: DateSystem

  /// The borders of cells, blank ones included; empty where the format has none.
  public var borders: Borders
  /// Struck, superscript and subscript parts of texts, for the cells that have some.
  ///
  /// A cell's runs are in text order and do not overlap. A cell struck as a whole has one run over
  /// its text.
  public var runs: [CellReference: [TextRun]]
  /// Cells whose value displays as nothing, with the value as `General` shows it.
  ///
  /// The format may hide it (`;;;`) or the worksheet its zeros. In ``cells`` their text is empty.
  /// The zero of a formula is not listed.
  public var hiddenValues: [CellReference: String]
  /// Formulas that were never computed, without `=`, by cell; those cells are not in ``cells``.
  public var uncomputedFormulas: [CellReference: String]
  /// What lies on the worksheet beside the values of its cells, in the order of their anchors.
  public var objects: [SheetObject]
  /// What could not be taken as the file has it; of many the first hundred.
  public var repairs: [GridRepair] = []

  /// Creates the value from its parts.
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
