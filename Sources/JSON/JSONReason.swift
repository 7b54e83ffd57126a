package import Messages

/// Why a text is not the JSON that was asked for.
package enum JSONReason: ReadReason {
  case unexpected(JSONToken, expected: JSONExpectation)
  /// Digits that do not form a JSON number, such as `05`.
  case malformedNumber(String)
  /// A backslash followed by something other than a JSON escape, or half a surrogate pair.
  case malformedEscape
  /// A control character in a string that should have been escaped.
  case controlCharacter
  case notUTF8
  case unknownKey(String)
  case repeatedKey(String)
  case missingKey(String)

  package var kind: ReadError.Kind { .unreadableFile }

  package var text: BilingualText {
    switch self {
    case .unexpected(let token, let expected):
      BilingualText(found: token.text, expected: expected.text)
    case .malformedNumber(let digits):
      BilingualText(found: BilingualText(quoting: digits), expected: JSONExpectation.number.text)
    case .malformedEscape:
      BilingualText(
        english: "found an escape (\\…) that JSON does not have, or half of a surrogate pair",
        japanese: "JSONにないエスケープ（\\…）、または対の片方だけのエスケープがあります")
    case .controlCharacter:
      BilingualText(
        english: "found a line break or control character inside a text; expected an escape "
          + "such as \\n",
        japanese: "文字列の中に改行または制御文字がそのままあります。\\n のように書く必要があります")
    case .notUTF8:
      BilingualText(english: "found bytes that are not UTF-8", japanese: "UTF-8でないバイトがあります")
    case .unknownKey(let key):
      .aboutKey(key, english: ("found the unknown key ", ""), japanese: ("知らないキー", "があります"))
    case .repeatedKey(let key):
      .aboutKey(key, english: ("found the key ", " twice"), japanese: ("キー", "が2度あります"))
    case .missingKey(let key):
      .aboutKey(key, english: ("the key ", " is missing"), japanese: ("キー", "がありません"))
    }
  }
}

extension BilingualText {
  /// A sentence around a quoted key.
  fileprivate static func aboutKey(
    _ key: String, english: (String, String), japanese: (String, String)
  ) -> BilingualText {
    BilingualText(
      english: english.0 + Quotation.english(key) + english.1,
      japanese: japanese.0 + Quotation.japanese(key) + japanese.1)
  }
}
