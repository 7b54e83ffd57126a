import Foundation
import TestSupport
import Testing

/// A review that is killed leaves whole copies or none.
@Suite(.startsPrograms) struct KilledReviewTests {
  private static let count = 400
  private static let kills = 50

  /// The files of a folder that are not hidden, with their bytes.
  private func copies(_ folder: TemporaryFolder) throws -> [String: Data] {
    guard folder.has("out") else { return [:] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out"))
      .filter { !$0.hasPrefix(".") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try folder.contents(of: "out/" + $0)) })
  }

  @Test func `a review killed at 50 moments leaves whole copies or none`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    // A form of one line, so that the copies are soon made.
    let lines = text.replacing("西区\t", with: "西区役所\t").split(
      separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.firstIndex { $0.hasPrefix("1\t") })
    try folder.write(lines[...end].joined(separator: "\n"), to: "a.tsv")
    try Tool.run(Tool.mokuhyo, ["convert", folder("a.tsv"), "-o", folder("a.xlsx")])
    let bytes = try folder.contents(of: "a.xlsx")
    for number in 0..<Self.count { try folder.write(bytes, to: "in/\(1000 + number).xlsx") }
    let mokuhyo = Mokuhyo(environment: ["SOURCE_DATE_EPOCH": "1711933200"])
    let arguments = ["review", folder("in"), "-o", folder("out"), "--force", "--quiet"]
    let start = ContinuousClock.now
    #expect(try mokuhyo.run(arguments).status == 0)
    let length = start.duration(to: .now) / .microseconds(1)
    let whole = try copies(folder)
    try #require(whole.count == Self.count + 1)
    var killedAtWork = 0
    for number in 0..<Self.kills {
      // On a slow machine fewer moments have to do; they are spread evenly all the same.
      guard number < 10 || start.duration(to: .now) < .seconds(120) else { break }
      let moment = number * 17 % Self.kills
      // Half of the runs find no copies, the others those of the last run.
      if number.isMultiple(of: 2) { try? FileManager.default.removeItem(atPath: folder("out")) }
      let process = mokuhyo.process(arguments)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(length * Double(moment + 1) / Double(Self.kills + 1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try copies(folder)
      #expect(left.allSatisfy { whole[$0.key] == $0.value }, "moment \(moment)")
      if process.terminationReason == .uncaughtSignal, !left.isEmpty { killedAtWork += 1 }
    }
    #expect(killedAtWork > 3)
    // The next run removes what killed runs had to leave.
    #expect(try mokuhyo.run(arguments).status == 0)
    #expect(try copies(folder) == whole)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out"))
    #expect(names.count == whole.count)
  }
}
