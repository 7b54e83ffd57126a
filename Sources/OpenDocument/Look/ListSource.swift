import Grid

/// The cells that hold the values of a drop-down list: `[$一覧.$A$1:.$A$4]`.
struct ListSource {
  /// The table's name; `nil` for the list's own.
  let table: String?
  let range: CellRange

  /// Reads the reference at the start of a condition's arguments; `nil` if there is none.
  init?(_ arguments: some StringProtocol) {
    guard arguments.hasPrefix("["), let close = arguments.lastIndex(of: "]") else { return nil }
    let reference = arguments[..<close].dropFirst()
    let colon = reference.lastIndex(of: ":") ?? reference.endIndex
    let first = reference[..<colon]
    let last = reference[colon...].dropFirst()
    guard let dot = first.lastIndex(of: ".") else { return nil }
    func address(_ text: some StringProtocol) -> String {
      String(text[(text.lastIndex(of: ".") ?? text.startIndex)...].filter { !".$".contains($0) })
    }
    let cells = [address(first)] + (last.isEmpty ? [] : [address(last)])
    guard let range = CellRange(cells.joined(separator: ":")) else { return nil }
    self.range = range
    table = Self.name(String(first[..<dot]))
  }

  /// A table's name without `$` and quotes.
  private static func name(_ text: String) -> String? {
    let bare = text.hasPrefix("$") ? text.dropFirst() : text[...]
    guard bare.count > 1, bare.hasPrefix("'"), bare.hasSuffix("'") else {
      return bare.isEmpty ? nil : String(bare)
    }
    return String(bare.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
