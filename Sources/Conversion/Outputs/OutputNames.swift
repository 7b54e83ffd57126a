import Files
package import GoalSheet

/// Gives each file of an output folder a name that no other has.
///
/// A file is named after its input and, where the input holds several sheets, the section:
/// `R5提出_地域課.xlsx`. A name that is taken gets the section too and, if that does not help, a
/// number. Names that differ in nothing but upper and lower case count as the same: on Windows they
/// are.
package struct OutputNames {
  private let ending: String
  /// The digests of the names taken, in lower case: there may be very many names, and one that is
  /// wrongly held for taken gets a number and nothing worse.
  private var taken: Set<UInt64> = []
  /// The number to try next for a name that is taken, by the name's digest: with a search from 2 for
  /// each, many outputs of one name would take quadratic time.
  private var nextNumbers: [UInt64: Int] = [:]

  package init(format: Format) {
    ending = "." + format.rawValue
  }

  /// The name of the file for one sheet, which may be the only one of its input.
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

  /// The name with the next number that is free.
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

  /// Keeps names from being given.
  mutating func reserve(_ names: [String]) {
    for name in names { taken.insert(Self.digest(of: name)) }
  }

  /// Lets reserved names be given.
  mutating func release(_ names: [String]) {
    for name in names { taken.remove(Self.digest(of: name)) }
  }

  private mutating func take(_ base: String) -> String? {
    let name = base + ending
    return taken.insert(Self.digest(of: name)).inserted ? name : nil
  }

  /// The same for names that differ in nothing but upper and lower case, and on every run (FNV-1a).
  private static func digest(of name: String) -> UInt64 {
    name.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
