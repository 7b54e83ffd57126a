import Files

/// Which files of a folder or zip are read, by their names.
enum InputNames {
  /// The endings of workbooks, delimited text, canonical data and zips.
  static let readable: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "ods", "ots", "fods", "csv", "tsv", "tab", "txt",
    "json", "jsonl", "ndjson", "sqlite", "sqlite3", "db", "zip",
  ]

  /// Workbooks in formats older or rarer than .xlsx.
  ///
  /// One that cannot be read is an error, unlike pictures and letters, which are skipped in silence:
  /// a section has handed in its sheet, and somebody must be told that it was not read.
  static let otherWorkbooks: Set<String> = ["xlsb"]

  /// Whether a file of a folder or zip is taken.
  static func areTaken(_ name: String) -> Bool {
    guard !areHidden(name) else { return false }
    let ending = FileName.pathExtension(of: name)
    return readable.contains(ending) || otherWorkbooks.contains(ending)
  }

  /// Whether systems leave files of this name behind: dot files, Office's lock files, macOS's
  /// folders of attributes, the Explorer's pictures and settings.
  static func areHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.hasPrefix("~$") || name == "__MACOSX"
      || leftovers.contains(name.lowercased())
  }

  private static let leftovers: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini"]
}

/// Orders paths by code point, as UTF-8 does byte by byte.
func precedesInCodePoints(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
