import Foundation

/// The files in `Fixtures`, read in place.
enum Fixture {
  /// The ten sheets of Nishi Ward, fiscal 2023, as every reader must give them.
  static func golden() throws -> [UInt8] { try bytes("r5-nishi-ku.json") }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)")))
  }
}
