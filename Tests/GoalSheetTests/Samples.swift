import Delimited
import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing
import TestSupport

/// Files that the tests read in place.
enum Samples {
  static func bytes(_ path: String) throws -> [UInt8] {
    try Repository.bytes(path)
  }

  static let reader = FormReader(vocabulary: Template.standard.vocabulary)

  /// The ten sheets as received.
  static func tenSheets() throws -> FormReading {
    let bytes = try bytes("examples/r5-nishi-ku.tsv")
    let grid = try DelimitedReader(delimiter: .tab).grid(bytes: bytes, file: "r5-nishi-ku.tsv")
    return reader.read(WebText.plain(grid), file: "r5-nishi-ku.tsv")
  }
}
