import FormTemplate
public import WorkbookReading

/// Options for reading with ``GoalSheetFile``.
public struct SheetOptions: Sendable {
  /// The only worksheets to read, even if they are hidden or samples; if empty, all visible ones
  /// except samples.
  public var worksheetNames: [String] = []
  /// How much an input may hold.
  public var limits = ReadingLimits()

  /// The usual options.
  public init() {}

  var reading: ReadingOptions {
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.sheetNames = worksheetNames
    options.limits = limits
    return options
  }
}
