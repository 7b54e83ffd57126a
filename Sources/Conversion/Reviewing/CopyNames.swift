import Files

/// Gives each copy of a review the name of its input, with a number if the name is taken.
struct CopyNames {
  /// The list over all files.
  static let overview = "点検結果.xlsx"

  private var names = FreeNames(except: [overview])

  /// The name of the copy of an input; `keepsEnding` if the copy has the input's format.
  mutating func name(for input: String, keepsEnding: Bool) -> String {
    let stem = FileName.safe(FileName.stem(of: input))
    let own = FileName.pathExtension(of: input)
    let ending = keepsEnding && Self.endings.contains(own) ? own : "xlsx"
    return names.take(stem, ending: ending)
  }

  private static let endings: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]
}
