import Files
package import Reporting

/// The file for the report on a run.
package struct ReportFile: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case html, json

    /// The format that a file's extension names.
    package init?(fileName: String) {
      switch FileName.pathExtension(of: fileName) {
      case "html", "htm": self = .html
      case "json": self = .json
      default: return nil
      }
    }
  }

  package let path: String
  package let format: Format
  private let replaces: Bool

  /// Creates nothing yet; with `replaces`, an existing file is replaced at the end.
  package init(path: String, format: Format, replaces: Bool) {
    self.path = path
    self.format = format
    self.replaces = replaces
  }

  /// Fails, before anything is read, if the report could not be written at the end.
  ///
  /// `paths` are the run's own files, which must stay as they are.
  package func prepare(besides paths: some Sequence<String>) throws(OutputError) {
    try check(besides: paths)
    // Beginning the file shows whether it can be written; nothing of it remains.
    _ = try OutputStream(.file(path: path), replaces: replaces)
  }

  /// Writes the report; the complete file is then in place.
  ///
  /// `paths` are the run's files other than its inputs.
  package func write(_ report: RunReport, besides paths: [String]) throws(OutputError) {
    let paths = report.record.files.map(\.name) + paths
    switch format {
    case .html: try write(ReportPage(report).html, besides: paths)
    case .json: try write(report.json, besides: paths)
    }
  }

  /// Writes the bytes of a report of any kind.
  package func write(_ bytes: [UInt8], besides paths: [String]) throws(OutputError) {
    try check(besides: paths)
    var stream = try OutputStream(.file(path: path), replaces: replaces)
    try stream.write(bytes)
    try stream.finish()
  }

  private func check(besides paths: some Sequence<String>) throws(OutputError) {
    guard let status = try? FileStatus(of: path) else { return }
    guard replaces else { throw .exists(path) }
    for other in paths where (try? FileStatus(of: other))?.identity == status.identity {
      throw .isRunFile(path)
    }
  }
}
