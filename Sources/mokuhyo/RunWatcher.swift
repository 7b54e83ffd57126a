import ArgumentParser
import Conversion
import FormTemplate
import GoalSheet
import Messages
import Reporting

/// Follows a run: passes on what must be printed at once, and keeps what is printed at the end.
final class RunWatcher: RunObserver {
  private let printer: any RunObserver
  private let talk: TalkArguments
  private let report: ReportFile?
  private let keepsRecord: Bool
  private let hasSummary: Bool
  /// All findings, if a report or the printer needs them.
  private(set) var record = RunRecord(language: .ofUser)
  private var counts = RunCounts()

  /// Follows a run whose messages `printer` prints; `keepsRecord` if the printer needs them all.
  init(
    _ printer: any RunObserver, talk: TalkArguments, report: ReportFile?, keepsRecord: Bool = false
  ) {
    self.printer = printer
    self.talk = talk
    hasSummary = talk.hasSummary
    self.report = report
    self.keepsRecord = keepsRecord || report != nil
  }

  func take(_ outcome: InputOutcome) {
    print(outcome)
    if hasSummary { counts.add(outcome) }
    if keepsRecord { record.add(outcome) }
    if talk.verbose, let line = SummaryText(language: .ofUser).line(of: outcome) {
      Terminal.error.print(line)
    }
  }

  private func print(_ outcome: InputOutcome) {
    var outcome = outcome
    if talk.quiet { outcome.messages.removeAll { $0.severity != .error } }
    if !outcome.messages.isEmpty { printer.take(outcome) }
  }

  func progress(done: Int, of total: Int?) {
    if !talk.quiet { printer.progress(done: done, of: total) }
  }

  // MARK: - Before and after

  /// Throws if the report could not be written; `paths` are the run's own files.
  func prepare(besides paths: [String]) throws {
    try OutputError.ending { () throws(OutputError) in try report?.prepare(besides: paths) }
  }

  /// Prints the summary and writes the report; `paths` are the run's files other than its inputs.
  func finish(
    _ task: RunReport.Task, template: Template, expected: ExpectedSections? = nil,
    besides paths: [String]
  ) throws {
    if hasSummary {
      // Separate it from the lines above.
      if Terminal.error.isInteractive, record.files.contains(where: { !$0.findings.isEmpty }) {
        Terminal.error.print("")
      }
      Terminal.error.write(Array(SummaryText(language: .ofUser).text(of: counts).utf8))
    }
    guard let report else { return }
    let content = RunReport(
      task, record, vocabulary: template.vocabulary, version: Mokuhyo.version,
      expected: expected, fileTime: FileTime.modified)
    try OutputError.ending { () throws(OutputError) in try report.write(content, besides: paths) }
  }
}
