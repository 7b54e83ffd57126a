import Files

/// The formats for writing sheets and, if ``isReadable``, for reading canonical data.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv, tsv, json, jsonl, sqlite, html, pdf

  /// The format for a file name extension; `nil` if it is not an output format.
  public init?(fileName: String) {
    switch FileName.pathExtension(of: fileName) {
    case "xlsx", "xlsm": self = .xlsx
    case "csv": self = .csv
    case "tsv", "tab", "txt": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "sqlite", "sqlite3", "db": self = .sqlite
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// Whether it can be printed on a terminal.
  public var isText: Bool { text != nil || self == .html }

  /// Whether it can be read: ``html`` and ``pdf`` are for people only.
  public var isReadable: Bool { self != .html && self != .pdf }

  /// Whether it shows the official form unless something else is asked for.
  var showsForm: Bool { self == .xlsx || !isReadable }
}
