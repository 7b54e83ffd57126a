/// Quotation marks and brackets around texts that messages repeat, in either language.
package enum Quotation {
  /// The text in the quotation marks of English sentences: “text”.
  package static func english(_ text: some StringProtocol) -> String { "“\(text)”" }

  /// The text in the quotation marks of Japanese sentences: 「text」.
  package static func japanese(_ text: some StringProtocol) -> String { "「\(text)」" }

  /// The text in brackets, which Japanese sentences have in full width: （text）.
  package static func bracketed(_ text: some StringProtocol) -> String { "（\(text)）" }
}
