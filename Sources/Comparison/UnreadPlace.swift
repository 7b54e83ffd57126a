import GoalSheet

/// A file of one side, or a worksheet in it, that could not be read.
package struct UnreadPlace: Hashable, Sendable {
  /// Its name in messages.
  package var file: String
  package var worksheet: String?
  /// Whether it holds something that may be any sheet; a file that was read without finding a form is
  /// one only where its name says so.
  package var mayBeAny: Bool

  package init(file: String, worksheet: String?, mayBeAny: Bool) {
    self.file = file
    self.worksheet = worksheet
    self.mayBeAny = mayBeAny
  }

  /// Whether its names say that it is the sheet of a section, of which the other side has `sheet`.
  func isNamed(like sheet: GoalSheet, _ name: SectionName) -> Bool {
    let own = Self.stem(of: file)
    if let worksheet {
      if worksheet == sheet.source?.sheet { return true }
      return !name.section.isEmpty && worksheet.contains(name.section)
    }
    if let other = sheet.source?.file, Self.stem(of: other) == own { return true }
    return !name.section.isEmpty && own.contains(name.section)
  }

  /// A file's own name, without folders, zips and ending.
  private static func stem(of address: String) -> String {
    let name = address.split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
