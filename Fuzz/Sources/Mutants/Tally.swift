import Mutation

/// What came of the mutants so far.
struct Tally {
  var workbooks = 0
  private var runs = 0
  private var read = 0
  private var refused: [String: Int] = [:]
  private(set) var failed: Set<Int> = []
  private var seconds = 0.0
  private var memory = 0

  /// Counts a run.
  ///
  /// - Returns: whether it is the first failure of its mutant.
  mutating func add(_ run: ProgramRun, _ verdict: Verdict, to mutant: Mutator.Mutant) -> Bool {
    runs += 1
    if runs.isMultiple(of: 2000) { Console.report("\(runs) runs, \(failed.count) mutants failed") }
    seconds = max(seconds, run.seconds)
    memory = max(memory, run.memory)
    switch verdict {
    case .read: read += 1
    case .refused(let code): refused[code, default: 0] += 1
    case .failed: return failed.insert(mutant.number).inserted
    }
    return false
  }

  /// The result, in lines.
  func summary(of options: Options) -> String {
    let codes = refused.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }
    let slowest = Int((seconds * 1000).rounded())
    return """
      seed \(options.seed): \(options.number) mutants of \(workbooks) workbooks, \(runs) runs
      read \(read), refused \(refused.values.reduce(0, +)) (\(codes.joined(separator: ", ")))
      slowest \(slowest) ms, most memory \(memory >> 10) MiB
      mutants that failed: \(failed.count)
      """
  }
}
