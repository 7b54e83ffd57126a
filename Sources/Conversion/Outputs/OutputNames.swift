package import GoalSheet

/// Gives each file of an output folder a name that no other has.
///
/// A file is named after its input and, where the input holds several sheets, the section:
/// `R5提出_地域課.xlsx`. A name that is taken gets the section too and, if that does not help, a
/// number. Names that differ in nothing but upper and lower case count as the same: on Windows they
/// are.
package struct OutputNames {
  private let ending: String
  private var taken: Set<String> = []

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
    let full = section.isEmpty ? base : base + "_" + section
    if let name = take(full) { return name }
    var number = 2
    while true {
      if let name = take(full + "_\(number)") { return name }
      number += 1
    }
  }

  /// Keeps names from being given.
  mutating func reserve(_ names: [String]) {
    for name in names { taken.insert(name.lowercased()) }
  }

  /// Lets reserved names be given.
  mutating func release(_ names: [String]) {
    for name in names { taken.remove(name.lowercased()) }
  }

  private mutating func take(_ base: String) -> String? {
    let name = base + ending
    return taken.insert(name.lowercased()).inserted ? name : nil
  }
}
