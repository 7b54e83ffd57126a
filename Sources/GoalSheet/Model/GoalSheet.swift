public import Grid
public import JapaneseCalendar

/// One 組織目標管理シート: what a section of a ward office submits for a year.
///
/// - SeeAlso: SPEC section 2
public struct GoalSheet: Sendable {
  public struct LegendEntry: Hashable, Sendable {
    public var mark: Mark
    /// 達成, 一部未達成, 未達成.
    public var meaning: String

    public init(mark: Mark, meaning: String) {
      self.mark = mark
      self.meaning = meaning
    }
  }

  /// Text that has no place in the model; kept so that nothing is lost.
  public struct UnplacedText: Hashable, Sendable {
    public var cell: CellReference
    public var text: String

    public init(cell: CellReference, text: String) {
      self.cell = cell
      self.text = text
    }
  }

  /// Where a sheet came from.
  public struct Source: Hashable, Sendable {
    public var file: String
    /// `nil` for delimited text, which has no worksheets.
    public var sheet: String?

    public init(file: String, sheet: String? = nil) {
      self.file = file
      self.sheet = sheet
    }
  }

  public var title: String = ""
  /// The Gregorian year in which the fiscal year begins, in April.
  public var fiscalYear: Int?
  /// 組織名(部).
  public var department: String = ""
  /// 組織名(準部・課・機関名).
  public var section: String = ""
  public var policyIndicators: [String] = []
  /// 作成日.
  public var createdOn: CivilDate?
  /// 評価日.
  public var evaluatedOn: CivilDate?
  public var legend: [LegendEntry] = []
  public var rows = GoalRows()
  public var unplaced: [UnplacedText] = []
  public var source: Source?

  public init() {}
}

extension GoalSheet: Hashable {
  /// Two sheets are equal if their contents are; their source does not matter.
  public static func == (a: GoalSheet, b: GoalSheet) -> Bool {
    a.title == b.title && a.fiscalYear == b.fiscalYear && a.department == b.department
      && a.section == b.section && a.policyIndicators == b.policyIndicators
      && a.createdOn == b.createdOn && a.evaluatedOn == b.evaluatedOn && a.legend == b.legend
      && a.rows == b.rows && a.unplaced == b.unplaced
  }

  /// Leaves out the source, like equality, and parts that seldom differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fiscalYear)
    hasher.combine(department)
    hasher.combine(section)
    hasher.combine(rows)
  }
}
