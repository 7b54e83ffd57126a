/// A format that is text: what it makes of each input can be put together in order.
enum TextFormat: Sendable {
  case csv, tsv, json, jsonl
}

extension Format {
  /// The text format; `nil` for what a library writes as a whole.
  var text: TextFormat? {
    switch self {
    case .csv: .csv
    case .tsv: .tsv
    case .json: .json
    case .jsonl: .jsonl
    case .xlsx, .sqlite, .html, .pdf: nil
    }
  }
}
