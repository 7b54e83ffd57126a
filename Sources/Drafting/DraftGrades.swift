import GoalSheet
import Grid

/// Words that are marks themselves: 優, 良, 可, or 順調, やや遅れ, 遅れ.
enum DraftGrades {
  /// The words of school reports, of which 可 alone says nothing.
  private static let reports: Set = ["秀", "優", "良", "可", "不可"]
  private static let longest = 6

  /// Whether a word alone can be a mark; the label of a figure or of a text cannot: 達成率.
  static func isWord(_ text: String) -> Bool {
    reports.contains(text)
      || (2...longest).contains(text.count) && DraftAchievement.said(by: text) != nil
        && text.allSatisfy { $0.isLetter || $0.isNumber }
        && !labelEnds.contains(where: text.hasSuffix)
        && !particles.contains(where: text.hasSuffix)
  }

  /// What labels end with that begin as words of a judgement do: 達成度, 優先.
  private static let labelEnds = [
    "度", "率", "状況", "値", "目標", "日", "者", "方", "理由", "基準", "欄", "課題", "結果", "時期", "年", "先", "順位",
    "評価", "区分", "割合", "見込",
  ]

  /// What goes on in a sentence: 不可を.
  private static let particles = ["を", "は", "が", "に", "と", "で", "の"]

  /// Whether words make up the marks of a form: they differ in what they say.
  static func areGrades(_ words: [String]) -> Bool {
    guard DraftMarks.areMarks(words) else { return false }
    if words.allSatisfy(reports.contains) { return true }
    let said = words.compactMap(DraftAchievement.said)
    return words.allSatisfy(isWord) && said.count == words.count && Set(said).count > 1
  }

  /// The words, as keys of marks, that texts explain as marks: `優：目標を上回る　良：目標どおり`.
  static func words(in texts: [FormSheet.Block], _ sheet: FormSheet) -> Set<String> {
    var words: Set<String> = []
    func add(_ entries: [DraftLegend.Entry]) {
      let judging = entries.count { DraftAchievement.said(by: $0.meaning) != nil }
      guard areGrades(entries.map(\.mark)), judging * 2 > entries.count else { return }
      words.formUnion(entries.map { MarkText.key(of: $0.mark) })
    }
    var stacks: [Int: [DraftLegend.Entry]] = [:]
    for block in texts {
      let text = block.lines.joined(separator: "\n")
      let found = explained(in: text)
      add(found)
      DraftSentence.entries(in: text, isMark: isWord).map(add)
      let pair = isWord(block.text) ? beside(block, sheet).map { [$0] } : nil
      stacks[block.range.columns.lowerBound, default: []] += pair ?? (found.count == 1 ? found : [])
    }
    stacks.values.forEach(add)
    return words
  }

  /// A word and the text in the cell on its right.
  private static func beside(
    _ block: FormSheet.Block, _ sheet: FormSheet
  ) -> DraftLegend.Entry? {
    sheet.text(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1)
    ).map { DraftLegend.Entry(mark: block.text, meaning: $0) }
  }

  /// Words with a separator or a space between them and their meanings.
  private static func explained(in text: String) -> [DraftLegend.Entry] {
    let parts = text.split { $0.isWhitespace || "、，,;；|｜/／。".contains($0) }
    return parts.indices.compactMap { index in
      let fields = parts[index].split(whereSeparator: DraftLegend.separators.contains)
      // 評価：優：…, 【評価】優：…
      let word = fields.dropLast(fields.count > 1 ? 1 : 0).last.map(bare) ?? ""
      let meaning =
        fields.count > 1
        ? fields.last : parts.indices.contains(index + 1) ? parts[index + 1] : nil
      guard let meaning, meaning.count > 2, isWord(word) else { return nil }
      return .init(mark: word, meaning: String(meaning))
    }
  }

  private static func bare(_ word: Substring) -> String {
    let rest = word.lastIndex { "】〕]）)>＞※".contains($0) }.map { word[word.index(after: $0)...] }
    return String(rest ?? word)
  }
}
