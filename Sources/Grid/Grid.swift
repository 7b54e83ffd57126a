public import JapaneseCalendar

/// One worksheet, or one delimited text, as cells: what every format read is turned into.
public struct Grid: Hashable, Sendable {
  public enum Visibility: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  /// The worksheet's name; `nil` for delimited text, which has none.
  public var name: String?
  public var visibility: Visibility
  /// The cells that are not blank, in row order, each reference at most once.
  public var cells: [Cell]
  /// The merged ranges, in the order of the file; they do not overlap in a sound workbook.
  public var merges: [CellRange]
  /// Zero-based rows that are hidden.
  public var hiddenRows: [ClosedRange<Int>]
  /// Zero-based columns that are hidden.
  public var hiddenColumns: [ClosedRange<Int>]
  /// How many notes, comments and text boxes lie on the worksheet; their text is not read.
  public var outsideCellCount: Int
  /// How the workbook numbers its days.
  public var dateSystem: DateSystem

  public init(
    name: String? = nil, visibility: Visibility = .visible, cells: [Cell] = [],
    merges: [CellRange] = [], hiddenRows: [ClosedRange<Int>] = [],
    hiddenColumns: [ClosedRange<Int>] = [], outsideCellCount: Int = 0,
    dateSystem: DateSystem = .y1900
  ) {
    self.name = name
    self.visibility = visibility
    self.cells = cells
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.outsideCellCount = outsideCellCount
    self.dateSystem = dateSystem
  }
}
