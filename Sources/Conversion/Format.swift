/// The formats that sheets are written in, and that canonical data is read from.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv, tsv, json, jsonl, sqlite

  /// The format that the ending of a file's name stands for.
  package init?(fileName: String) {
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
  package var isText: Bool { self != .xlsx && self != .sqlite }
}
