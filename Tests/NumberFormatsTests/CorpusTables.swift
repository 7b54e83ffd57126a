import Foundation

/// The public tables of number formats next to the repository, which are read in place.
enum CorpusTables {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus/number-formats")

  static let arePresent = FileManager.default.fileExists(atPath: folder.path)

  static let absence = "the tables of ../shared/corpus/number-formats are not there"

  /// The lines of a table, split at tabs.
  static func rows(of name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The elements of the array in a JSON file.
  static func elements(of name: String) throws -> [TableValue] {
    let data = try Data(contentsOf: folder.appending(path: name))
    return try JSONDecoder().decode([TableValue].self, from: data)
  }
}

/// A value in a table.
enum TableValue: Decodable {
  case number(Double)
  case truth(Bool)
  case text(String)
  case list([TableValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([TableValue].self))
    }
  }

  var elements: [TableValue] {
    if case .list(let elements) = self { elements } else { [] }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}
