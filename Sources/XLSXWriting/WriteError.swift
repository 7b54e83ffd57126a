package import Messages

/// Why a workbook could not be written.
package struct WriteError: Error, Hashable {
  package enum Kind: Hashable, Sendable {
    /// The file cannot be made where it was asked for.
    case output
    /// The content is more than a worksheet can hold.
    case content
    /// The library that writes workbooks failed.
    case library(code: Int)
  }

  package var kind: Kind
  package var text: BilingualText

  init(_ kind: Kind, english: String, japanese: String) {
    self.kind = kind
    self.text = BilingualText(english: english, japanese: japanese)
  }
}
