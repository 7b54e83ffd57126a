import Grid

/// Where the values of a drop-down list are: cells, perhaps of another sheet, or a name for them.
struct ListSource {
  /// The sheet's name; `nil` for the list's own.
  let sheet: String?
  let range: CellRange

  /// Reads `$M$1:$M$4`, `一覧!$A$1:$A$4`, `'一覧 (2)'!$A$1:$A$4`; `nil` for any other formula.
  init?(_ formula: String) {
    let end = formula.lastIndex(of: "!")
    let address = formula[(end.map { formula.index(after: $0) } ?? formula.startIndex)...]
    guard let range = CellRange(address.filter { $0 != "$" }) else { return nil }
    self.range = range
    sheet = end.map { Self.unquoted(formula[..<$0]) }
  }

  private static func unquoted(_ name: Substring) -> String {
    guard name.count > 1, name.hasPrefix("'"), name.hasSuffix("'") else { return String(name) }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
