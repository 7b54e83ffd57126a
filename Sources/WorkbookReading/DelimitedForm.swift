/// How a worksheet is written as delimited text.
public struct DelimitedForm: Hashable, Sendable {
  public enum LineEnd: Hashable, Sendable {
    case newline, returnNewline
  }

  /// An ASCII byte: a comma or a tab.
  public var separator: UInt8
  public var lineEnd: LineEnd

  public init(separator: UInt8, lineEnd: LineEnd) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  public static let csv = DelimitedForm(separator: UInt8(ascii: ","), lineEnd: .returnNewline)
  public static let tsv = DelimitedForm(separator: UInt8(ascii: "\t"), lineEnd: .newline)
}
