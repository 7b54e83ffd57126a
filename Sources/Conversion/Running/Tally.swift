import GoalSheet
import Messages
import Reporting

/// Counts what happens and passes it on to the observer.
final class Tally {
  private let observer: any RunObserver
  private let total: Int?
  private var done = 0
  private var duplicates = DuplicateFinder()
  private var submissions: SubmissionCheck?
  private(set) var result = ConversionResult()
  private let messageLimit: Int
  /// The messages about the input whose parts are arriving.
  private var messagesOfInput = 0
  private var omitted = OmittedMessages()

  init(observer: any RunObserver, total: Int?, _ options: ReadingOptions) {
    self.observer = observer
    self.total = total
    messageLimit = options.limits.messages
    submissions = options.expected.map { SubmissionCheck($0) }
  }

  /// Ends the run: reports the sections whose sheet did not come, unless the run ended early.
  func finish() -> ConversionResult {
    guard let submissions, !result.endedEarly else { return result }
    result.missing = submissions.missing
    result.warnings += result.missing.count
    if !result.missing.isEmpty { observer.take(submissions.missingMessages) }
    return result
  }

  /// A message for each expected section whose sheet did not come.
  var missingMessages: [Message] { submissions?.missingMessages ?? [] }

  /// An error has ended the run.
  func endEarly() {
    result.endedEarly = true
  }

  /// An input was skipped because it had not changed.
  func addUnchanged(_ address: String) {
    done += 1
    result.unchangedInputs += 1
    if result.firstUnchanged.count < 10 { result.firstUnchanged.append(address) }
    observer.take(.unchanged(address))
    observer.progress(done: done, of: total)
  }

  /// An output failed through no fault of an input.
  func add(_ fault: OutputError) {
    add(Reading(messages: [fault.message]), of: nil)
  }

  /// Messages about an output, none of which is an error.
  func add(_ messages: [Message]) {
    guard !messages.isEmpty else { return }
    result.warnings += messages.count { $0.severity == .warning }
    observer.take(messages)
  }

  /// An input, or part of one, has been processed.
  ///
  /// `failures` are errors that have become records of the output: they are reported but do not
  /// count as failures.
  func add(
    _ reading: Reading, of address: String?, endsInput: Bool = true, failures: [Message] = []
  ) {
    var reading = reading
    if let address, !reading.keyed.isEmpty {
      reading.messages += duplicates.messages(
        about: reading.keyed, of: address, written: reading.written)
    }
    if let address, let messages = submissions?.messages(about: reading.counts, of: address) {
      reading.messages += messages
    }
    if let address { limitMessages(of: &reading, address, endsInput: endsInput) }
    if endsInput { done += 1 }
    if reading.isConverted { result.convertedInputs += 1 }
    result.sheets += reading.sheetCount
    // By index, because a copy of a message retains all its texts.
    for index in reading.messages.indices {
      switch reading.messages[index].severity {
      case .error: result.failures += 1
      case .warning: result.warnings += 1
      case .info: break
      }
    }
    observer.take(InputOutcome(reading, of: address, endsInput: endsInput, recorded: failures))
    observer.progress(done: done, of: total)
  }

  /// Applies the limit to all parts of an input together, and counts the rest at its end.
  private func limitMessages(of reading: inout Reading, _ address: String, endsInput: Bool) {
    reading.cutMessages(to: max(0, messageLimit - messagesOfInput))
    messagesOfInput += reading.messages.count
    omitted += reading.omittedMessages
    reading.omittedMessages = omitted
    guard endsInput else { return }
    reading.reportOmittedMessages(of: address)
    messagesOfInput = 0
    omitted = OmittedMessages()
  }
}

extension InputOutcome {
  /// The outcome of a reading; `recorded` are the errors that became records of the output.
  init(_ reading: Reading, of address: String?, endsInput: Bool, recorded: [Message]) {
    self.init(address: address, messages: reading.messages)
    recordedErrors = recorded
    sheetCount = reading.sheetCount
    counts = reading.counts
    written = reading.written
    isConverted = reading.sheetCount > 0 || !reading.hasErrors && recorded.isEmpty
    self.endsInput = endsInput
  }
}
