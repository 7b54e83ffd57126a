package import Foundation

/// A folder of its own, removed with the value.
package final class TemporaryFolder {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "mokuhyo-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  /// The path of a file in the folder, which need not exist.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  // MARK: - Writing

  /// Writes a file, and the folders that lead to it, and returns its path.
  @discardableResult
  package func write(_ data: Data, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    try write(Data(bytes), to: name)
  }

  // MARK: - Reading

  /// The names of its files, dot files too, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  package func contents(of name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  package func bytes(_ name: String) throws -> [UInt8] { [UInt8](try contents(of: name)) }

  package func text(_ name: String) throws -> String {
    String(decoding: try contents(of: name), as: UTF8.self)
  }

  package func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }
}
