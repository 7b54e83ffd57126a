import Glibc
import Mutation
import Synchronization

/// Has the program read one mutant after the other, several at a time.
final class Campaign: Sendable {
  private let options: Options
  private let mutator: Mutator
  private let tally = Mutex(Tally())

  init(_ options: Options) throws(Fault) {
    self.options = options
    let workbooks = try Workbooks.found(
      in: options.sources, count: options.workbooks, seed: options.seed)
    mutator = Mutator(workbooks, seed: options.seed)
    tally.withLock { $0.workbooks = workbooks.count }
  }

  /// Runs all and returns what came of it.
  func run() async throws -> Tally {
    if let folder = options.written {
      try write(to: folder)
      return tally.withLock { $0 }
    }
    unsafe mkdir(options.folder, 0o755)
    if let only = options.only {
      try read(only, scratch: options.folder + "/only", isKept: true)
    } else {
      try await withThrowingTaskGroup { group in
        for worker in 0..<options.workers {
          group.addTask { try self.work(worker) }
        }
        try await group.waitForAll()
      }
    }
    return tally.withLock { $0 }
  }

  private func work(_ worker: Int) throws(Fault) {
    let scratch = options.folder + "/worker-\(worker)"
    for number in stride(from: worker, to: options.number, by: options.workers) {
      try read(number, scratch: scratch, isKept: false)
    }
    for ending in [".xlsx", ".out", ".err"] { unsafe unlink(scratch + ending) }
  }

  /// Writes the mutants with numbers for names.
  private func write(to folder: String) throws(Fault) {
    unsafe mkdir(folder, 0o755)
    for number in 0..<options.number {
      let mutant = mutator.mutant(number)
      let ending = mutant.origin.split(separator: ".").last.map(String.init) ?? "xlsx"
      try Files.write(mutant.bytes, to: "\(folder)/\(number).\(ending)")
    }
  }

  /// Makes a mutant and has the program read it: its cells, and by turns as a table or a form.
  private func read(_ number: Int, scratch: String, isKept: Bool) throws(Fault) {
    let mutant = mutator.mutant(number)
    let path = scratch + ".xlsx"
    try Files.write(mutant.bytes, to: path)
    let second = number % 2 == 0 ? ["cells", "--to", "csv"] : ["convert", "--to", "json"]
    for command in [["cells", "--to", "json"], second] {
      let (run, verdict) = try judged(command + [path], scratch: scratch)
      let isFirst = tally.withLock { $0.add(run, verdict, to: mutant) }
      if isKept { Console.report("\(command.joined(separator: " ")): \(verdict)") }
      guard case .failed(let reason) = verdict, isFirst else { continue }
      let kept = options.folder + "/mutant-\(options.seed)-\(number).xlsx"
      try Files.write(mutant.bytes, to: kept)
      Console.report(
        "\(kept): \(mutant.mutation) of \(mutant.origin): "
          + "\(command.joined(separator: " ")) \(reason)")
    }
  }

  /// Runs the program; one that was slow is run again, since the machine may have been busy.
  private func judged(
    _ arguments: [String], scratch: String
  ) throws(Fault) -> (ProgramRun, Verdict) {
    let isConversion = arguments[0] == "convert"
    var run = try ProgramRun(options.program, arguments, scratch: scratch)
    for _ in 0..<2 where run.seconds > Verdict.longest {
      let again = try ProgramRun(options.program, arguments, scratch: scratch)
      if again.seconds < run.seconds { run = again }
    }
    return (run, Verdict(run, isConversion: isConversion))
  }
}
