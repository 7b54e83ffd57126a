import Foundation
import TestSupport

/// The program as users run it: the binary that was built beside the tests.
struct Mokuhyo {
  /// How a run ended.
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The folder where the run happens.
  var folder = FileManager.default.temporaryDirectory.path
  var environment: [String: String] = [:]

  /// A process that is ready to run.
  func process(_ arguments: [String]) -> Process {
    Tool.process(Tool.mokuhyo, arguments, in: URL(filePath: folder), environment: environment)
  }

  /// Runs the program to its end.
  func callAsFunction(_ arguments: String..., input: Data = Data()) throws -> Outcome {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    let outcome = try Tool.run(process(arguments), input: input)
    return Outcome(
      status: outcome.status, output: outcome.standardOutput, errors: outcome.errors)
  }
}
