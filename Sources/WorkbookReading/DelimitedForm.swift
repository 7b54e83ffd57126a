/// How a worksheet is written as delimited text.
public struct DelimitedForm: Hashable, Sendable {
  /// What ends a line.
  public enum LineEnd: Hashable, Sendable {
    case newline, returnNewline
  }

  /// An ASCII byte: a comma or a tab.
  public var separator: UInt8
  /// What ends a line.
  public var lineEnd: LineEnd

  /// Text with this separator, an ASCII byte, and these line ends.
  public init(separator: UInt8, lineEnd: LineEnd) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  /// Comma-separated values, with CR LF.
  public static let csv = DelimitedForm(separator: UInt8(ascii: ","), lineEnd: .returnNewline)
  /// Tab-separated values, with LF.
  public static let tsv = DelimitedForm(separator: UInt8(ascii: "\t"), lineEnd: .newline)
}
