import Delimited
import FormLayout
import Foundation
import GoalSheet
import Grid
import Messages
import Testing

/// Files that the tests read in place.
enum Samples {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static let reader = FormReader(vocabulary: Template.standard.vocabulary)

  /// The ten sheets as received.
  static func tenSheets() throws -> FormReading {
    let bytes = try bytes("examples/r5-nishi-ku.tsv")
    var grid = try DelimitedReader(delimiter: .tab).grid(bytes: bytes, file: "r5-nishi-ku.tsv")
    for index in grid.cells.indices {
      grid.cells[index] = Cell(
        grid.cells[index].reference, text: WebText.plain(grid.cells[index].text))
    }
    return reader.read(grid, file: "r5-nishi-ku.tsv")
  }
}
