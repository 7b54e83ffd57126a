import Files

/// Gives each copy in a zip a path that every system accepts, in the folders of its input.
struct CopyPaths {
  private var names = FreeNames()
  private var folders = FreeNames()

  /// The folder for the copies of one of several zips, `提出/`; members of several may have one name.
  mutating func folder(forZip name: String) -> String {
    folders.take(FileName.safe(FileName.stem(of: name))) + "/"
  }

  /// The path of the copy of an input, `西区/地域課_点検結果.xlsx`, with a number if it is taken;
  /// `keepsEnding` if the copy has the input's format.
  mutating func path(for input: String, keepsEnding: Bool) -> String {
    let file = Self.file(input)
    return names.take(
      file.folder + Self.stem(of: file.name), ending: Self.ending(of: file, keepsEnding))
  }

  /// What a copy is called without its ending, `地域課_点検結果`.
  ///
  /// The copy of a copy that came back is called the same. Signs that no file's name may have are
  /// underscores here; before the one that follows they say nothing.
  static func stem(of name: String) -> String {
    var stem = FileName.stem(of: name)[...]
    if stem.hasSuffix(ending) { stem = stem.dropLast(ending.count) }
    while stem.last == "_" { stem.removeLast() }
    return stem + ending
  }

  private static let ending = "_点検結果"

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
