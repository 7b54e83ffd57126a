import FormTemplate
public import WorkbookReading

/// Options for reading with ``GoalSheetFile``.
public struct SheetOptions: Sendable {
  /// The only worksheets to read, even if they are hidden or samples; if empty, all visible ones
  /// except samples.
  public var worksheetNames: [String] = []
  public var limits = ReadingLimits()

  public init() {}

  var reading: ReadingOptions {
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.sheetNames = worksheetNames
    options.limits = limits
    return options
  }
}
