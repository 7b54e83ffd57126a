import FormTemplate
public import WorkbookReading

/// How ``GoalSheetFile`` reads.
public struct SheetOptions: Sendable {
  /// The worksheets to read, hidden ones and samples too, and no others; empty: all visible ones that
  /// are no samples.
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
