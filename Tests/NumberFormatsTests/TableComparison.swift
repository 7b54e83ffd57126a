import TestSupport
import Testing

/// Compares one table with the texts shown here, allowing for the listed differences.
struct TableComparison {
  private let table: String
  private(set) var count = 0
  private var differences: [String: String] = [:]

  init(_ table: String) {
    self.table = table
  }

  /// Adds a row, identified by its index in the table.
  mutating func add(_ row: String, _ expected: String, _ shown: String) {
    count += 1
    if expected != shown { differences[row] = shown }
  }

  /// Expects exactly the differences in `number-format-differences.tsv`, each with a reason that the
  /// list explains.
  func expectListed() {
    var listed: [String: String] = [:]
    for line in Self.lines where line.count == 4 && line[0] == table {
      listed[line[1]] = line[2]
      #expect(Self.reasons.contains(line[3]), "no such reason: \(line[3])")
    }
    for (row, shown) in differences.sorted(by: { $0.key < $1.key }) {
      #expect(listed[row] == shown, "\(table), row \(row): shown as \"\(shown)\", not listed so")
    }
    for row in listed.keys.sorted() {
      #expect(differences[row] != nil, "\(table), row \(row): listed, but holds")
    }
  }

  private static let lines: [[String]] = {
    let list = (try? Repository.text("Tests/Golden/number-format-differences.tsv")) ?? ""
    return list.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  /// The reasons that the top of the list explains, as `# reason: …`.
  private static let reasons: Set<String> = Set(
    lines.compactMap { line -> String? in
      guard let head = line.first, head.hasPrefix("# ") else { return nil }
      return head.dropFirst(2).split(separator: ":").first.map(String.init)
    })
}
