import GoalSheet

extension DraftFields {
  /// The column that judges and whose marks are known, with its marks; a column that may hold anything else
  /// is a text, in which nothing is lost.
  var evaluation: (column: Int, marks: DraftMarks?)? {
    let known = leaves.indices.filter { meaning($0) == .evaluation }
    let judging = leaves.indices.filter { index in
      let field = fields[index]
      return (field == nil || field == .status) && (isJudgement(index) || isTicked(index))
    }
    let final = column(of: .evaluation)
    let free = leaves.indices.filter { fields[$0] == nil }
    let usual =
      [final].compactMap(\.self) + known.reversed() + judging.reversed()
      + free.filter(isNamedJudgement).reversed() + free.filter(isHinted).reversed()
      + free.filter(isTitled).reversed() + leaves.indices.filter(isForMark).reversed()
    // Of several, the last one of the year.
    let candidates = [3, 2, 1, 0].flatMap { rank in
      let equal = usual.filter { self.rank($0) == rank }
      return equal.filter(isBySuperior).sorted(by: >) + equal
    }
    if let found = candidates.first(where: { marks(of: $0) != nil && !hasOtherList($0) }) {
      return (found, marks(of: found))
    }
    guard let final, evidence.choices(leaves[final]) == nil, isNarrow(final),
      leaves.indices.compactMap(meaning).count == GoalField.officialCount
    else { return nil }
    // The official form has its own marks, even where its legend is missing; in another form nobody knows
    // what will be written.
    return (final, nil)
  }

  /// Whether a narrow column without a list judges by the last word of its label: 総合評価.
  private func isNamedJudgement(_ index: Int) -> Bool {
    guard evidence.choices(leaves[index]) == nil, evidence.boxes(leaves[index]) == nil else {
      return false
    }
    let label = leaves[index].text
    return isOfJudge(index) || isNarrow(index) && DraftWords.isNamedJudgement(key(index))
      || DraftWords.isJudging(label)
        && (!DraftMarks.marks(inLabel: label).isEmpty
          || DraftLegendText.entries(in: label, choices: []) != nil)
  }

  /// Whether a narrow column is named by who judges, or when, below a label for a judgement, or beside another such
  /// column, or with the marks in its label: 自己 and 部長 below 評価.
  func isOfJudge(_ index: Int) -> Bool {
    if isFree(index), group(of: index).map(DraftWords.isJudging) == true,
      DraftWords.isPeriod(key(index))
    {
      return true
    }
    guard isJudge(index) else { return false }
    if group(of: index).map(DraftWords.isJudging) == true { return true }
    if !DraftLadder.marks(in: leaves[index].text).isEmpty { return true }
    return evidence.width(leaves[index]) != nil && [index - 1, index + 1].contains(where: isJudge)
  }

  private func isJudge(_ index: Int) -> Bool {
    leaves.indices.contains(index) && isFree(index) && DraftWords.isJudge(key(index))
  }

  /// Whether a narrow column has no list and nothing to tick.
  private func isFree(_ index: Int) -> Bool {
    fields[index] != .goal && isNarrow(index) && evidence.choices(leaves[index]) == nil
      && evidence.boxes(leaves[index]) == nil
  }

  /// Whether a label, or the one over it, names somebody who judges after 自己評価: 二次評価, 部長評価.
  private func isBySuperior(_ index: Int) -> Bool {
    [key(index), group(of: index) ?? ""].contains { key in
      ["評価", "評定", "判定"].contains { word in
        let judge = String(key.dropLast(word.count))
        return key.hasSuffix(word) && !["自己", "本人"].contains(judge) && DraftWords.isJudge(judge)
      }
    }
  }

  /// The label over a column, without white space.
  private func group(of index: Int) -> String? {
    groups.first { $0.members.contains(index) }?.text.filter { !$0.isWhitespace }
  }

  /// The label of a column, without white space: 判　定.
  private func label(of index: Int) -> String { leaves[index].text.filter { !$0.isWhitespace } }

  /// 3 for the judgement of the whole year, 2 for one in a group of it, 0 for one in the course of the year.
  func rank(_ index: Int) -> Int {
    let label = label(of: index)
    if DraftWords.whole.contains(where: label.contains) { return 3 }
    let group = group(of: index) ?? ""
    if DraftWords.partial.contains(where: (group + label).contains) { return 0 }
    return DraftWords.wholeGroups.contains(where: group.contains) ? 2 : 1
  }

  private func marks(of index: Int) -> DraftMarks? {
    // The marks may be in the label over the columns of all who judge.
    let over = isOfJudge(index) ? group(of: index) : nil
    let label = leaves[index].text
    let hasNone = DraftMarks.marks(inLabel: label).isEmpty
    return DraftMarks(
      choices: evidence.choices(leaves[index]), areTicks: !leaves[index].ticks.isEmpty,
      boxes: evidence.boxes(leaves[index]),
      label: hasNone ? over ?? label : label, legend: legend.ofColumn(self.label(of: index)),
      hint: evidence.hints(leaves[index]),
      ladder: ladder
    )
  }

  /// Whether a column has boxes to tick of which at least one says whether a goal was reached.
  func isTicked(_ index: Int) -> Bool {
    guard let boxes = evidence.boxes(leaves[index]),
      DraftMarks.areMarks(boxes.map(\.mark))
    else { return false }
    let label = label(of: index)
    return DraftWords.isJudging(label)
      || boxes.contains { DraftAchievement.said(by: $0.meaning ?? $0.mark) != nil }
        && !DraftWords.others.contains(where: label.contains)
  }

  /// Whether the marks of a legend are what is to be written into a narrow column, as a text below its label
  /// says.
  private func isHinted(_ index: Int) -> Bool {
    guard evidence.choices(leaves[index]) == nil, isNarrow(index) else { return false }
    return evidence.hints(leaves[index]).contains { hint in
      let marks = DraftMarks.named(in: hint)
      return marks.count > 1
        && Set(marks.map(MarkText.key))
          == Set(legend.entries(for: marks).map { MarkText.key(of: $0.mark) })
    }
  }

  /// Whether a legend begins with the label of a narrow column without a list.
  func isTitled(_ index: Int) -> Bool {
    let label = label(of: index)
    return isFree(index) && !isOther(label, besides: "区分") && legend.entries(titled: label) != nil
  }

  /// Whether a label says that its column holds something else than a judgement.
  private func isOther(_ label: String, besides word: String? = nil) -> Bool {
    DraftWords.others.contains { label.contains($0) && $0 != word }
  }

  /// Whether a column has a list that cannot be marks.
  private func hasOtherList(_ index: Int) -> Bool {
    evidence.choices(leaves[index]).map { !DraftMarks.areMarks($0) } ?? false
  }

  /// Whether the label or the words of the list judge, or the legend says that they do, or the list is one of
  /// signs alone.
  private func isJudgement(_ index: Int) -> Bool {
    let label = label(of: index)
    guard let choices = evidence.choices(leaves[index]), DraftMarks.areMarks(choices) else {
      return false
    }
    if DraftWords.isJudging(label) { return true }
    let areGrades = DraftGrades.areGrades(choices) || legend.judges(choices)
    guard !isOther(label, besides: areGrades ? "区分" : nil) else { return false }
    return choices.allSatisfy(DraftMarks.isSign) || areGrades || DraftGrades.areOpposites(choices)
      || DraftWords.isJudge(key(index)) && group(of: index).map(DraftWords.isJudging) == true
      || choices.count { DraftAchievement.said(by: $0) != nil } * 2 > choices.count
  }

  /// Whether a column says how far a goal is, and is known to be too narrow for sentences.
  private func isForMark(_ index: Int) -> Bool {
    (fields[index] == .status || fields[index] == nil && DraftWords.isProgress(key(index)))
      && evidence.choices(leaves[index]) == nil && evidence.width(leaves[index]) != nil
      && isNarrow(index)
  }

  private func isNarrow(_ index: Int) -> Bool {
    evidence.width(leaves[index]).map { $0 <= Self.widestMark } ?? true
  }

  /// A wider column is for sentences.
  static let widestMark = 14.0
}
