/// What the command line asks for.
struct Options {
  var number = 20_000
  var seed: UInt64 = 1
  /// How many workbooks are damaged, of those found.
  var workbooks = 40
  var workers = 2
  /// The one mutant to make, for looking at it again.
  var only: Int?
  /// The program under test.
  var program = ""
  /// Where the mutants that fail are kept.
  var folder = "failed-mutants"
  /// Files, and folders of files, to take the workbooks from.
  var sources: [String] = []

  static let usage = """
    usage: mutants --program PATH [--number N] [--seed S] [--workbooks N] [--workers N]
                   [--keep FOLDER] [--only NUMBER] SOURCE...

    Damages the workbooks of each SOURCE (a file or a folder) in N ways that the seed decides, and
    has the program read them. It must neither crash, nor take over 2 s or 256 MiB, and must
    either read a mutant or refuse it with one message. Those that fail are kept in FOLDER.
    --only runs the mutant of one number, and keeps it.
    """

  init(_ arguments: [String]) throws(Fault) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        sources.append(argument)
        continue
      }
      guard let value = rest.popFirst() else { throw Fault("\(argument) needs a value") }
      switch argument {
      case "--program": program = value
      case "--keep": folder = value
      case "--number": number = try Self.number(value, of: argument)
      case "--seed": seed = UInt64(try Self.number(value, of: argument))
      case "--workbooks": workbooks = try Self.number(value, of: argument)
      case "--workers": workers = max(1, try Self.number(value, of: argument))
      case "--only": only = try Self.number(value, of: argument)
      default: throw Fault("there is no option \(argument)")
      }
    }
    guard !program.isEmpty, !sources.isEmpty else {
      throw Fault("--program and a source are needed")
    }
  }

  private static func number(_ value: String, of option: String) throws(Fault) -> Int {
    guard let number = Int(value), number >= 0 else {
      throw Fault("\(option) needs a number, not “\(value)”")
    }
    return number
  }
}

/// Why the run cannot go on; its text is for whoever started it.
struct Fault: Error {
  var text: String

  init(_ text: String) { self.text = text }
}
