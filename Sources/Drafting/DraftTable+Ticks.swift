import GoalSheet
import Grid

extension DraftTable {
  /// The labels in which marks side by side below a judgement's are one column: ◎, ○ and △ below 評価.
  static func folded(
    _ leaves: [Leaf], _ groups: [Group], _ labels: KnownLabels
  ) -> ([Leaf], [Group]) {
    var (leaves, groups) = (leaves, groups)
    for index in groups.indices.reversed() {
      let group = groups[index]
      let marks = leaves[group.members]
      guard DraftMarks.areTicks(marks.map(\.text), under: group.text),
        let first = marks.first?.columns.lowerBound, let last = marks.last?.columns.upperBound
      else { continue }
      groups.remove(at: index)
      fold(group.members, first...last, group.text, group.cell, &leaves, &groups)
    }
    // Without a label over them, the marks are those of the evaluation.
    let isJudged = leaves.contains { labels.finding($0.text)?.meaning == .column(.evaluation) }
    if !isJudged, let run = ladder(in: leaves, groups) {
      fold(
        run, leaves[run.lowerBound].columns.lowerBound...leaves[run.upperBound].columns.upperBound,
        evaluation, leaves[run.lowerBound].cell, &leaves, &groups)
      leaves[run.lowerBound].hasOnlyTicks = true
    }
    return (leaves, groups)
  }

  private static let evaluation = "評価"

  /// Signs side by side as labels, under no group, which are marks in their order.
  private static func ladder(in leaves: [Leaf], _ groups: [Group]) -> ClosedRange<Int>? {
    for start in leaves.indices {
      for end in leaves.indices.reversed() where end > start {
        let run = start...end
        let texts = leaves[run].map(\.text)
        guard !groups.contains(where: { $0.members.overlaps(run) }),
          texts.allSatisfy(DraftMarks.isSign),
          DraftMarks.areMarks(texts), DraftLadder.isLadder(texts)
        else { continue }
        return run
      }
    }
    return nil
  }

  /// Puts one label in the place of those of its marks.
  private static func fold(
    _ members: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String,
    _ cell: CellReference, _ leaves: inout [Leaf], _ groups: inout [Group]
  ) {
    let ticks = leaves[members].map { Tick(text: $0.text, cell: $0.cell) }
    leaves.replaceSubrange(
      members, with: [Leaf(columns: columns, text: text, cell: cell, ticks: ticks)])
    let removed = members.count - 1
    for other in groups.indices where groups[other].members.lowerBound > members.lowerBound {
      let own = groups[other].members
      groups[other].members = own.lowerBound - removed...own.upperBound - removed
    }
  }
}
