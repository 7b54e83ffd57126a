import Foundation
import Grid
import Messages
import Mutation
import TestSupport
import Testing

@testable import OOXML

/// Damaged workbooks must be read, or rejected with an error that gives the reason.
///
/// `make fuzz` does the same with many more workbooks, and with the program itself.
@Suite struct DamagedWorkbookTests {
  @Test(.takesLong, arguments: Mutation.allCases)
  func `both ways of reading agree on damaged workbooks`(mutation: Mutation) throws {
    let workbooks = try Self.workbooks()
    let mutator = Mutator(workbooks, seed: 20_230_401)
    let kind = try #require(Mutation.allCases.firstIndex(of: mutation))
    var readCount = 0
    for index in workbooks.indices {
      let mutant = mutator.mutant(kind * workbooks.count + index)
      #expect(mutant.mutation == mutation)
      let (usual, strict) = (
        outcome(mutant, usesScanners: true), outcome(mutant, usesScanners: false)
      )
      #expect(
        usual.grids == strict.grids, "\(mutation) of \(mutant.origin), mutant \(mutant.number)")
      if usual.error == nil { readCount += 1 }
      if let error = usual.error {
        #expect(!error.text.english.isEmpty && !error.text.japanese.isEmpty)
      }
    }
    #expect(readCount < workbooks.count || mutation == .removedPart || mutation.isStructural)
  }

  @Test func `a mutation is reproducible, and depends on the seed`() throws {
    let workbooks = try Self.workbooks()
    let mutant = Mutator(workbooks, seed: 1).mutant(40)
    #expect(mutant.bytes == Mutator(workbooks, seed: 1).mutant(40).bytes)
    #expect(mutant.bytes != Mutator(workbooks, seed: 2).mutant(40).bytes)
  }

  @Test func `an archive that is taken apart and rewritten gives the same result`() throws {
    for workbook in try Self.workbooks() {
      let image = try #require(ZipImage(workbook.bytes), "\(workbook.name)")
      var again = image
      again.members = try image.members.map { $0.holding(try #require($0.content)).deflated() }
      let grid = try Workbook(bytes: workbook.bytes).grid(at: 0)
      #expect(try Workbook(bytes: again.bytes).grid(at: 0) == grid, "\(workbook.name)")
    }
  }

  // MARK: - Reading

  private struct Outcome {
    /// The grid of each sheet that could be read.
    var grids: [Grid?] = []
    var error: ReadError?
  }

  private func outcome(_ mutant: Mutator.Mutant, usesScanners: Bool) -> Outcome {
    var outcome = Outcome()
    do throws(ReadError) {
      let workbook = try Workbook(bytes: mutant.bytes)
      workbook.usesScanners = usesScanners
      for index in workbook.sheets.indices {
        do throws(ReadError) {
          outcome.grids.append(try workbook.grid(at: index))
        } catch {
          outcome.grids.append(nil)
          outcome.error = error
        }
      }
    } catch {
      outcome.error = error
    }
    return outcome
  }

  /// Sixteen submissions, covering every kind of package.
  private static func workbooks() throws -> [Mutator.Seed] {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ConversionTests/Fixtures/submissions")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xlsx") && !$0.contains("-broken-") }.sorted()
    return try stride(from: 0, to: names.count, by: 3).prefix(16).map { index in
      let bytes = try Data(contentsOf: folder.appending(path: names[index]))
      return Mutator.Seed(name: names[index], bytes: Array(bytes))
    }
  }
}
