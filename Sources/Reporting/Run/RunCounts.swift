package import Messages

/// The counts of a run, of fixed size however long it is.
package struct RunCounts: Hashable, Sendable {
  /// The inputs processed, and how many of them failed or had not changed.
  package private(set) var files = 0
  package private(set) var failedFiles = 0
  package private(set) var unchangedFiles = 0
  package private(set) var sheets = 0
  private var codes: [MessageCode: Int] = [:]
  private var severities: [Severity: Int] = [:]

  package init() {}

  package mutating func add(_ outcome: InputOutcome) {
    sheets += outcome.sheetCount
    for message in outcome.allMessages {
      codes[message.code, default: 0] += 1
      severities[message.severity, default: 0] += 1
    }
    guard outcome.address != nil, outcome.endsInput else { return }
    files += 1
    if outcome.isUnchanged { unchangedFiles += 1 }
    if !outcome.isConverted { failedFiles += 1 }
  }

  package func count(of code: MessageCode) -> Int { codes[code] ?? 0 }

  package func count(of severity: Severity) -> Int {
    severities[severity] ?? 0
  }

  /// The codes that occurred, the most severe first, then the most frequent.
  package var codesBySeverity: [(code: MessageCode, count: Int)] {
    MessageCode.allCases.enumerated().filter { count(of: $0.element) > 0 }
      .sorted { a, b in
        (a.element.severity.rank, -count(of: a.element), a.offset)
          < (b.element.severity.rank, -count(of: b.element), b.offset)
      }.map { ($0.element, count(of: $0.element)) }
  }
}
