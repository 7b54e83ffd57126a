import Foundation
import TestSupport
import Testing

/// Requests made up from the description, right and wrong ones: every answer must be one that the
/// description has.
@Suite(.startsPrograms, .serialized) struct SchemathesisTests {
  /// How many requests are made up for each path.
  private static let examples =
    ProcessInfo.processInfo.environment["MOKUHYO_EXAMPLES"].flatMap(Int.init) ?? 5

  @Test(.enabled(if: ServeTools.areInstalled, "\(ServeTools.hint)"))
  func `no answer differs from the description`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Repository.text("examples/地域課.tsv"), to: "提出/地域課.tsv")
    let server = try ServerProcess(["--folder", folder("提出")])
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
