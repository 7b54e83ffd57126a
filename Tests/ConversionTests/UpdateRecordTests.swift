import Dispatch
import Testing
import TestSupport

@testable import Conversion

@Suite struct UpdateRecordTests {
  /// As a bulk run does: files are named by one thread while another is done with earlier ones.
  @Test func `threads may name files and be done with others at once`() throws {
    let folder = try TemporaryFolder()
    let record = UpdateRecord(folder: folder.path, settings: "s")
    let count = 3_000
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for number in stride(from: thread, to: count, by: 4) {
        try? record.willWrite("in/\(number)", names: ["\(number).json"])
        try? record.didWrite("in/\(number)", digest: "d\(number)", names: ["\(number).json"])
      }
    }
    let grown = UpdateRecord(folder: folder.path, settings: "s").entries
    try record.finish()
    let finished = UpdateRecord(folder: folder.path, settings: "s").entries
    #expect(grown == finished)
    #expect(finished.count == count)
    #expect(finished.allSatisfy { $0.value.digest == "d" + $0.key.dropFirst(3) })
  }

  @Test func `other settings keep the names and forget what was done`() throws {
    let folder = try TemporaryFolder()
    let record = UpdateRecord(folder: folder.path, settings: "s")
    try record.willWrite("a\tb", names: ["a.json"])
    try record.didWrite("a\tb", digest: "d", names: ["a.json"])
    try record.willWrite("c\n\\n", names: [])
    #expect(
      UpdateRecord(folder: folder.path, settings: "t").entries == [
        "a\tb": .init(digest: nil, names: ["a.json"]), "c\n\\n": .init(digest: nil, names: []),
      ])
    #expect(UpdateRecord(folder: folder.path, settings: "s").entries["a\tb"]?.digest == "d")
  }
}
