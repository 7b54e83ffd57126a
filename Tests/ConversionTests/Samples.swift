import Foundation

/// Where the repository and the tests' own files lie.
enum Samples {
  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = root.appending(path: "Tests/ConversionTests/Fixtures")

  /// The ten sheets of the ward as received.
  static let ward = root.appending(path: "examples/r5-nishi-ku.tsv").path

  /// One section's sheet as received.
  static let section = root.appending(path: "examples/地域課.tsv").path

  /// A file of the submissions.
  static func submission(_ name: String) -> String {
    fixtures.appending(path: "submissions").appending(path: name).path
  }

  /// The ten sheets as the canonical model.
  static func golden() throws -> NSObject {
    try sheets(ofDocument: Data(contentsOf: fixtures.appending(path: "r5-nishi-ku.json")))
  }

  /// The sheets of a JSON document as objects that can be compared, without where they came from.
  static func sheets(ofDocument data: Data) throws -> NSObject {
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let sheets = document?["sheets"] as? [[String: Any]] ?? []
    return sheets.map { $0.filter { $0.key != "source" } } as NSArray
  }
}

/// A folder of its own, which goes with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "mokuhyo-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// The path of a file in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Sets when a file was last written, in seconds since 1970.
  func setTime(of name: String, to seconds: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(seconds))], ofItemAtPath: self(name))
  }

  /// Writes a file into it and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// The names in it, dot files too, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func contents(of name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }
}
