import Delimited

extension ReadingOptions {
  /// How delimited inputs are read, whole or piece by piece.
  var delimitedReader: DelimitedReader {
    DelimitedReader(
      encoding: encoding, delimiter: format?.delimiter, limits: DelimitedLimits(limits))
  }
}

extension Format {
  /// What stands between the fields; `nil` for what is no delimited text.
  var delimiter: Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    default: nil
    }
  }
}
