import GoalSheet

/// Marks with their meanings anywhere in a text: `※達成度は次による。A：達成　B：一部達成`, `5 上回る　4 達成`.
struct DraftLegendText {
  private let text: [Character]
  /// The words of the form's lists, as keys of marks.
  private let choices: Set<String>

  /// A mark in the text, and where it and its meaning begin.
  private struct Place {
    var mark: String
    var start: Int
    var meaning: Int
    /// Whether only white space is between mark and meaning.
    var isSpaced: Bool
  }

  /// The marks and meanings of a text; `nil` if it has no two, or explains something else than a judgement.
  static func entries(in text: String, choices: Set<String>) -> [DraftLegend.Entry]? {
    DraftLegendText(text: Array(text), choices: choices).entries()
  }

  private func entries() -> [DraftLegend.Entry]? {
    let all = places()
    // Beside marks with colons, a number with a space counts remarks.
    let closed = all.filter { !$0.isSpaced }
    let places = closed.count > 1 ? closed : all
    guard let first = places.first, DraftMarks.counts.contains(places.count),
      Self.mayJudge(String(text[..<first.start]))
    else { return nil }
    let entries = places.indices.map { index in
      let end = index + 1 < places.count ? places[index + 1].start : text.count
      let meaning = String(text[places[index].meaning..<max(places[index].meaning, end)])
      return DraftLegend.Entry(mark: places[index].mark, meaning: Self.trimmed(meaning))
    }
    let keys = entries.map { MarkText.key(of: $0.mark) }
    guard Set(keys).count == keys.count,
      entries.allSatisfy({ (1...Self.longestMeaning).contains($0.meaning.count) })
    else { return nil }
    // 未達成の理由を記入する says what to do.
    let judging = entries.count { entry in
      DraftAchievement.said(by: entry.meaning) != nil
        && !["記入", "書く", "ください", "理由"].contains(where: entry.meaning.contains)
    }
    let doJudge = judging * 2 > entries.count
    let areKnown = keys.allSatisfy(choices.contains)
    let isLadder = DraftLadder.isLadder(entries.map(\.mark))
    // ①, ② and ③ count remarks, unless the text is about a judgement.
    let areCounts = entries.allSatisfy { $0.mark.allSatisfy(DraftLadder.isEnclosed) }
    if areCounts, !areKnown, !DraftWords.isJudging(String(text[..<first.start])) { return nil }
    if places.contains(where: \.isSpaced) {
      return doJudge && (areKnown || isLadder) ? entries : nil
    }
    return areKnown || doJudge && (isLadder || entries.count == 2) ? entries : nil
  }

  /// Whether the words before the marks say that they judge, or nothing of the kind.
  static func mayJudge(_ words: String) -> Bool {
    DraftWords.isJudging(words)
      || !DraftWords.others.contains { $0 != "区分" && words.contains($0) }
  }

  private static let longestMeaning = 40
  /// What may join a mark and its meaning, if all of them judge.
  private static let looseSeparators: Set<Character> = [
    "～", "〜", "~", "-", "－", "―", "—", "‐", "/", "／", "は",
  ]

  private static func trimmed(_ meaning: String) -> String {
    var rest = meaning[...]
    while let last = rest.last, last.isWhitespace || "、，,。・/／;；|｜（(「【[".contains(last) {
      rest.removeLast()
    }
    for end in DraftSentence.ends where rest.hasSuffix(end) { rest = rest.dropLast(end.count) }
    // A bracket around all of the text closes after the last meaning.
    for (open, close) in [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]")]
    where rest.hasSuffix(close) && !rest.contains(open) {
      rest.removeLast()
    }
    return CleanText.trimmed(String(rest))
  }

  // MARK: - Marks

  private func places() -> [Place] {
    var places: [Place] = []
    var index = 0
    while index < text.count {
      if let place = place(at: index) {
        places.append(place)
        index = place.meaning
      } else {
        index += 1
      }
    }
    return places
  }

  /// The mark that begins at a place, with something that leads to its meaning.
  private func place(at start: Int) -> Place? {
    for length in (1...Self.longestMark).reversed() where start + length < text.count {
      let mark = String(text[start..<start + length])
      guard isMark(mark), isApart(start, mark) else { continue }
      if let place = place(of: mark, start, end: start + length) { return place }
    }
    return nil
  }

  private static let longestMark = 6

  private func isMark(_ text: String) -> Bool {
    guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else { return false }
    return choices.contains(MarkText.key(of: text))
      || text.count <= 2 && DraftMarks.isSign(text)
        && text.allSatisfy {
          isWord($0) || "+＋-－".contains($0) || DraftLadder.isSymbol($0)
            || DraftLadder.stems.contains(String($0))
        }
  }

  private func isWord(_ character: Character) -> Bool {
    let key = MarkText.key(of: String(character))
    return !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Whether a mark is no part of a longer word or number.
  private func isApart(_ start: Int, _ mark: String) -> Bool {
    guard start > 0, let first = mark.first else { return true }
    if DraftLadder.isSymbol(first) { return true }
    let before = text[start - 1]
    return isWord(first) ? !isWord(before) && !"～~-－.．".contains(before) : !before.isLetter
  }

  private func place(of mark: String, _ start: Int, end: Int) -> Place? {
    var next = end
    while next < text.count, text[next].isWhitespace { next += 1 }
    guard next < text.count else { return nil }
    let isBracketed =
      start > 0 && "（(【[［〔".contains(text[start - 1]) && "）)】]］〕".contains(text[next])
    if DraftLegend.separators.contains(text[next]) || isBracketed {
      next += 1
      while next < text.count,
        text[next].isWhitespace || DraftLegend.separators.contains(text[next])
      {
        next += 1
      }
      return next < text.count
        ? Place(
          mark: mark, start: isBracketed ? start - 1 : start, meaning: next, isSpaced: false) : nil
    }
    let isSymbol =
      mark.count == 1
      && mark.first.map { DraftLadder.isSymbol($0) || DraftLadder.isEnclosed($0) } == true
    if Self.looseSeparators.contains(text[next]) {
      next += 1
      while next < text.count, text[next].isWhitespace { next += 1 }
      // A～C is a range, and A/B a choice.
      guard next < text.count, text[next].isLetter, !isWord(text[next]) else { return nil }
      return Place(mark: mark, start: start, meaning: next, isSpaced: true)
    }
    guard text[next].isLetter || text[next].isNumber, isSymbol || next > end else { return nil }
    return Place(mark: mark, start: start, meaning: next, isSpaced: true)
  }
}
