import Foundation

/// The folder of samples that lies beside the repository; tests of it are skipped where it is not.
enum SharedFolder {
  static let path: String? = {
    var folder = URL(filePath: #filePath)
    // Support, OOXMLTests, Tests, the repository, its folder.
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    let shared = folder.appending(path: "shared").path
    return FileManager.default.fileExists(atPath: shared) ? shared : nil
  }()

  /// The files of a folder below it whose names end so, in order.
  static func files(_ folder: String, _ endings: String...) -> [String] {
    guard let path else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { "\(path)/\(folder)/\($0)" }
  }
}
