import Foundation
import TestSupport
import Testing

/// Honest files of other projects stay within the budget of one input.
@Suite(.startsPrograms, .takesLong) struct CorpusBudgetTests {
  /// In MiB.
  private static let memory = 256
  /// In seconds; what is built without optimisation takes many times as long.
  private static var seconds: Double {
    #if DEBUG
      100
    #else
      5
    #endif
  }

  /// The files of two folders beside the repository; empty where these are absent.
  private static var files: [String] {
    ["corpus", "field"].compactMap(Repository.shared).flatMap { folder in
      let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return (walk?.allObjects as? [URL] ?? []).map(\.path)
    }.filter { path in
      [".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".tsv", ".zip"].contains {
        path.hasSuffix($0)
      }
    }.sorted()
  }

  @Test(arguments: [["check"], ["cells", "--to", "json"]])
  func `each file is read or refused in the budget`(command: [String]) throws {
    for file in Self.files {
      let run = try MeasuredRun(command + [file])
      // A zip may hold several files, of which cells shows one.
      #expect(run.status == 0 || run.status == 1 || file.hasSuffix(".zip"), "\(file)")
      #expect(run.memory <= Self.memory, "\(file)")
      #expect(run.seconds <= Self.seconds, "\(file)")
    }
  }
}
