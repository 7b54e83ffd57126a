import Foundation

/// The folder of samples next to the repository; tests that need it are skipped if it is missing.
enum SharedFolder {
  static let path: String? = {
    var folder = URL(filePath: #filePath)
    // Support, OOXMLTests, Tests, the repository, its parent folder.
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    let shared = folder.appending(path: "shared").path
    return FileManager.default.fileExists(atPath: shared) ? shared : nil
  }()

  /// The files in a folder and its subfolders with one of the given endings, sorted.
  static func files(_ folder: String, _ endings: String...) -> [String] {
    guard let path else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { "\(path)/\(folder)/\($0)" }
  }
}
