/// Where a line of text may end; programs differ.
enum LineRules {
  /// Closing brackets, points, small kana and the like do not begin a line, opening brackets do
  /// not end one, words and numbers stay whole: JIS X 4051, as Excel does it.
  case japanese
  /// LibreOffice's rules for a workbook: between kanji and kana anywhere, elsewhere Unicode's.
  case libreOffice

  /// Whether a line may end between two characters of these classes.
  func allowsBreak(after left: LineClass, before right: LineClass) -> Bool {
    switch (left, right) {
    case (_, .closing), (_, .closingParenthesis), (_, .exclamation), (_, .infix), (_, .slash),
      (_, .space), (_, .combining), (_, .newline):
      false
    case (.opening, _), (.quotation, _), (_, .quotation), (.glue, _), (_, .glue): false
    case (.space, _): true
    case (_, .nonStarter), (_, .hyphen), (_, .breakAfter): false
    case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): false
    case (.letter, .opening), (.digit, .opening): false
    case (.letter, .prefix), (.letter, .postfix), (.digit, .prefix), (.digit, .postfix),
      (.ideograph, .postfix), (.digit, .unit), (.unit, .letter), (.unit, .digit), (.unit, .opening):
      false
    case (.prefix, .letter), (.prefix, .digit), (.prefix, .ideograph): false
    case (.postfix, .letter), (.postfix, .digit): false
    case (.closing, .letter), (.closing, .digit): self == .japanese
    case (.closing, .postfix), (.closingParenthesis, .letter), (.closingParenthesis, .digit): false
    case (.infix, .letter), (.infix, .digit), (.slash, .digit): false
    case (.letter, .ellipsis), (.ideograph, .ellipsis), (.ellipsis, .ellipsis),
      (.digit, .ellipsis), (.exclamation, .ellipsis):
      false
    default: true
    }
  }
}
