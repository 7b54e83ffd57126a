import Files

/// The formats in which sheets are written, and in which canonical data is read.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv, tsv, json, jsonl, sqlite

  /// The format of a file name's ending; `nil` for one that is not written.
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
  public var isText: Bool { self != .xlsx && self != .sqlite }
}
