/// Names of which each is given once, without regard to case.
struct FreeNames {
  private var taken: Set<String>

  init(except names: Set<String> = []) { taken = names }

  /// The name, with a number before the ending if it is taken: `地域課.xlsx`, `地域課_2.xlsx`.
  mutating func take(_ stem: String, ending: String) -> String {
    var name = "\(stem).\(ending)"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)_\(number).\(ending)"
      number += 1
    }
    return name
  }
}
