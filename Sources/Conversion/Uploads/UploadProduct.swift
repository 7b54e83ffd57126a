/// What can be made of files that came in.
package enum UploadProduct: String, Sendable, CaseIterable {
  /// The submitter's own workbook with notes, for a single file.
  case copy
  case xlsx, pdf, html, csv, json

  /// The format; `nil` for ``copy``.
  var format: Format? {
    switch self {
    case .copy: nil
    case .xlsx: .xlsx
    case .pdf: .pdf
    case .html: .html
    case .csv: .csv
    case .json: .json
    }
  }
}
