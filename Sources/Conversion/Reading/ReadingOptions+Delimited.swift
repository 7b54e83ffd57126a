import Delimited

extension ReadingOptions {
  /// The options for delimited inputs, whole or in pieces.
  var delimitedReader: DelimitedReader {
    DelimitedReader(
      encoding: encoding, delimiter: format?.delimiter, limits: DelimitedLimits(limits))
  }
}

extension Format {
  /// The field separator; `nil` if the content is not delimited text.
  var delimiter: Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    default: nil
    }
  }
}
