/// How a worksheet is written as delimited text.
package struct DelimitedForm: Hashable, Sendable {
  package enum LineEnd: Hashable, Sendable {
    case newline, returnNewline
  }

  /// A byte of ASCII: a comma or a tab.
  package var separator: UInt8
  package var lineEnd: LineEnd

  package init(separator: UInt8, lineEnd: LineEnd) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  package static let csv = DelimitedForm(separator: UInt8(ascii: ","), lineEnd: .returnNewline)
  package static let tsv = DelimitedForm(separator: UInt8(ascii: "\t"), lineEnd: .newline)
}
