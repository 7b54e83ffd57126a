package import Grid
package import Messages

/// Places as Excel users would describe them: `総務課.xlsx の「様式」シート D12`.
package struct PlaceWords: Sendable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  /// A file's own name, without folders; a member of a zip includes the zip's name.
  package func fileName(_ address: String) -> String {
    guard address != "-" else {
      return language == .japanese ? "標準入力" : "standard input"
    }
    let parts = address.split(separator: "!/", omittingEmptySubsequences: false)
      .map { Self.lastPart(of: $0) }
    guard parts.count > 1, let member = parts.last else { return Self.lastPart(of: address[...]) }
    let archives = parts.dropLast().joined(separator: language == .japanese ? " の中の " : " in ")
    return language == .japanese ? "\(archives) の中の \(member)" : "\(member) in \(archives)"
  }

  private static func lastPart(of path: Substring) -> String {
    var path = path.utf8
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    guard path.count > 1, let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
      return String(Substring(path))
    }
    return String(Substring(path[path.index(after: slash)...]))
  }

  /// A full address, with the files of a zip in words.
  package func address(_ address: String) -> String {
    guard address != "-" else { return fileName(address) }
    return address.replacing("!/", with: inside)
  }

  /// What is between the name of a zip and that of a file in it.
  package var inside: String { language == .japanese ? " の中の " : " › " }

  /// Where in a file a group's cells are, `「様式」シート D12・D15`; empty if it concerns the whole
  /// file.
  package func place(_ group: FindingGroup) -> String {
    let cells = cells(group.cells)
    let sheet = worksheet(group.worksheet, section: group.section)
    return sheet.isEmpty || cells.isEmpty ? sheet + cells : "\(sheet) \(cells)"
  }

  /// The full place of a group: `総務課.xlsx の「様式」シート D12`.
  package func place(_ group: FindingGroup, in address: String) -> String {
    let place = place(group)
    let file = fileName(address)
    guard !place.isEmpty else { return file }
    return language == .japanese
      ? "\(file) の\(place.first == "「" ? "" : " ")\(place)" : "\(file), \(place)"
  }

  /// A worksheet as Excel users call it; for text, which has none, the section's form.
  package func worksheet(_ name: String?, section: String?) -> String {
    if let name {
      return language == .japanese ? "「\(name)」シート" : "sheet “\(name)”"
    }
    guard let section, !section.isEmpty else { return "" }
    return language == .japanese ? "「\(section)」の様式" : "the form of \(section)"
  }

  package func cells(_ cells: [CellReference]) -> String {
    cells.map(\.description).joined(separator: language == .japanese ? "・" : ", ")
  }
}
