import Files

/// Decides by name which files of a folder or zip are read.
enum InputNames {
  /// The extensions of workbooks, delimited text, canonical data and zips.
  static let readable: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "ods", "ots", "fods", "csv", "tsv", "tab", "txt",
    "json", "jsonl", "ndjson", "sqlite", "sqlite3", "db", "zip",
  ]

  /// Workbooks in formats older or rarer than .xlsx.
  ///
  /// One that cannot be read is an error, unlike pictures and letters, which are skipped silently:
  /// a section has submitted its sheet, and somebody must learn that it was not read.
  static let otherWorkbooks: Set<String> = ["xlsb"]

  /// Whether a file of a folder or zip is taken.
  static func areTaken(_ name: String) -> Bool {
    guard !areHidden(name) else { return false }
    let ending = FileName.pathExtension(of: name)
    return readable.contains(ending) || otherWorkbooks.contains(ending)
  }

  /// Whether the name is that of system clutter: dot files, Office lock files, macOS attribute
  /// folders, Explorer thumbnails and settings.
  static func areHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.hasPrefix("~$") || name == "__MACOSX"
      || leftovers.contains(name.lowercased())
  }

  private static let leftovers: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini"]
}

/// Orders paths by code point, which is byte order in UTF-8.
func precedesInCodePoints(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
