/// What a run of the program on a mutant shows.
enum Verdict: Equatable {
  case read
  /// It was refused with a message of this code.
  case refused(code: String)
  /// What must not happen.
  case failed(String)

  /// A run must end within this, in seconds.
  static let longest = 2.0
  /// And within this memory, in KiB.
  static let most = 256 << 10

  /// Judges a run.
  ///
  /// - Parameters:
  ///   - run: How the program ended, and what it printed.
  ///   - isConversion: Of a conversion, which may name several faults; else of `cells`, which names
  ///     one. Both may warn.
  init(_ run: ProgramRun, isConversion: Bool) {
    let lines = run.errors.split(separator: "\n")
    let codes = lines.map(Self.code)
    switch run.ending {
    case .stopped: self = .failed("was stopped after \(run.seconds) s")
    case .killed(let signal): self = .failed("crashed with signal \(signal)")
    case _ where run.seconds > Self.longest: self = .failed("took \(run.seconds) s")
    case _ where run.memory > Self.most: self = .failed("held \(run.memory) KiB")
    case _ where codes.contains(where: { $0 == nil }):
      self = .failed("said what is no message: \(run.errors.prefix(300))")
    case .exited(0):
      let errors = codes.compactMap { $0 }.filter { $0.severity == "error" }
      self = errors.isEmpty ? .read : .failed("read it and said: \(run.errors)")
    case .exited(1):
      let errors = codes.compactMap { $0 }.filter { $0.severity == "error" }
      guard isConversion ? !errors.isEmpty : errors.count == 1 else {
        self = .failed("refused it with \(errors.count) errors, in \(lines.count) lines")
        return
      }
      guard run.output.isEmpty || isConversion && errors.allSatisfy(\.isOfWorksheet) else {
        self = .failed("refused it and printed \(run.output.count) bytes")
        return
      }
      self = .refused(code: errors[0].code)
    case .exited(let status):
      self = .failed("ended with status \(status): \(run.errors.prefix(300))")
    }
  }

  /// What a message's line says: `FILE[SHEET]!CELL: error: text [code]`.
  private struct Line {
    let severity: String
    let code: String
    /// Whether a worksheet is named; then the other forms of the file are written all the same.
    let isOfWorksheet: Bool
  }

  private static func code(of line: Substring) -> Line? {
    guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else { return nil }
    let code = line[open...].dropFirst().dropLast()
    let severity = ["error", "warning", "info"].first { line.contains(": \($0): ") }
    guard let severity, !code.isEmpty, code.allSatisfy({ $0.isLetter || $0 == "-" }) else {
      return nil
    }
    let place = line.firstRange(of: ": \(severity): ").map { line[..<$0.lowerBound] }
    return Line(
      severity: severity, code: String(code), isOfWorksheet: place?.contains("[") ?? false)
  }
}
