import Foundation
import TestSupport

/// The targets of Package.swift whose sources are in `Sources`, read from its text.
enum Manifest {
  struct Room: Hashable, Sendable {
    var name: String
    /// The modules that it may import, in the manifest's order.
    var imports: [String]
  }

  /// The rooms from the bottom up, as the manifest lists them; C modules are left out.
  static let rooms: [Room] = {
    guard let text = try? Repository.text("Package.swift") else { return [] }
    let products = Self.products(in: text)
    let target =
      /(?:room|\.target|\.executableTarget)\(\s*(?:name: )?"(\w+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
    return text.matches(of: target).compactMap { match in
      let name = String(match.output.1)
      guard SourceFile.all.contains(where: { $0.room == name }) else { return nil }
      let items = match.output.2?.split(separator: ",") ?? []
      return Room(
        name: name,
        imports: items.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
          .filter { !$0.isEmpty }
          .map { products[$0] ?? $0.replacing("\"", with: "") })
    }
  }()

  /// The modules of other packages, by the constants that stand for them.
  private static func products(in text: String) -> [String: String] {
    let product = /let (\w+): Target\.Dependency = \.product\(\s*name: "(\w+)"/
    return Dictionary(
      text.matches(of: product).map { (String($0.output.1), String($0.output.2)) },
      uniquingKeysWith: { first, _ in first })
  }
}
