package import Comparison

extension UploadDesk {
  /// Says what changed between two sets of files.
  ///
  /// Files of a folder are taken, and ordered, as the command does with a folder.
  ///
  /// - Throws: ``UploadError`` if one of the sides has no sheet.
  package func compare(
    _ old: [Upload], _ new: [Upload], scope: ComparisonScope
  ) throws(UploadError) -> UploadComparison {
    let run = ComparisonRun(reading, forms: forms, scope: scope, workers: 1)
    let outcome = run.compare(inputs(ofSide: old), inputs(ofSide: new))
    guard let sheets = outcome.comparisons else { throw UploadError(messages: outcome.errors) }
    return UploadComparison(sheets: sheets, errors: outcome.errors)
  }

  private func inputs(ofSide uploads: [Upload]) -> [Input] {
    let finder = InputFinder(limits: reading.limits)
    let alone = uploads.filter(\.folder.isEmpty)
    let inFolders = uploads.filter { !$0.folder.isEmpty && $0.isTaken }
      .sorted { precedesInCodePoints($0.address, $1.address) }
    return (alone + inFolders).flatMap { finder.inputs(of: $0.bytes, named: $0.address) }
  }
}
