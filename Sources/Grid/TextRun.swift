/// A part of a cell's text whose font changes its meaning.
public struct TextRun: Hashable, Sendable {
  /// How text is set.
  public struct Style: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Struck through (見え消し): deleted text.
    public static let struck = Style(rawValue: 1)
    /// Raised text, such as a footnote mark.
    public static let superscript = Style(rawValue: 2)
    /// Set below the line.
    public static let `subscript` = Style(rawValue: 4)
  }

  /// The part, as UTF-8 offsets into ``Cell/text``; never empty.
  public var range: Range<Int>
  /// How the text is set.
  public var style: Style

  /// A part of a text, in UTF-8 bytes from the text's start.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
