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
        && text.allSatisfy { $0.isLetter && !DraftLadder.isEnclosed($0) }
        && !judging.contains(where: text.contains)
        && !labelEnds.contains(where: text.hasSuffix)
        && !particles.contains(where: text.hasSuffix)
  }

  /// What labels end with that begin as words of a judgement do: 達成度, 優先.
  private static let labelEnds = [
    "度", "率", "状況", "値", "目標", "日", "者", "方", "理由", "基準", "欄", "課題", "結果", "時期", "年", "先", "順位",
    "評価", "区分", "割合", "見込",
  ]

  /// What labels say of a judgement, and no mark does.
  private static let judging = ["評価", "判定", "評定", "評語", "達成度", "進捗", "結果", "区分"]
  /// What goes on in a sentence: 不可を.
  private static let particles = ["を", "は", "が", "に", "と", "で", "の", "だけ", "も"]

  /// Whether words make up the marks of a form: they differ in what they say.
  static func areGrades(_ words: [String]) -> Bool {
    guard DraftMarks.areMarks(words) else { return false }
    if words.allSatisfy(reports.contains) { return true }
    let said = words.compactMap(DraftAchievement.said)
    return words.allSatisfy(isWord) && said.count == words.count && Set(said).count > 1
  }

  /// Whether a word says that something did not happen of which another one says that it did: 守れた and
  /// 守れなかった.
  static func areOpposites(_ words: [String]) -> Bool {
    words.contains { word in
      guard word.hasSuffix(negation) else { return false }
      // Of やらなかった and やった only や is the same.
      let stem = word.dropLast(negation.count)
      return words.contains { other in
        !other.hasSuffix(negation) && "ただ".contains(other.last ?? " ")
          && [stem, stem.dropLast()].contains { !$0.isEmpty && other.hasPrefix($0) }
      }
    }
  }

  private static let negation = "なかった"

  /// The words, as keys of marks, that texts explain as marks: `優：目標を上回る　良：目標どおり`.
  static func words(in texts: [FormSheet.Block], _ sheet: FormSheet) -> Set<String> {
    var words: Set<String> = []
    func add(_ entries: [DraftLegend.Entry]) {
      let judging = entries.count { DraftAchievement.said(by: $0.meaning) != nil }
      guard areGrades(entries.map(\.mark)), entries.count > 2 || judging == entries.count else {
        return
      }
      words.formUnion(entries.map { MarkText.key(of: $0.mark) })
    }
    var stacks: [Int: [DraftLegend.Entry]] = [:]
    for block in texts {
      let text = block.lines.joined(separator: "\n")
      let found = explained(in: text)
      add(found)
      DraftSentence.entries(in: text, areWords: true, isMark: isWord).map(add)
      let pair = isWord(block.text) ? pair(of: block, sheet).map { [$0] } : nil
      stacks[block.range.columns.lowerBound, default: []] += pair ?? (found.count == 1 ? found : [])
    }
    stacks.values.forEach(add)
    return words
  }

  /// The words, as keys of marks, that texts explain as a judgement after the label of a column:
  /// 進み具合　順：予定どおり　遅：遅れ.
  static func words(in texts: [FormSheet.Block], after labels: [String]) -> Set<String> {
    var words: Set<String> = []
    for block in texts {
      let parts = block.text.drop { !$0.isLetter }
        .split { $0.isWhitespace || "、，,；;/／。".contains($0) }
      guard let first = parts.first,
        let label = labels.filter({ $0.count > 1 && first.hasPrefix($0) })
          .max(by: { $0.count < $1.count })
      else { continue }
      let start = first.dropFirst(label.count).drop { DraftLegend.separators.contains($0) }
      let entries = ((start.isEmpty ? [] : [start]) + parts.dropFirst()).map { part in
        part.split(whereSeparator: DraftLegend.separators.contains)
      }
      let said = entries.compactMap { $0.last.flatMap { DraftAchievement.said(by: String($0)) } }
      guard entries.allSatisfy({ $0.count == 2 && $0[0].count <= longestTitled }),
        said.count == entries.count, Set(said).count > 1
      else { continue }
      words.formUnion(entries.map { MarkText.key(of: String($0[0])) })
    }
    return words
  }

  private static let longestTitled = 4

  /// A word and the text in the cell on its right; it is itself the meaning of a sign on its left.
  private static func pair(
    of block: FormSheet.Block, _ sheet: FormSheet
  ) -> DraftLegend.Entry? {
    let (row, columns) = (block.range.rows.lowerBound, block.range.columns)
    if columns.lowerBound > 0,
      let left = sheet.text(at: CellReference(row: row, column: columns.lowerBound - 1)),
      DraftMarks.isSign(left)
    {
      return nil
    }
    return sheet.text(at: CellReference(row: row, column: columns.upperBound + 1))
      .map { DraftLegend.Entry(mark: block.text, meaning: $0) }
  }

  /// The first words in a row within a text: `順調・概ね順調・遅れ`, `「達成」「未達成」のいずれか`.
  static func ladder(in text: String) -> [String] {
    var run: [String] = []
    for part in text.split(whereSeparator: { joints.contains($0) || $0.isWhitespace }) {
      let end = ends.compactMap { part.ranges(of: $0).first?.lowerBound }.min()
      let text = String(part[..<(end ?? part.endIndex)])
      let word = run.isEmpty ? withoutLabel(text) : text
      let doesGoOn = isWord(word) && end == nil
      if isWord(word) { run.append(word) }
      if doesGoOn { continue }
      if areGrades(run) { return run }
      run = []
    }
    return areGrades(run) ? run : []
  }

  /// A word without the label before it: 評価は順調・遅れ.
  private static func withoutLabel(_ text: String) -> String {
    let start = judging.compactMap { text.ranges(of: $0).last?.upperBound }.max()
    return start.map { String(text[$0...].drop { "欄はにを".contains($0) }) } ?? text
  }

  private static let joints: Set<Character> = [
    "・", "･", "／", "/", "、", "，", ",", "｜", "|", "「", "」", "『", "』", "“", "”", "（", "）", "(", ")",
    "【", "】", "：",
    ":", "。",
  ]
  /// What follows the last word of a row.
  private static let ends = [
    "のいずれ", "のどれ", "のうち", "から", "を記入", "を選", "を入力", "で記入", "で評価", "で判定", "で表",
    "とする", "とします",
  ]

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
      guard let meaning, meaning.count >= 2, isWord(word) else { return nil }
      // A 達成：100％以上: the word is itself the meaning of a sign.
      let before = fields.count > 2 ? fields[fields.count - 3] : index > 0 ? parts[index - 1] : ""
      if before.last.map({ !$0.isPunctuation && DraftMarks.isSign(String($0)) }) == true,
        before.count == 1 || before.dropLast().last.map(DraftLegend.separators.contains) == true
      {
        return nil
      }
      return .init(mark: word, meaning: String(meaning))
    }
  }

  private static func bare(_ word: Substring) -> String {
    let rest = word.lastIndex { "】〕]）)>＞※".contains($0) }.map { word[word.index(after: $0)...] }
    return String(rest ?? word)
  }
}
