/// Quotation marks and brackets around texts that messages repeat, in both languages.
package enum Quotation {
  /// The text in English quotation marks: “text”.
  package static func english(_ text: some StringProtocol) -> String { "“\(text)”" }

  /// The text in Japanese quotation marks: 「text」.
  package static func japanese(_ text: some StringProtocol) -> String { "「\(text)」" }

  /// The text in the full-width brackets of Japanese sentences: （text）.
  package static func bracketed(_ text: some StringProtocol) -> String { "（\(text)）" }
}
