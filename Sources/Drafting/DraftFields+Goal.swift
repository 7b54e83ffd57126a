import GoalSheet
import JapaneseCalendar

/// Which column has the goals, if no label of the official form says so.
extension DraftFields {
  mutating func addGoal() {
    guard column(of: .goal) == nil else { return }
    let free = leaves.indices.filter { fields[$0] == nil && !isNumbered($0) }
    let named = free.filter { index in
      key(index).contains("目標") && !isFigureOfTime(index) && !isTwinOfTarget(index)
        && !DraftWords.figures.contains(
          where: key(index).replacing("達成すべき", with: "").contains)
        && !DraftWords.aboutGoals.contains(where: key(index).contains)
        && !isAboutPriority(index)
    }
    let own = named.filter { !isParent($0, named) }
    let lasting = own.first { !key($0).contains("年度") || isOrganisationsGoal($0) }
    let texts = free.filter { index in
      evidence.choices(leaves[index]) == nil && !isParent(index, named)
        && !DraftWords.otherTexts.contains(where: key(index).contains)
        && DraftColumn.kind(of: leaves[index].text, units: []) == .text
    }
    let plain = plainText(of: texts)
    // Of two with 目標 the left one is the goal, unless it says to what the other belongs.
    let isBesideGoal = column(of: .target).map { target in own.contains { $0 < target } } ?? false
    let bare = isBesideGoal ? nil : bareTarget(besides: plain)
    // 今年度の目標 is the goal left of all other texts, and where no result is measured against it.
    let ofYear = own.first.flatMap { first in
      plain.map { first < $0 } ?? true || hasOtherFigure(besides: first) ? first : nil
    }
    guard
      let goal = bare ?? lasting ?? ofYear ?? plain ?? own.first ?? named.first
        ?? goalElsewhere(in: free)
    else {
      return
    }
    set(.goal, goal)
    guessedGoal = goal
    // 今年度目標 beside the goal is what the year is to reach.
    let yearly = own.first { $0 != goal && key($0).contains("年") }
    if column(of: .target) == nil, let yearly { set(.target, yearly) }
  }

  /// Whether a column other than the goal's has the figure to reach, or none has one that was reached.
  private func hasOtherFigure(besides goal: Int) -> Bool {
    let others = leaves.indices.filter { $0 != goal }
    return column(of: .target) != nil
      || others.contains { DraftSynonyms.means(.target, key($0)) }
      || !others.contains { meaning($0) == .result || DraftSynonyms.means(.result, key($0)) }
  }

  /// The text that is most likely the goal: left of what was reached, or else the indicator there.
  private func plainText(of texts: [Int]) -> Int? {
    let texts = texts.filter { !DraftWords.isNoGoal(leaves[$0].text) }
    let outcomes = [GoalField.target, .result, .evaluation].compactMap(column)
    let end = outcomes.min() ?? leaves.count
    let plain =
      texts.first { !DraftWords.relations.contains(where: key($0).contains) } ?? texts.first
    guard let plain, plain > end, let indicator, indicator < end else { return plain }
    return indicator
  }

  /// The column of the indicator, by the official label or another word for it.
  private var indicator: Int? {
    column(of: .indicator)
      ?? leaves.indices.first { fields[$0] == nil && DraftSynonyms.means(.indicator, key($0)) }
  }

  /// The goal of a form without a text for it: what is done for it, the indicator, or at last any other
  /// column.
  private func goalElsewhere(in free: [Int]) -> Int? {
    let other = free.filter { !DraftWords.isNoGoal(leaves[$0].text) }
    return column(of: .initiative) ?? indicator ?? column(of: .outline) ?? other.first
      ?? column(of: .status) ?? free.first
  }

  /// Whether a column has the label of the figure to reach, as that of another time of the year has.
  private func isTwinOfTarget(_ index: Int) -> Bool {
    column(of: .target).map { key($0) == key(index) } ?? false
  }

  /// Whether a column is a figure of the time that its group names, beside its result: 令和５年度 or 前期 over
  /// 目標 and 実績.
  private func isFigureOfTime(_ index: Int) -> Bool {
    groups.contains { group in
      group.members.contains(index)
        && (FiscalYearText.leadingYear(in: group.text) != nil
          || DraftWords.times.contains(where: group.text.contains))
        && group.members.contains { $0 != index && meaning($0) == .result }
    }
  }

  /// Whether a column says to what the goal right of it belongs: 上位目標, 総合計画の目標.
  private func isParent(_ index: Int, _ named: [Int]) -> Bool {
    let label = leaves[index].text
    guard DraftWords.parents.contains(where: label.contains) else { return false }
    if named.contains(where: { $0 > index }) { return true }
    guard let target = column(of: .target), isBareTarget(target) else { return false }
    if isPriority(index), isBesideIndicator(target) { return false }
    guard target > index, let result = column(of: .result) else { return target > index }
    // 重点目標 may be the goal of which 目標 is the figure.
    return result != target + 1 && (result < target || !label.hasSuffix("重点目標"))
  }

  /// Whether a label is 目標 alone, which may be the goal or its figure.
  func isBareTarget(_ index: Int) -> Bool {
    let key = String(key(index).prefix { $0 != "(" })
    if ["目標", "年間目標"].contains(key) { return true }
    // R7目標 beside R7実績 is a figure.
    let hasDatedResult = column(of: .result).map { year($0) != nil } ?? false
    guard column(of: .goal) == nil, !hasDatedResult,
      let (_, rest) = FiscalYearText.leadingYear(in: key)
    else { return false }
    return rest.drop { $0 == "の" } == "目標"
  }

  /// 目標 where it is not the figure beside 結果.
  private func bareTarget(besides plain: Int?) -> Int? {
    guard let target = column(of: .target), isBareTarget(target) else { return nil }
    guard let plain, plain < target else { return target }
    return column(of: .result) == target + 1 || isPriority(plain) && isBesideIndicator(target)
      ? nil : target
  }

  /// Whether a column names what matters most, for which a goal is set: 重点目標, 重点施策.
  private func isPriority(_ index: Int) -> Bool {
    DraftWords.priorities.contains(where: key(index).hasSuffix)
  }

  /// Whether a column has the goals themselves, though it says of which year they are: 今年度の重点目標.
  private func isOrganisationsGoal(_ index: Int) -> Bool {
    ["重点目標", "組織目標"].contains(where: key(index).hasSuffix)
  }

  /// Whether a column says more about the 重点目標 on its left: 目標の区分.
  private func isAboutPriority(_ index: Int) -> Bool {
    let key = key(index)
    return key.hasPrefix("目標") && key != "目標"
      && leaves.indices.prefix(index).contains(where: isPriority)
  }

  /// Whether 目標 is the figure of the indicator on its left.
  private func isBesideIndicator(_ target: Int) -> Bool {
    indicator.map { $0 + 1 == target } ?? false
  }
}
