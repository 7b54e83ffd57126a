/// Names of which each is given once, without regard to case.
struct FreeNames {
  private var taken: Set<String>

  init(except names: Set<String> = []) { taken = names }

  /// The name, with a number before the ending if it is taken: `地域課.xlsx`, `地域課_2.xlsx`.
  mutating func take(_ stem: String, ending: String) -> String {
    take(stem, then: "." + ending)
  }

  /// A name without an ending, with a number behind it if it is taken.
  mutating func take(_ name: String) -> String { take(name, then: "") }

  private mutating func take(_ stem: String, then end: String) -> String {
    var name = stem + end
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)_\(number)\(end)"
      number += 1
    }
    return name
  }
}
