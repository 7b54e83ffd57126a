import Foundation
import TestSupport

/// Where the repository and the tests' own files lie.
enum Samples {
  static let fixtures = Repository.root.appending(path: "Tests/ConversionTests/Fixtures")

  /// The ten sheets of the ward as received.
  static let ward = Repository.root.appending(path: "examples/r5-nishi-ku.tsv").path

  /// One section's sheet as received.
  static let section = Repository.root.appending(path: "examples/地域課.tsv").path

  /// A file of the submissions.
  static func submission(_ name: String) -> String {
    fixtures.appending(path: "submissions").appending(path: name).path
  }

  /// The ten sheets as the canonical model.
  static func golden() throws -> NSObject {
    try sheets(ofDocument: Data(contentsOf: Repository.golden))
  }

  /// The sheets of a JSON document as objects that can be compared, without where they came from.
  static func sheets(ofDocument data: Data) throws -> NSObject {
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let sheets = document?["sheets"] as? [[String: Any]] ?? []
    return sheets.map { $0.filter { $0.key != "source" } } as NSArray
  }
}
