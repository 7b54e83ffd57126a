import Foundation
import TestSupport
import Testing

/// Files as a section's staff would hand them in, and what reading each must give.
@Suite(.startsPrograms) struct SubmissionTests {
  private let mokuhyo = Mokuhyo()

  /// The cases' names, without what follows the number.
  static let cases: [String] = {
    let folder = Samples.fixtures.appending(path: "submissions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".expected.json") }
      .map { String($0.dropLast(".expected.json".count)) }.sorted()
  }()

  @Test func `there are cases`() {
    #expect(Self.cases.count >= 135)
  }

  @Test(arguments: cases)
  func `a submission gives the sheets, messages and exit status expected`(name: String) throws {
    let expected = try ExpectedSubmission(named: name)
    let outcome = try mokuhyo.run(
      ["convert", expected.input, "--to", "json"] + expected.arguments)
    #expect(outcome.status == expected.exitStatus)
    if expected.sheets.isEmpty, expected.exitStatus == 1 {
      #expect(outcome.output.isEmpty)
    } else {
      let sheets = try Samples.sheets(ofDocument: outcome.output) as? [[String: Any]] ?? []
      for difference in expected.differences(from: sheets) {
        Issue.record("\(name): \(difference)")
      }
    }
    guard expected.arguments.isEmpty else { return }
    let check = try mokuhyo("check", expected.input, "--json")
    let messages = try JSONSerialization.jsonObject(with: check.output) as? [[String: Any]] ?? []
    for difference in expected.differences(fromMessages: messages) {
      Issue.record("\(name): \(difference)")
    }
  }
}
