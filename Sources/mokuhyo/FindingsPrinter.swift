import Conversion
import Messages
import Reporting

/// Prints the findings of `check` to standard output: lines as they arrive, other formats at the
/// end.
///
/// On a terminal, findings are grouped by file for people; elsewhere they are lines.
final class FindingsPrinter: RunObserver {
  enum Style {
    case lines, groups, json, sarif
    /// Only the names of missing sections; errors go to standard error.
    case names
  }

  private let style: Style
  private let line = MessageLine(language: .ofUser, isColoured: Terminal.output.hasColours)
  private let progressLine = ProgressLine(.error)
  private var messages: [Message] = []
  /// Whether everything could be written so far; otherwise the result is incomplete.
  private(set) var isWhole = true

  init(style: Style) {
    self.style = style
  }

  func take(_ outcome: InputOutcome) {
    switch style {
    case .lines:
      write(line.lines(of: outcome.messages))
    // The record keeps them.
    case .groups: break
    case .json, .sarif: messages += outcome.messages
    case .names:
      progressLine.clear()
      let errors = outcome.messages.filter { $0.severity == .error }
      Terminal.error.write(
        MessageLine(language: .ofUser, isColoured: Terminal.error.hasColours).lines(of: errors))
    }
  }

  /// Prints names, one a line.
  func printNames(_ names: [String]) {
    write(Array(names.map { MessageLine.oneLine($0) + "\n" }.joined().utf8))
  }

  private func write(_ bytes: [UInt8]) {
    if isWhole, !Terminal.output.write(bytes) { isWhole = false }
  }

  func progress(done: Int, of total: Int?) {
    // Groups are printed only at the end.
    if style == .groups, Terminal.error.isInteractive { progressLine.show(done: done, of: total) }
  }

  /// Prints what has been collected; groups are those of `record`, without findings less severe
  /// than `least`.
  func finish(_ record: RunRecord, least: Severity) {
    progressLine.clear()
    switch style {
    case .lines, .names: break
    case .groups:
      let text = FindingsText(language: .ofUser, isColoured: Terminal.output.hasColours)
        .text(of: record, least: least)
      write(Array(text.utf8))
    case .json: write(MessageList.json(of: messages, in: .ofUser))
    case .sarif:
      write(
        SARIFReport.json(of: messages, in: .ofUser, version: Mokuhyo.version))
    }
  }
}
