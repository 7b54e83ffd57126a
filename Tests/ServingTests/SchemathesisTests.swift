import Foundation
import TestSupport
import Testing

/// Requests made up from the description, right and wrong ones: every answer must be one that the
/// description has.
@Suite(.startsPrograms, .serialized) struct SchemathesisTests {
  /// How many requests are made up for each path.
  private static let examples =
    ProcessInfo.processInfo.environment["MOKUHYO_EXAMPLES"].flatMap(Int.init) ?? 10

  @Test(.enabled(if: ServeTools.areInstalled, "\(ServeTools.hint)"))
  func `no answer differs from the description`() throws {
    let server = try ServerProcess()
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(
      ServeTools.schemathesis,
      [
        "run", server.address + "/api/v1/openapi.json", "--max-examples", "\(Self.examples)",
        "--seed", "1", "--report-dir", folder("report"), "--no-color",
      ])
    #expect(outcome.status == 0, "\(outcome.output.suffix(6000))\(outcome.errors.suffix(2000))")
    #expect(try server.ask("/healthz").status == 200)
  }
}
