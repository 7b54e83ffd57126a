@testable import BIFF
import Foundation
import Grid
import Messages
import TestSupport
import Testing
import WorkbookReading

/// Damaged workbooks are read or refused, at once.
@Suite struct MutantTests {
  /// How many mutants there are: few here, 20,000 now and then (`MOKUHYO_XLS_MUTANTS`).
  private static let count =
    ProcessInfo.processInfo.environment["MOKUHYO_XLS_MUTANTS"].flatMap { Int($0) }
    ?? Quick.rounds(400)

  private static let names = ["libreoffice.xls", "excel95.xls", "kinds.xls"]

  @Test(arguments: names) func `are read or refused in no time`(name: String) throws {
    let file = try Fixtures.bytes(name)
    let (stream, streamName) = try WorkbookStream.find(in: file)
    let clock = ContinuousClock()
    for seed in 0..<Self.count / Self.names.count {
      var mutator = RecordMutator(seed: UInt64(seed))
      let mutant = mutator.mutant(
        file: file, stream: stream.array, name: streamName ?? "Workbook")
      let time = clock.measure { Self.read(mutant, "\(name), seed \(seed)") }
      #expect(time < .seconds(2), "\(name), seed \(seed)")
    }
  }

  /// Reads a file in both ways: what is read can be written, and is the same.
  private static func read(_ bytes: [UInt8], _ name: String) {
    var limits = ReadingLimits()
    limits.blankFields = 1 << 16
    guard let workbook = try? BinaryWorkbook(bytes: bytes, limits: limits) else { return }
    for index in workbook.sheets.indices.prefix(4) {
      let grid = try? workbook.grid(at: index)
      guard let texts = try? writtenTexts(workbook, sheet: index), let grid else { continue }
      #expect(texts == expectedTexts(grid), "\(name)")
    }
  }
}
