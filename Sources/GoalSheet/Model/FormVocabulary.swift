/// The form's words: the names of its labels, marks, units and organisations.
///
/// They come from the template file, for both reading and writing. Comparing labels ignores white
/// space, line breaks and the width of characters.
public struct FormVocabulary: Hashable, Sendable {
  /// A label: the words on the form, and other ways of writing them.
  public struct Label: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Other ways in which people write it.
    public var variants: [String]
    /// Whether ``variants`` are those of the form that the template extends.
    package var hasInheritedVariants = false
    /// The place of a year in the label on the form, if it has one; ``text`` says it in words then.
    package var year: YearLabel?

    /// A label as the template writes it, and other wordings that are read as the same.
    public init(_ text: String, variants: [String] = []) {
      self.text = text
      self.variants = variants
    }

    /// Whether both have the same words, wherever a template takes them from.
    public static func == (a: Self, b: Self) -> Bool {
      a.text == b.text && a.variants == b.variants && a.year == b.year
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(variants)
      hasher.combine(year)
    }

    /// The label on the form of a fiscal year; in words if the year is not known.
    package func text(ofFiscalYear fiscalYear: Int?) -> String {
      guard let year, let fiscalYear else { return text }
      return year.text(of: fiscalYear)
    }
  }

  /// A department (部) and its sections (準部・課・機関), each with known variants.
  public struct Department: Hashable, Sendable {
    /// The name of the department.
    public var name: Label
    /// The names of its sections.
    public var sections: [Label]

    /// A department and its sections, in the template's order.
    public init(name: Label, sections: [Label]) {
      self.name = name
      self.sections = sections
    }
  }

  /// Which columns and header fields the form has.
  public var fields: FormFields
  /// The title of the form.
  public var title: Label
  /// The labels of the header block.
  public var headerLabels: [HeaderField: Label]
  /// The labels of the columns.
  ///
  /// 目標 and 結果 have no year here; on a form, a year (`R5`) may precede them.
  public var columnLabels: [GoalField: Label]
  /// The labels that span several columns.
  public var groupLabels: [ColumnGroup: Label]
  /// The legend of a sheet that has none of its own, in the form's order.
  public var legend: [GoalSheet.LegendEntry]
  /// For each mark, the texts that are read as it besides the mark itself.
  public var markVariants: [Mark: [String]]
  /// The names of the organisation's levels; `nil` if they are the official form's.
  public var levels: Levels?
  /// What each mark says about a goal.
  public var achievements: [Mark: Achievement]
  /// Units that are recognized in brackets in an indicator's text.
  public var units: [String]
  /// The departments, in the order of the template.
  public var departments: [Department]
  /// Words in a worksheet's name that mark a sample: 記入例, 見本.
  public var sampleWords: [String]
  /// The plans that a plan position may name: 行財 and 政策 of `行財3-2-①`.
  public var plans: [String]
  /// The rows of texts that the form has before it is filled in, besides its labels and its legend.
  public var printed: [[String]]
  /// The rows of labels of other tables, at which the form's own table ends.
  package var otherTables: [[String]] = []
  /// The labels of the tables whose lines are the values of fields, one text each.
  package var tables: [HeaderField: [String]] = [:]
  /// What the form prints after the names in some fields of its header block: 部 of `総務 | 部`.
  package var headerSuffixes: [HeaderField: String] = [:]
  /// The dates of the header block that have no label on the form.
  package var unlabelledDates: [HeaderField] = []
  /// The official fields that a sheet may leave blank without a message.
  package var optionalHeaders: Set<HeaderField> = []
  /// How many cells side by side the value of a field has, if it has several: 総務部 | 人事課.
  package var valueCounts: [HeaderField: Int] = [:]
  /// The names of worksheets that the form's workbook has besides the form: lists, notes on filling it in.
  package var otherSheets: [String] = []
  /// How many pictures and shapes without text the form has.
  package var pictures = 0
  /// Whether numbers may begin again at 1, as below a heading in the table; then a gap says nothing.
  package var numbersRestart = false

  /// Whether the form has a block for each goal, with labels on the left of their values.
  package var areCards = false
  /// The words in the rows of a line by which columns are told apart.
  package var rowWords = RowWords()

  /// The plans of the official form.
  public static let officialPlans = ["行財", "政策"]

  /// The words of one form.
  public init(
    title: Label, headerLabels: [HeaderField: Label], columnLabels: [GoalField: Label],
    groupLabels: [ColumnGroup: Label], legend: [GoalSheet.LegendEntry],
    markVariants: [Mark: [String]], units: [String], departments: [Department],
    sampleWords: [String], plans: [String] = officialPlans,
    achievements: [Mark: Achievement] = Achievement.official, levels: Levels? = nil,
    fields: FormFields = .official, printed: [[String]] = []
  ) {
    self.fields = fields
    self.title = title
    self.headerLabels = headerLabels
    self.columnLabels = columnLabels
    self.groupLabels = groupLabels
    self.legend = legend
    self.markVariants = markVariants
    self.units = units
    self.departments = departments
    self.sampleWords = sampleWords
    self.plans = plans
    self.achievements = achievements
    self.levels = levels
    self.printed = printed
  }
}
