/// Part of a cell's text whose font changes what the text means.
public struct TextRun: Hashable, Sendable {
  /// How text is set.
  public struct Style: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Struck through (見え消し): deleted text.
    public static let struck = Style(rawValue: 1)
    /// A footnote's sign, for instance.
    public static let superscript = Style(rawValue: 2)
    /// Set below the line.
    public static let `subscript` = Style(rawValue: 4)
  }

  /// The part, as offsets in UTF-8 code units into ``Cell/text``; never empty.
  public var range: Range<Int>
  /// How the text is set.
  public var style: Style

  /// Creates the value from its parts.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
