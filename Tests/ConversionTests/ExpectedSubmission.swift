import Foundation

/// What one submission must give, as the file beside it says.
struct ExpectedSubmission {
  let input: String
  let exitStatus: Int32
  let arguments: [String]
  let sheets: [[String: Any]]
  private let object: [String: Any]

  init(named name: String) throws {
    let data = try Data(
      contentsOf: URL(filePath: Samples.submission(name + ".expected.json")))
    object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    input = Samples.submission(object["input"] as? String ?? "")
    exitStatus = (object["exit"] as? NSNumber)?.int32Value ?? -1
    arguments = object["args"] as? [String] ?? []
    sheets = object["sheets"] as? [[String: Any]] ?? []
  }

  // MARK: - Sheets

  /// What differs between the sheets expected and those there; nothing if all is well.
  func differences(from found: [[String: Any]]) -> [String] {
    guard sheets.count == found.count else {
      return ["\(found.count) sheets, expected \(sheets.count)"]
    }
    guard object["sheetOrder"] as? String == "any" else {
      return zip(sheets.indices, found).flatMap { index, sheet in
        differences(ofSheet: index, from: sheet)
      }
    }
    var left = found
    return sheets.indices.flatMap { index in
      guard let match = left.firstIndex(where: { differences(ofSheet: index, from: $0).isEmpty })
      else { return ["no sheet like that of \(sheets[index]["section"] ?? "?")"] }
      left.remove(at: match)
      return []
    }
  }

  private func differences(ofSheet index: Int, from found: [String: Any]) -> [String] {
    let ignored = Set(object["ignore"] as? [String] ?? [])
    let path = "sheets/\(index)"
    var differences = Self.differences(
      sheets[index].filter { $0.key != "unplaced" }, found.filter { $0.key != "unplaced" },
      at: path, ignoring: ignored)
    guard !ignored.contains(path + "/unplaced") else { return differences }
    var left = found["unplaced"] as? [[String: Any]] ?? []
    for entry in sheets[index]["unplaced"] as? [[String: Any]] ?? [] {
      if let match = left.firstIndex(where: { Self.fits(entry, $0) }) {
        left.remove(at: match)
      } else {
        differences.append("\(path)/unplaced: \(entry) is not there")
      }
    }
    let maybe = object["maybeUnplaced"] as? [[[String: Any]]] ?? []
    for entry in maybe.indices.contains(index) ? maybe[index] : [] {
      if let match = left.firstIndex(where: { Self.fits(entry, $0) }) { left.remove(at: match) }
    }
    return differences + left.map { "\(path)/unplaced: not expected: \($0)" }
  }

  private static func fits(_ expected: [String: Any], _ found: [String: Any]) -> Bool {
    expected["text"] as? String == found["text"] as? String
      && (expected["cell"] is NSNull || expected["cell"] as? String == found["cell"] as? String)
  }

  private static func differences(
    _ expected: Any, _ found: Any, at path: String, ignoring ignored: Set<String>
  ) -> [String] {
    guard !ignored.contains(path) else { return [] }
    switch (expected, found) {
    case (let expected as [String: Any], let found as [String: Any]):
      let unknown = found.keys.filter { expected[$0] == nil }.map { "\(path): unknown key \($0)" }
      return unknown
        + expected.keys.sorted().flatMap { key in
          guard let value = found[key] else { return ["\(path)/\(key): missing"] }
          return differences(
            expected[key] ?? NSNull(), value, at: path + "/" + key, ignoring: ignored)
        }
    case (let expected as [Any], let found as [Any]):
      guard expected.count == found.count else {
        return ["\(path): \(found.count) entries, expected \(expected.count)"]
      }
      return zip(expected, found).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(path)/\(index)", ignoring: ignored)
      }
    case (let expected as NSNumber, let found as NSNumber):
      let tolerance = 1e-9 * max(1, abs(expected.doubleValue))
      return abs(expected.doubleValue - found.doubleValue) <= tolerance
        ? [] : ["\(path): \(found), expected \(expected)"]
    default:
      return (expected as? NSObject)?.isEqual(found) == true
        ? [] : ["\(path): \(found), expected \(expected)"]
    }
  }

  // MARK: - Messages

  /// A message that a case asks for or allows; what is `nil` may be anything.
  private struct Wanted {
    var code: String
    var sheet: String?
    var cell: String?
    var severity: String?

    /// Takes a code, or an array of code, worksheet, cell and severity.
    init(_ object: Any) {
      let parts = (object as? [Any])?.map { $0 as? String } ?? [object as? String]
      code = parts[0] ?? ""
      sheet = parts.count > 1 ? parts[1] : nil
      cell = parts.count > 2 ? parts[2] : nil
      severity = parts.count > 3 ? parts[3] : nil
    }

    /// How exactly it names a place; a loose one must not take the message of an exact one.
    var precision: Int { (cell == nil ? 0 : cell?.hasPrefix("*") == true ? 1 : 2) }

    func fits(_ message: [String: Any]) -> Bool {
      message["code"] as? String == code
        && (severity == nil || message["severity"] as? String == severity)
        && (sheet == nil || message["sheet"] as? String == sheet)
        && fits(cell: message["cell"] as? String)
    }

    /// `*12` is any cell of worksheet row 12, or none.
    private func fits(cell found: String?) -> Bool {
      guard let cell else { return true }
      guard cell.hasPrefix("*") else { return found == cell }
      return found.map { $0.drop(while: \.isLetter) == cell.dropFirst() } ?? true
    }
  }

  private func wanted(_ key: String) -> [Wanted] {
    (object[key] as? [Any] ?? []).map { Wanted($0) }
  }

  /// The differences between the messages expected and those found.
  func differences(fromMessages found: [[String: Any]]) -> [String] {
    var differences: [String] = []
    var left = found
    func take(_ wanted: Wanted) -> Bool {
      let match = left.firstIndex { wanted.fits($0) }
      return match.map { _ = left.remove(at: $0) } != nil
    }
    let codes = wanted("codes").sorted { $0.precision > $1.precision }
    for code in codes where !take(code) { differences.append("check: no \(code)") }
    let choices = (object["codesAnyOf"] as? [[Any]] ?? []).map { $0.map { Wanted($0) } }
    for choice in choices where !choice.contains(where: take) {
      differences.append("check: none of \(choice)")
    }
    let known = Set((codes + choices.flatMap { $0 }).map(\.code))
    let allowed = wanted("codesAllowed")
    for message in left {
      let isFine =
        switch message["severity"] as? String {
        case "error": known.contains(message["code"] as? String ?? "")
        case "warning": allowed.contains { $0.fits(message) }
        default: true
        }
      if !isFine { differences.append("check: not expected: \(message)") }
    }
    return differences
  }
}
