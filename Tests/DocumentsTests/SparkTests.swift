import Foundation
import Testing
import TestSupport

/// The example for Spark gives what the program alone gives.
@Suite(.startsPrograms) struct SparkTests {
  private static let python = Repository.root.appending(path: ".build/spark/bin/python")
  private static let program = Repository.root.appending(path: ".build/release/mokuhyo")
  /// Whether `make spark-test` has fetched what is needed.
  private static let canRun =
    FileManager.default.fileExists(
      atPath: Repository.root.appending(path: ".build/spark/installed").path)
    && FileManager.default.isExecutableFile(atPath: program.path)

  @Test(.enabled(if: canRun, "PySpark is not installed; make spark-test does it"))
  func `its Parquet is what one run of the program gives`() throws {
    let outcome = try Tool.run(
      Self.python, ["test_convert.py", Self.program.path],
      in: Repository.root.appending(path: "examples/spark"), environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Ran 5 tests"))
  }
}
