import Foundation
import TestSupport

extension Tool {
  /// Runs a line of shell, in which `mokuhyo` is the program that was built with the tests.
  static func shell(
    _ line: String, in folder: URL = Repository.root, environment: [String: String] = [:]
  ) throws -> Outcome {
    let path = Tool.mokuhyo.deletingLastPathComponent().path
    return try run(
      URL(filePath: "/bin/bash"), ["-o", "pipefail", "-c", line], in: folder,
      environment: ["PATH": path + ":/usr/local/bin:/usr/bin:/bin"].merging(environment) { $1 })
  }
}
