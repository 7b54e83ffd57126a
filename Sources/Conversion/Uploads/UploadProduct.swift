/// What can be made of files that came in.
package enum UploadProduct: String, Sendable, CaseIterable {
  /// The submitter's own workbook with notes; of several files, a zip of them.
  case copy
  case xlsx, pdf, html, csv, json

  /// The format; `nil` for ``copy``.
  var format: Format? { self == .copy ? nil : Format(rawValue: rawValue) }
}
