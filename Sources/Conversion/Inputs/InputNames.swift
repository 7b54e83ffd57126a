import Files
/// Which files of a folder or zip are looked at, by their names.
enum InputNames {
  /// What the program reads.
  static let readable: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "csv", "tsv", "tab", "txt", "json",
    "jsonl", "ndjson", "sqlite",
    "sqlite3", "db", "zip",
  ]

  /// Spreadsheets of other kinds.
  ///
  /// They are not left out in silence like pictures and letters: a section has handed in its sheet,
  /// and somebody must be told that it was not read.
  static let otherSpreadsheets: Set<String> = ["xls", "xlt", "xlsb"]

  /// Whether a file of a folder or zip is taken.
  static func areTaken(_ name: String) -> Bool {
    guard !areHidden(name) else { return false }
    let ending = FileName.pathExtension(of: name)
    return readable.contains(ending) || otherSpreadsheets.contains(ending)
  }

  /// Whether a name is one of those that systems leave behind: dot files, Office's lock files, the
  /// caches of Windows Explorer, the folders in which macOS keeps attributes.
  static func areHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.hasPrefix("~$") || name == "__MACOSX"
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }
}

/// Orders paths by code point, as UTF-8 does byte by byte.
func precedesInCodePoints(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
