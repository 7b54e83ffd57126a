/// Formulas as a person would type them.
enum FormulaText {
  /// Takes the namespace and `=` from a formula, and the brackets from its references:
  /// `of:=SUM([.A1:.B2];[$Sheet2.C3])` becomes `SUM(A1:B2;$Sheet2.C3)`.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 19.642 `table:formula`; part 4, 5.8 (references)
  static func plain(_ formula: String) -> String {
    var result = ""
    var isText = false
    var isReference = false
    var previous: Character = "["
    for character in body(formula) {
      switch character {
      case "\"": isText.toggle()
      case "[" where !isText:
        isReference = true
        previous = character
        continue
      case "]" where isReference && !isText:
        isReference = false
        continue
      case "." where isReference && !isText && (previous == "[" || previous == ":"):
        previous = character
        continue
      default: break
      }
      previous = character
      result.append(character)
    }
    return result
  }

  /// What follows `of:=`, `oooc:=`, `=`.
  private static func body(_ formula: String) -> Substring {
    guard let equals = formula.firstIndex(of: "="),
      formula[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || $0 == ":" })
    else { return formula[...] }
    return formula[formula.index(after: equals)...]
  }
}
