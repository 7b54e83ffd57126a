import Files
package import Reporting

/// The file that a report on a run is written to.
package struct ReportFile: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case html, json

    /// The format that a file's ending names.
    package init?(fileName: String) {
      switch FileName.pathExtension(of: fileName) {
      case "html", "htm": self = .html
      case "json": self = .json
      default: return nil
      }
    }
  }

  package let path: String
  private let format: Format
  private let replaces: Bool

  /// Makes nothing yet; with `replaces` a file that stands there goes at the end.
  package init(path: String, format: Format, replaces: Bool) {
    self.path = path
    self.format = format
    self.replaces = replaces
  }

  /// Refuses, before anything is read, a report that could not be written at the end.
  ///
  /// `paths` are the run's own files, which must stay as they are.
  package func prepare(besides paths: some Sequence<String>) throws(OutputError) {
    try check(besides: paths)
    // What cannot be made shows when it is begun; nothing is left of it.
    _ = try OutputStream(.file(path: path), replaces: replaces)
  }

  /// Writes the report; the file is then in its place, whole.
  ///
  /// `paths` are files of the run beside its inputs.
  package func write(_ report: RunReport, besides paths: [String]) throws(OutputError) {
    try check(besides: report.record.files.map(\.name) + paths)
    var stream = try OutputStream(.file(path: path), replaces: replaces)
    switch format {
    case .html: try stream.write(ReportPage(report).html)
    case .json: try stream.write(report.json)
    }
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
