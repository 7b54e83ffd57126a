import Conversion
import Messages
import Reporting

/// Prints messages and the progress of a long run to standard error.
final class ConsoleReporter: RunObserver {
  private let line = MessageLine(language: .ofUser, isColoured: Terminal.error.hasColours)
  private let progressLine = ProgressLine(.error)

  func take(_ outcome: InputOutcome) {
    print(outcome.messages)
  }

  /// Prints messages, one per line.
  func print(_ messages: [Message]) {
    guard !messages.isEmpty else { return }
    progressLine.clear()
    Terminal.error.write(line.lines(of: messages))
  }

  func progress(done: Int, of total: Int?) {
    progressLine.show(done: done, of: total)
  }

  /// Ends the run, and names the inputs that were skipped because they had not changed.
  func finish(_ result: ConversionResult, isQuiet: Bool = false) {
    progressLine.clear()
    guard !isQuiet, result.unchangedInputs > 0 else { return }
    let more = result.unchangedInputs - result.firstUnchanged.count
    let names = result.firstUnchanged.joined(separator: say(", ", "、"))
    let rest = more > 0 ? say(" and \(more) more", " ほか \(more) 件") : ""
    Terminal.error.print(
      "mokuhyo: "
        + say(
          "not changed since the last run, left as they are: \(result.unchangedInputs) "
            + "(\(names)\(rest))",
          "前回から変わっていないため、そのままにしました: \(result.unchangedInputs) 件（\(names)\(rest)）"))
  }
}
