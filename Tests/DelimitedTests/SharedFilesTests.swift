import Grid
import TestSupport
import Testing

@testable import Delimited

@Suite struct SharedFilesTests {
  /// A file of `corpus/csv` as described in its INDEX.tsv.
  struct Sample: Sendable {
    var file: String
    var encoding: TextEncoding
    var rows: Int
    /// The first row, as JSON.
    var firstRow: String
  }

  static let samples: [Sample] = {
    guard let index = Repository.sharedBytes("corpus/csv/INDEX.tsv") else { return [] }
    return String(decoding: index, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let encoding: TextEncoding =
        switch fields[2] {
        case "cp932": .cp932
        case "utf-16": .utf16LE
        case "utf-16-be": .utf16BE
        default: .utf8
        }
      return Sample(
        file: fields[0], encoding: encoding, rows: Int(fields[4]) ?? 0, firstRow: fields[5])
    }
  }()

  @Test(arguments: samples)
  func `reads other projects' files`(sample: Sample) throws {
    let bytes = try #require(Repository.sharedBytes("corpus/csv/\(sample.file)"))
    let detected = TextEncoding.detect(bytes.span, isWhole: true)
    #expect(detected == sample.encoding)
    let grid = try DelimitedReader().grid(bytes: bytes, file: sample.file)
    #expect(grid.cells.last?.reference.row == sample.rows - 1)
    let first = grid.cells.filter { $0.reference.row == 0 }.map { "\"\($0.text)\"" }
    #expect("[\(first.joined(separator: ", "))]" == sample.firstRow)
  }

  @Test func `cleans the seed's cells as in the golden file`() throws {
    guard let seed = Repository.sharedBytes("seed/r5-nishi-ku.txt"),
      let golden = Repository.sharedBytes("golden/r5-nishi-ku.json")
    else { return }
    let texts = String(decoding: golden, as: UTF8.self)
    func isInGolden(_ text: String) -> Bool {
      let escaped = text.split(separator: "\n").joined(separator: "\\n")
        .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      return texts.contains("\"\(escaped)\"")
    }
    let grid = try DelimitedReader().grid(bytes: seed, file: "r5-nishi-ku.txt")
    let cells = grid.cells.filter { $0.text.contains("<") || $0.text.hasPrefix("・") }
    #expect(cells.count == 24)
    for cell in cells {
      let text = WebText.plain(cell.text)
      // An item of 政策指標 is alone in its cell, without its mark.
      let items = text.split(separator: "\n").map { String($0.drop { $0 == "・" }) }
      #expect(isInGolden(text) || items.allSatisfy(isInGolden), "\(cell.reference): \(text)")
    }
  }
}
