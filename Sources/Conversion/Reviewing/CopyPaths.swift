import Files

/// Gives each copy in a zip the path of its input, with a number where that is taken.
struct CopyPaths {
  private var taken: Set<String> = []

  /// The path of the copy of an input; `keepsEnding` if the copy has the input's format.
  mutating func path(for input: String, keepsEnding: Bool) -> String {
    let name = FileSystem.name(of: input)
    let own = FileName.pathExtension(of: name)
    let keepsName = keepsEnding && !own.isEmpty
    let stem = input.dropLast(name.count) + FileName.stem(of: name)
    let ending = keepsName ? own : "xlsx"
    var path = keepsName ? input : "\(stem).xlsx"
    var number = 2
    while !taken.insert(path.lowercased()).inserted {
      path = "\(stem)_\(number).\(ending)"
      number += 1
    }
    return path
  }
}
