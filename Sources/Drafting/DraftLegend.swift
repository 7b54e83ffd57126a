import GoalSheet
import Grid

/// Finds the legend of a blank form by its shape: marks with meanings, one below or beside the
/// other, in one cell or two.
struct DraftLegend {
  /// A mark and what the form says that it means.
  struct Entry: Hashable {
    var mark: String
    var meaning: String
  }

  /// The legends, each of one cell, or of cells that have a mark each.
  private(set) var groups: [[Entry]] = []
  /// Those of other worksheets.
  private var others: [[Entry]] = []
  /// What is written before some of them: 達成感の書き方.
  private var titles: [[Entry]: String] = [:]
  /// The one that a label begins, if this is the legend of its column.
  private var own: [Entry]?
  /// The texts that belong to the legend.
  private(set) var blocks: Set<FormSheet.Block> = []
  /// The words of the form's lists, as keys of marks; others must look like marks.
  private let choices: Set<String>

  static let separators: Set<Character> = [":", "：", "=", "＝", "…", "‥", "→", "⇒"]
  private static let joints: Set<Character> = [
    "/", "／", "、", "，", ";", "；", "|", "｜", " ", "\u{3000}", "\n",
  ]
  /// The most characters of a mark in a legend.
  private static let longestMark = 6

  /// Looks for the legend among texts outside the table, in row order.
  ///
  /// `others` are worksheets that may explain the marks instead, such as the one with the lists.
  init(
    in texts: [FormSheet.Block], _ sheet: FormSheet, choices: Set<String>,
    others: [FormSheet] = []
  ) {
    self.choices = choices
    var single: [Entry] = []
    var title: String?
    for block in texts where !blocks.contains(block) {
      // ○○課 is a name to fill in.
      if DraftPrompt.hasBlanks(block.text) { continue }
      if let left = left(of: block, sheet), !DraftLegendText.mayJudge(left) { continue }
      if let found = entries(of: block) {
        if found.count > 1 {
          groups.append(found)
          titles[found] = Self.title(of: found, in: block.text)
        } else {
          if single.isEmpty { title = Self.title(over: block, sheet) }
          single += found
        }
        blocks.insert(block)
      } else if let next = meaning(beside: block, sheet, texts) {
        if single.isEmpty { title = Self.title(over: block, sheet) }
        single.append(Entry(mark: block.text, meaning: next.text))
        blocks.formUnion([block, next])
      }
    }
    if single.count > 1 {
      groups.append(single)
      titles[single] = title
    }
    addSpaced(texts, sheet)
    addAcross(texts, sheet)
    if groups.isEmpty { addNumbers(sheet, texts) }
    if groups.isEmpty { blocks = [] }
    self.others = others.flatMap { DraftLegend(in: $0.blocks, $0, choices: choices).groups }
  }

  /// The legend that explains the most of some marks, at least one; without marks, the first that can be
  /// those of a form, rather one whose meanings judge.
  func entries(for marks: [String]?) -> [Entry] {
    guard let marks else {
      if let own { return own }
      let usable = groups.filter { DraftMarks.areMarks($0.map(\.mark)) }
      return usable.first { $0.contains { DraftAchievement.said(by: $0.meaning) != nil } }
        ?? usable.first ?? []
    }
    let keys = Set(marks.map(MarkText.key))
    func explained(_ entries: [Entry]) -> Int {
      entries.count { keys.contains(MarkText.key(of: $0.mark)) }
    }
    // Of equals the first.
    for groups in [groups, others] {
      let best = groups.reversed().max { explained($0) < explained($1) } ?? []
      if explained(best) > 0 { return best }
    }
    return []
  }

  /// Whether the legend explains all marks of a list, and most of their meanings judge.
  func judges(_ marks: [String]) -> Bool {
    let entries = entries(for: marks)
    let keys = Set(entries.map { MarkText.key(of: $0.mark) })
    return marks.allSatisfy { keys.contains(MarkText.key(of: $0)) } && Self.judge(entries)
  }

  private static func judge(_ entries: [Entry]) -> Bool {
    entries.count { DraftAchievement.said(by: $0.meaning) != nil } * 2 > entries.count
  }

  // MARK: - Legends of one column

  /// The marks and meanings of a column that begin with its label, without white space, and judge as the label
  /// or most of the meanings do: 達成感：☆＝満足.
  func entries(titled label: String) -> [Entry]? {
    guard label.count > 1 else { return nil }
    return groups.first { group in
      guard let title = titles[group], title.hasPrefix(label) else { return false }
      let rest = title.dropFirst(label.count)
      return (rest.first.map { !$0.isLetter || "のはをに欄".contains($0) } ?? true)
        && DraftMarks.areMarks(group.map(\.mark))
        && (DraftWords.isJudging(label) || Self.judge(group))
    }
  }

  /// The legend as that of the column with a label, whose own marks take precedence over others.
  func ofColumn(_ label: String) -> DraftLegend {
    guard let own = entries(titled: label) else { return self }
    var legend = self
    legend.own = own
    legend.groups = [own] + groups.filter { $0 != own }
    return legend
  }

  /// What is before the first mark of a text, without white space and signs: 達成感の書き方.
  private static func title(of entries: [Entry], in text: String) -> String? {
    guard let first = entries.first else { return nil }
    let places = text.ranges(of: first.mark)
    let start = places.first { place in
      text[place.upperBound...].drop { !$0.isLetter && !$0.isNumber }.hasPrefix(first.meaning)
    }
    return (start ?? places.first).map { bare(String(text[..<$0.lowerBound])) }
  }

  /// The text above the first mark.
  private static func title(over block: FormSheet.Block, _ sheet: FormSheet) -> String? {
    let (row, column) = (block.range.rows.lowerBound, block.range.columns.lowerBound)
    guard row > 0 else { return nil }
    return sheet.text(at: CellReference(row: row - 1, column: column)).map(bare)
  }

  private static func bare(_ title: String) -> String {
    String(title.filter { !$0.isWhitespace }.drop { !$0.isLetter })
  }

  private func entries(of block: FormSheet.Block) -> [Entry]? {
    var block = block
    block.text = Self.withoutLeaders(block.text)
    block.lines = block.lines.map(Self.withoutLeaders)
    let found = listed(block.lines) ?? parted(block.text)
    let inText = DraftLegendText.entries(in: block.lines.joined(separator: "\n"), choices: choices)
    if let found, found.count > 1 {
      // A line may explain several marks.
      let marks = Set(found.map(\.mark))
      return inText.flatMap {
        $0.count > found.count && marks.isSubset(of: $0.map(\.mark)) ? $0 : nil
      }
        ?? found
    }
    // 評価：A 上回る　B …: the first mark is not explained by the word before it.
    return sentence(block) ?? inText ?? found
  }

  /// A text with one sign in the place of several dots: `A・・・達成`.
  private static func withoutLeaders(_ text: String) -> String {
    var result = ""
    var dots = ""
    for character in text + "\n" {
      if "・･．.‥…".contains(character) {
        dots.append(character)
      } else {
        result += dots.count > 1 ? "…" : dots
        dots = ""
        result.append(character)
      }
    }
    return String(result.dropLast())
  }

  /// The text in the cell on the left.
  private func left(of block: FormSheet.Block, _ sheet: FormSheet) -> String? {
    guard block.range.columns.lowerBound > 0 else { return nil }
    return sheet.text(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.lowerBound - 1))
  }

  /// The meaning in the cell to the right of a mark.
  private func meaning(
    beside block: FormSheet.Block, _ sheet: FormSheet, _ texts: [FormSheet.Block]
  ) -> FormSheet.Block? {
    guard canBeMark(block.text), choices.contains(MarkText.key(of: block.text)) || !isNumber(block)
    else { return nil }
    return right(of: block, sheet, texts)
  }

  private func right(
    of block: FormSheet.Block, _ sheet: FormSheet, _ texts: [FormSheet.Block]
  ) -> FormSheet.Block? {
    let right = sheet.range(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1))
    return texts.first {
      $0.range.topLeft == right.topLeft && canBeMeaning($0.text, of: block.text)
    }
  }

  /// Whether a text is no mark, or a word where the mark is a sign.
  private func canBeMeaning(_ text: String, of mark: String) -> Bool {
    text.count >= 2 && !DraftMarks.isSign(text)
      && (DraftMarks.isSign(mark) || !canBeMark(text))
  }

  /// Marks side by side, each with its meaning in the cell below it.
  private mutating func addAcross(_ texts: [FormSheet.Block], _ sheet: FormSheet) {
    let pairs = texts.compactMap { block -> (mark: FormSheet.Block, meaning: FormSheet.Block)? in
      let below = CellReference(
        row: block.range.rows.upperBound + 1, column: block.range.columns.lowerBound)
      guard canBeMark(block.text), !blocks.contains(block), let meaning = sheet.block(at: below),
        meaning.range.columns == block.range.columns, texts.contains(meaning),
        canBeMeaning(meaning.text, of: block.text)
      else { return nil }
      return (block, meaning)
    }
    for (_, run) in Dictionary(grouping: pairs, by: \.mark.range.rows)
      .sorted(by: { $0.key.lowerBound < $1.key.lowerBound })
    {
      let entries = run.map { Entry(mark: $0.mark.text, meaning: $0.meaning.text) }
      let marks = entries.map(\.mark)
      let judging = entries.count { DraftAchievement.said(by: $0.meaning) != nil }
      guard judging * 2 > entries.count,
        areKnown(marks)
      else { continue }
      groups.append(entries)
      for pair in run { blocks.formUnion([pair.mark, pair.meaning]) }
    }
  }

  /// Marks with white space before their meanings, each in a cell of its own, one below the other: `Ａ　100％以上`.
  private mutating func addSpaced(_ texts: [FormSheet.Block], _ sheet: FormSheet) {
    let found = texts.compactMap { block -> (block: FormSheet.Block, entry: Entry)? in
      guard !blocks.contains(block),
        left(of: block, sheet).map(DraftLegendText.mayJudge) ?? true,
        let end = block.text.firstIndex(where: \.isWhitespace)
      else { return nil }
      let mark = String(block.text[..<end])
      let meaning = CleanText.trimmed(String(block.text[end...]))
      return canBeMark(mark) && meaning.count >= 2
        ? (block, Entry(mark: mark, meaning: meaning)) : nil
    }
    var runs: [[(block: FormSheet.Block, entry: Entry)]] = []
    for next in found {
      let range = next.block.range
      let own = runs.firstIndex { run in
        run.last.map {
          $0.block.range.columns.lowerBound == range.columns.lowerBound
            && $0.block.range.rows.upperBound + 1 == range.rows.lowerBound
        } ?? false
      }
      if let own { runs[own].append(next) } else { runs.append([next]) }
    }
    for run in runs {
      let entries = run.map(\.entry)
      let judging = entries.count { DraftAchievement.said(by: $0.meaning) != nil }
      guard judging * 2 > entries.count,
        areKnown(entries.map(\.mark))
      else { continue }
      groups.append(entries)
      titles[entries] = run.first.flatMap { Self.title(over: $0.block, sheet) }
      blocks.formUnion(run.map(\.block))
    }
  }

  /// Numbers with meanings beside them, which count without a gap: down, or up and with words that judge,
  /// since remarks are numbered, too.
  private mutating func addNumbers(_ sheet: FormSheet, _ texts: [FormSheet.Block]) {
    let pairs = texts.filter { isNumber($0) && $0.text.count == 1 }.compactMap { block in
      right(of: block, sheet, texts).map { (sign: block, meaning: $0) }
    }
    let numbers = pairs.compactMap { Int(MarkText.key(of: $0.sign.text)) }
    guard numbers.count > 2, numbers.count == pairs.count else { return }
    let steps = zip(numbers, numbers.dropFirst())
    let judging = pairs.count { DraftAchievement.said(by: $0.meaning.text) != nil }
    guard
      steps.allSatisfy({ $0 - 1 == $1 })
        || steps.allSatisfy({ $0 + 1 == $1 }) && judging * 2 > pairs.count
    else { return }
    groups = [pairs.map { Entry(mark: $0.sign.text, meaning: $0.meaning.text) }]
    for pair in pairs { blocks.formUnion([pair.sign, pair.meaning]) }
  }

  /// Whether a text is digits alone; Ⅲ is a sign.
  private func isNumber(_ block: FormSheet.Block) -> Bool {
    MarkText.key(of: block.text).allSatisfy(\.isNumber)
  }

  /// Whether marks are a ladder, words that judge, or words of the form's lists.
  private func areKnown(_ marks: [String]) -> Bool {
    DraftLadder.isLadder(marks) || DraftGrades.areGrades(marks)
      || DraftMarks.areMarks(marks) && choices.isSuperset(of: marks.map(MarkText.key))
  }

  /// Whether a text looks like a mark, or is a word of a list.
  private func canBeMark(_ text: String) -> Bool {
    DraftMarks.isSign(text) || choices.contains(MarkText.key(of: text))
  }

  // MARK: - Legends in one cell

  /// The entries that make up a text, after a word that announces them; `nil` if it is no legend.
  private func parted(_ text: String) -> [Entry]? {
    let bare = Self.withoutTitle(text)
    return entries(of: text) ?? (bare == text ? nil : entries(of: bare))
  }

  /// The entries of the lines of a cell, each a mark, white space or a sign, and its meaning, perhaps after
  /// a title.
  private func listed(_ lines: [String]) -> [Entry]? {
    let entries = lines.map { line -> Entry? in
      guard let end = line.firstIndex(where: { $0.isWhitespace || Self.separators.contains($0) })
      else { return Self.joined(line) }
      let mark = String(line[..<end])
      let meaning = line[end...].drop { $0.isWhitespace || Self.separators.contains($0) }
      return canBeMark(mark) && !meaning.isEmpty ? Entry(mark: mark, meaning: String(meaning)) : nil
    }
    let own = entries.first.map { $0 == nil } == true ? entries.dropFirst() : entries[...]
    let found = own.compactMap(\.self)
    return found.count > 1 && found.count == own.count ? found : nil
  }

  /// The marks that a sentence about the judgement explains.
  private func sentence(_ block: FormSheet.Block) -> [Entry]? {
    DraftSentence.entries(in: block.lines.joined(separator: "\n"), isMark: canBeMark)
  }

  private static func withoutTitle(_ text: String) -> String {
    var rest = text.drop { "【〔[（(<＜".contains($0) }
    let isFramed = rest.count < text.count
    guard let title = DraftWords.legends.first(where: rest.hasPrefix) else {
      return isFramed ? String(rest.filter { !"】〕]）)>＞".contains($0) }) : text
    }
    rest = rest.dropFirst(title.count)
    return String(
      rest.drop { "】〕]）)>＞".contains($0) || separators.contains($0) || $0.isWhitespace })
  }

  private func entries(of text: String) -> [Entry]? {
    var entries: [Entry] = []
    for word in Self.words(of: text) {
      if let entry = separated(word) ?? Self.joined(word) {
        entries.append(entry)
      } else if word.count == 1, DraftMarks.isSign(word), !word.allSatisfy(\.isNumber) {
        // 評価：◎、○、△ names signs and does not explain them.
        return nil
      } else if let last = entries.indices.last {
        entries[last].meaning += " " + word
      } else {
        return nil
      }
    }
    guard !entries.isEmpty, entries.allSatisfy({ canBeMark($0.mark) }) else { return nil }
    return entries
  }

  /// `A:達成`, or `達成:○`.
  private func separated(_ word: String) -> Entry? {
    guard let separator = word.firstIndex(where: Self.separators.contains) else { return nil }
    let first = String(word[..<separator])
    let second = String(word[separator...].drop(while: Self.separators.contains))
    if !canBeMark(first), first.count >= 2, second.count == 1, DraftMarks.isSign(second) {
      return Entry(mark: second, meaning: first)
    }
    guard (1...Self.longestMark).contains(first.count), !second.isEmpty else { return nil }
    return Entry(mark: first, meaning: second)
  }

  /// `◎達成`: a sign that is no letter, and its meaning.
  private static func joined(_ word: String) -> Entry? {
    guard let first = word.first, "◎○〇△▲×●☆★".contains(first), word.count >= 3 else { return nil }
    return Entry(mark: String(first), meaning: String(word.dropFirst()))
  }

  /// The parts of a text between joints, with no space around separators: `○ ： 達成`.
  private static func words(of text: String) -> [String] {
    var closed = ""
    for character in text {
      if joints.contains(character), closed.last.map(separators.contains) == true { continue }
      if separators.contains(character) {
        while closed.last?.isWhitespace == true { closed.removeLast() }
      }
      closed.append(character)
    }
    return closed.split(whereSeparator: joints.contains).map(String.init)
  }
}
