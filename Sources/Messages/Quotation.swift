/// Quotation marks and brackets around texts that messages repeat, in either language.
package enum Quotation {
  /// “text”
  package static func english(_ text: some StringProtocol) -> String { "“\(text)”" }

  /// 「text」
  package static func japanese(_ text: some StringProtocol) -> String { "「\(text)」" }

  /// （text）: Japanese sentences use full-width brackets throughout.
  package static func bracketed(_ text: some StringProtocol) -> String { "（\(text)）" }
}
