/// Where a line of text may end, which differs between programs.
enum LineRules {
  /// JIS X 4051 as Excel applies it: closing brackets, full stops, small kana and the like do not
  /// begin a line, opening brackets do not end one, and words, numbers and paths are not broken.
  case japanese
  /// LibreOffice's rules in spreadsheets: anywhere between kanji and kana, elsewhere those of an old
  /// edition of Unicode's algorithm.
  case libreOffice

  /// Whether a line may end between two characters of these classes.
  ///
  /// ``LineCounter`` decides what depends on more than two characters.
  func allowsBreak(after left: LineClass, before right: LineClass) -> Bool {
    switch (left, right) {
    case (_, .closing), (_, .closingParenthesis), (_, .exclamation), (_, .infix), (_, .slash),
      (_, .space), (_, .combining), (_, .newline):
      return false
    case (.opening, _), (.quotation, _), (.glue, _), (.accent, _): return false
    default: break
    }
    return switch self {
    case .japanese: Self.japaneseAllowsBreak(after: left, before: right)
    case .libreOffice: Self.libreOfficeAllowsBreak(after: left, before: right)
    }
  }

  /// Whether a line may end between spaces and what follows them.
  func allowsBreak(afterBlanksBehind left: LineClass, before right: LineClass) -> Bool {
    switch (left, right) {
    case (.opening, _), (.closing, .nonStarter), (.closingParenthesis, .nonStarter),
      (.dash, .dash):
      self == .japanese
    default: true
    }
  }

  private static func japaneseAllowsBreak(
    after left: LineClass, before right: LineClass
  ) -> Bool {
    switch (left, right) {
    case (_, .quotation), (_, .glue): false
    case (.space, _): true
    case (_, .nonStarter), (_, .hyphen), (_, .breakAfter), (_, .dash): false
    case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): false
    case (.letter, .opening), (.digit, .opening): false
    case (.letter, .prefix), (.letter, .postfix), (.digit, .prefix), (.digit, .postfix),
      (.letter, .backslash), (.digit, .backslash), (.letter, .degree), (.digit, .degree),
      (.ideograph, .postfix), (.ideograph, .degree), (.digit, .unit), (.unit, .letter),
      (.unit, .digit), (.unit, .opening):
      false
    case (.prefix, .letter), (.prefix, .digit), (.prefix, .ideograph), (.backslash, .letter),
      (.backslash, .digit), (.backslash, .ideograph):
      false
    case (.postfix, .letter), (.postfix, .digit), (.degree, .letter), (.degree, .digit): false
    case (.closing, .postfix), (.closingParenthesis, .letter), (.closingParenthesis, .digit): false
    case (.infix, .letter), (.infix, .digit), (.slash, .letter), (.slash, .digit): false
    case (.letter, .ellipsis), (.ideograph, .ellipsis), (.ellipsis, .ellipsis),
      (.digit, .ellipsis), (.exclamation, .ellipsis):
      false
    default: true
    }
  }

  private static func libreOfficeAllowsBreak(
    after left: LineClass, before right: LineClass
  ) -> Bool {
    switch (left, right) {
    case (_, .backslash): false
    case (.space, _): true
    case (_, .quotation), (_, .glue): false
    case (_, .nonStarter), (_, .hyphen), (_, .breakAfter), (_, .wideSpace): false
    case (.letter, .letter), (.letter, .digit), (.letter, .degree), (.letter, .opening),
      (.letter, .prefix), (.letter, .ellipsis):
      false
    case (.digit, .letter), (.digit, .digit), (.digit, .degree), (.digit, .opening),
      (.digit, .prefix), (.digit, .postfix), (.digit, .unit), (.digit, .ellipsis):
      false
    case (.degree, .letter), (.degree, .digit), (.degree, .degree), (.degree, .opening),
      (.degree, .prefix), (.degree, .ellipsis):
      false
    case (.ideograph, .postfix), (.ideograph, .unit), (.ideograph, .degree),
      (.ideograph, .ellipsis):
      false
    case (.prefix, .letter), (.prefix, .digit), (.prefix, .degree), (.prefix, .ideograph): false
    case (.postfix, .letter), (.postfix, .digit), (.postfix, .degree): false
    case (.unit, .letter), (.unit, .digit), (.unit, .degree): false
    case (.closing, .letter), (.closing, .digit), (.closing, .degree): false
    case (.closingParenthesis, .letter), (.closingParenthesis, .digit),
      (.closingParenthesis, .degree):
      false
    case (.infix, .letter), (.infix, .digit), (.infix, .degree): false
    case (.ellipsis, .ellipsis), (.dash, .dash): false
    default: true
    }
  }
}
