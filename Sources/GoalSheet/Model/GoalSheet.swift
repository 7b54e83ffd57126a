public import Grid
public import JapaneseCalendar

/// One 組織目標管理シート: what a section of a ward office submits for a year.
///
/// - SeeAlso: SPEC section 2
public struct GoalSheet: Sendable {
  /// A mark and its meaning.
  public struct LegendEntry: Hashable, Sendable {
    /// The mark.
    public var mark: Mark
    /// 達成, 一部未達成, 未達成.
    public var meaning: String

    /// What the form says that `mark` means.
    public init(mark: Mark, meaning: String) {
      self.mark = mark
      self.meaning = meaning
    }
  }

  /// Text that has no place in the model; kept so that nothing is lost.
  public struct UnplacedText: Hashable, Sendable {
    /// The cell.
    public var cell: CellReference
    /// The text.
    public var text: String

    /// A text of the form that has no place in the model.
    public init(cell: CellReference, text: String) {
      self.cell = cell
      self.text = text
    }
  }

  /// Where a sheet came from.
  public struct Source: Hashable, Sendable {
    /// The name of the file.
    public var file: String
    /// `nil` for delimited text, which has no worksheets.
    public var sheet: String?
    /// Where each value stood; `nil` unless it was asked for.
    public var cells: SheetCells?
    /// The name and version of the form, such as `mokuhyo-hyo/1.0`, where several were possible.
    public var form: String?

    /// The file, and the worksheet if it has several, from which a sheet was read.
    public init(
      file: String, sheet: String? = nil, cells: SheetCells? = nil, form: String? = nil
    ) {
      self.file = file
      self.sheet = sheet
      self.cells = cells
      self.form = form
    }
  }

  /// The title of the form.
  public var title: String = ""
  /// The Gregorian year in which the fiscal year begins, in April.
  public var fiscalYear: Int?
  /// 組織名(部).
  public var department: String = ""
  /// 組織名(準部・課・機関名).
  public var section: String = ""
  /// (参考)関連する総合計画における政策指標, one entry a line.
  public var policyIndicators: [String] = []
  /// 作成日.
  public var createdOn: CivilDate?
  /// 評価日.
  public var evaluatedOn: CivilDate?
  /// The values of the header fields that a template adds.
  public var further: [FurtherValue] = []
  /// The marks and their meanings, in the order of the form.
  public var legend: [LegendEntry] = []
  /// The goals, one row each.
  public var rows = GoalRows()
  /// Texts without a place in the model, in the order of their cells.
  public var unplaced: [UnplacedText] = []
  /// Where the sheet came from; `nil` where it was not read.
  public var source: Source?

  /// A blank sheet.
  public init() {}
}

extension GoalSheet: Hashable {
  /// Two sheets are equal if their contents are; their source does not matter.
  public static func == (a: GoalSheet, b: GoalSheet) -> Bool {
    a.title == b.title && a.fiscalYear == b.fiscalYear && a.department == b.department
      && a.section == b.section && a.policyIndicators == b.policyIndicators
      && a.createdOn == b.createdOn && a.evaluatedOn == b.evaluatedOn && a.further == b.further
      && a.legend == b.legend && a.rows == b.rows
      && a.unplaced == b.unplaced
  }

  /// Leaves out the source, like equality, and parts that seldom differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fiscalYear)
    hasher.combine(department)
    hasher.combine(section)
    hasher.combine(rows)
  }
}
