/// How often each mark was given, counting a mark once however many lines it spans.
package struct MarkCounts: Hashable, Sendable {
  private struct Entry: Hashable {
    var mark: Mark
    var count: Int
  }

  /// In the order of the marks' characters; none is zero.
  private var entries: [Entry] = []
  /// Lines whose mark is blank.
  package private(set) var blank = 0

  package init() {}

  /// Counts the marks of a sheet's rows.
  package init(_ rows: GoalRows) {
    for row in rows where !row.continues.contains(.evaluation) {
      guard let mark = row.evaluation else {
        blank += 1
        continue
      }
      add(1, of: mark)
    }
  }

  package subscript(mark: Mark) -> Int { entries.first { $0.mark == mark }?.count ?? 0 }

  /// The marks that were given, in the order of their characters.
  package var marks: [Mark] { entries.map(\.mark) }

  /// All marks, including blank ones.
  package var total: Int { entries.reduce(blank) { $0 + $1.count } }

  package static func += (a: inout MarkCounts, b: MarkCounts) {
    for entry in b.entries { a.add(entry.count, of: entry.mark) }
    a.blank += b.blank
  }

  private mutating func add(_ count: Int, of mark: Mark) {
    if let index = entries.firstIndex(where: { $0.mark == mark }) {
      entries[index].count += count
      return
    }
    let next = entries.firstIndex { $0.mark.rawValue > mark.rawValue } ?? entries.endIndex
    entries.insert(Entry(mark: mark, count: count), at: next)
  }
}
