import Files

/// Gives each copy in a zip a path that every system accepts, in the folders of its input.
struct CopyPaths {
  private var names = FreeNames()

  /// The path of the copy of an input, `西区/地域課_点検結果.xlsx`, with a number if it is taken;
  /// `keepsEnding` if the copy has the input's format.
  mutating func path(for input: String, keepsEnding: Bool) -> String {
    let file = Self.file(input)
    let stem = "\(file.folder)\(FileName.stem(of: file.name))_点検結果"
    return names.take(stem, ending: Self.ending(of: file, keepsEnding))
  }

  /// What the copy calls the input, `地域課.xlsx`.
  static func heading(for input: String, keepsEnding: Bool) -> String {
    let file = file(input)
    return "\(FileName.stem(of: file.name)).\(ending(of: file, keepsEnding))"
  }

  /// The input with the names that a file has that is sent by itself.
  private static func file(_ input: String) -> Upload {
    Upload(name: input.replacing("\\", with: "/"), bytes: [])
  }

  private static func ending(of file: Upload, _ keepsEnding: Bool) -> String {
    let own = FileName.pathExtension(of: file.name)
    return keepsEnding && !own.isEmpty ? own : "xlsx"
  }
}
