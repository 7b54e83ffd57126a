import Files

/// The formats for writing sheets and for reading canonical data.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv, tsv, json, jsonl, sqlite

  /// The format for a file name extension; `nil` if it is not an output format.
  public init?(fileName: String) {
    switch FileName.pathExtension(of: fileName) {
    case "xlsx", "xlsm": self = .xlsx
    case "csv": self = .csv
    case "tsv", "tab", "txt": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "sqlite", "sqlite3", "db": self = .sqlite
    default: return nil
    }
  }

  /// Whether it can be printed on a terminal.
  public var isText: Bool { text != nil }
}
