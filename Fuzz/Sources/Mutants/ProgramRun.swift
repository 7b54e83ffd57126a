import Glibc

/// One run of the program, in a process of its own.
struct ProgramRun {
  /// How a run ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It was stopped because it took far too long.
    case stopped
  }

  var ending: Ending
  var seconds: Double
  /// The most memory that it held, in KiB.
  var memory: Int
  var output: [UInt8]
  var errors: String

  /// A run that takes longer is stopped, in seconds.
  static let patience = 10.0

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What follows its name.
  ///   - scratch: The beginning of the names of two files for what it prints.
  /// - Throws: ``Fault`` when it cannot be started, or what it printed cannot be read.
  init(_ program: String, _ arguments: [String], scratch: String) throws(Fault) {
    let (outputPath, errorPath) = (scratch + ".out", scratch + ".err")
    let start = ContinuousClock.now
    let process = try Self.start(program, arguments, output: outputPath, errors: errorPath)
    var status: Int32 = 0
    var usage = rusage()
    var isStopped = false
    while unsafe wait4(process, &status, WNOHANG, &usage) == 0 {
      usleep(300)
      if !isStopped, start.duration(to: .now) > .seconds(Self.patience) {
        kill(process, SIGKILL)
        isStopped = true
      }
    }
    seconds = start.duration(to: .now) / .seconds(1)
    memory = usage.ru_maxrss
    let signal = status & 0x7F
    ending =
      isStopped ? .stopped : signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    output = try Files.contents(of: outputPath)
    errors = String(decoding: try Files.contents(of: errorPath), as: UTF8.self)
  }

  private static func start(
    _ program: String, _ arguments: [String], output: String, errors: String
  ) throws(Fault) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    let code = unsafe posix_spawn(&process, program, &actions, nil, words, &environment)
    guard code == 0 else { throw Fault("\(program) cannot be started") }
    return process
  }
}
