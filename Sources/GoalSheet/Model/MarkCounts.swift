/// How often each mark was given, counting a mark once however many lines it spans.
package struct MarkCounts: Hashable, Sendable {
  private var achieved = 0
  private var partlyAchieved = 0
  private var notAchieved = 0
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
      self[mark] += 1
    }
  }

  package private(set) subscript(mark: Mark) -> Int {
    get {
      switch mark {
      case .achieved: achieved
      case .partlyAchieved: partlyAchieved
      case .notAchieved: notAchieved
      }
    }
    set {
      switch mark {
      case .achieved: achieved = newValue
      case .partlyAchieved: partlyAchieved = newValue
      case .notAchieved: notAchieved = newValue
      }
    }
  }

  /// All marks, including blank ones.
  package var total: Int { achieved + partlyAchieved + notAchieved + blank }

  package static func += (a: inout MarkCounts, b: MarkCounts) {
    a.achieved += b.achieved
    a.partlyAchieved += b.partlyAchieved
    a.notAchieved += b.notAchieved
    a.blank += b.blank
  }
}
