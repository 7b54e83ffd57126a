package import Messages

/// What JSON's grammar, or the caller, asks for at a byte.
package enum JSONExpectation: Hashable, Sendable {
  case text, number, object, array
  case key, colon, commaOrBracket, commaOrBrace, closingQuote

  package var text: BilingualText {
    switch self {
    case .text: JSONToken.text.text
    case .number: JSONToken.number.text
    case .object: JSONToken.object.text
    case .array: JSONToken.array.text
    case .key: BilingualText(english: "a key in quotation marks", japanese: "引用符で囲んだキー")
    case .colon: BilingualText(english: "a colon", japanese: "コロン")
    case .commaOrBracket: BilingualText(english: "a comma or ]", japanese: "コンマか ] ")
    case .commaOrBrace: BilingualText(english: "a comma or }", japanese: "コンマか } ")
    case .closingQuote:
      BilingualText(
        english: "the quotation mark that ends the text", japanese: "文字列を閉じる引用符")
    }
  }
}
