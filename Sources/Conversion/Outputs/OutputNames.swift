import Files
package import GoalSheet

/// Gives each file of an output folder a unique name.
///
/// A file is named after its input and, if the input holds several sheets, the section:
/// `R5提出_地域課.xlsx`. If a name is taken, the section is added and, if that does not help, a
/// number. Names that differ only in case count as the same, as they do on Windows.
package struct OutputNames {
  private let ending: String
  /// The digests of the names taken, in lower case: there may be very many names, and a collision
  /// costs no more than an unnecessary number.
  private var taken: Set<UInt64> = []
  /// The number to try next for a taken name, by the name's digest: searching from 2 each time
  /// would take quadratic time for many outputs of one name.
  private var nextNumbers: [UInt64: Int] = [:]

  package init(format: Format) {
    ending = "." + format.rawValue
  }

  /// The name of the file for a sheet, which may be the only one of its input.
  package mutating func name(
    for sheet: GoalSheet, of input: String, isOnlySheet: Bool
  ) -> String {
    let base = FileName.safe(input)
    if isOnlySheet, let name = take(base) { return name }
    let section = FileName.safe(sheet.section)
    let full = section.isEmpty ? base : FileName.safe(input, sheet.section)
    if let name = take(full) { return name }
    return numbered(full)
  }

  /// The name with the next free number.
  private mutating func numbered(_ base: String) -> String {
    let key = Self.digest(of: base)
    var number = nextNumbers[key] ?? 2
    while true {
      let name = take(base + "_\(number)")
      number += 1
      nextNumbers[key] = number
      if let name { return name }
    }
  }

  /// Reserves names, so that they are not assigned.
  mutating func reserve(_ names: [String]) {
    for name in names { taken.insert(Self.digest(of: name)) }
  }

  /// Releases reserved names.
  mutating func release(_ names: [String]) {
    for name in names { taken.remove(Self.digest(of: name)) }
  }

  private mutating func take(_ base: String) -> String? {
    let name = base + ending
    return taken.insert(Self.digest(of: name)).inserted ? name : nil
  }

  /// A digest that ignores case and is the same on every run (FNV-1a).
  private static func digest(of name: String) -> UInt64 {
    name.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
