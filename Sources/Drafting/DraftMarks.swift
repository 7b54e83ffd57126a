import GoalSheet
import Grid

/// The marks of a blank form: from the list of its column, its legend, or the note on its label.
struct DraftMarks: Hashable {
  /// Where the marks were seen.
  enum Source: Hashable {
    case list, boxes, ticks, legend, label, text
  }

  struct Entry: Hashable {
    var mark: String
    var meaning: String?
    var achievement: Achievement
  }

  var entries: [Entry]
  var source: Source

  /// Marks of fewer or more kinds cannot be in a template.
  static let counts = 2...9

  /// Looks for the marks in turn in the three places; `nil` if they are in none.
  ///
  /// - Parameters:
  ///   - choices: What may be chosen in the column of the marks.
  ///   - areTicks: Whether they are labels of columns to tick.
  ///   - boxes: What may be ticked there, with meanings.
  ///   - label: The label of that column.
  ///   - legend: The marks and meanings that the form explains.
  ///   - hint: What is written under that label.
  ///   - ladder: The marks in the texts around the table.
  init?(
    choices: [String]?, areTicks: Bool = false, boxes: [DraftBoxes.Option]? = nil, label: String,
    legend: DraftLegend,
    hint: [String] = [], ladder: [String] = []
  ) {
    let explained = ([label] + hint).lazy.compactMap { text in
      DraftLegendText.entries(in: text, choices: Set((choices ?? []).map(MarkText.key)))
    }.first { Self.areMarks($0.map(\.mark)) }
    let note = explained?.map(\.mark) ?? Self.marks(inLabel: label)
    let below = hint.lazy.map(Self.named).first { !$0.isEmpty } ?? []
    let legend = legend.entries(
      for: choices ?? boxes?.map(\.mark) ?? [note, below].first(where: Self.areMarks))
    let meanings = Dictionary(
      (legend + (explained ?? []) + (boxes ?? []).compactMap(\.entry)).map {
        (MarkText.key(of: $0.mark), $0.meaning)
      }, uniquingKeysWith: { $1 })
    let found: ([String], Source)? =
      if let choices, Self.areMarks(choices) {
        (choices, areTicks ? .ticks : .list)
      } else if let boxes, Self.areMarks(boxes.map(\.mark)) {
        (boxes.map(\.mark), .boxes)
      } else if Self.areMarks(legend.map(\.mark)) {
        (legend.map(\.mark), .legend)
      } else if Self.areMarks(note) {
        (note, .label)
      } else if Self.areMarks(below) {
        (below, .text)
      } else if Self.areMarks(ladder) {
        (ladder, .text)
      } else { nil }
    guard let (marks, source) = found else { return nil }
    self.source = source
    var said: Set<String> = []
    // No two marks of a template mean the same.
    let own = marks.map { mark in
      meanings[MarkText.key(of: mark)].flatMap { meaning in
        said.insert(LabelKey.key(of: meaning) ?? meaning).inserted ? meaning : nil
      }
    }
    let achievements = DraftAchievement(marks).achievements(meanings: own)
    entries = marks.indices.map { index in
      Entry(mark: marks[index], meaning: own[index], achievement: achievements[index])
    }
  }

  /// Whether the marks and what is known of their meanings are the official form's.
  func areOfficial(_ vocabulary: FormVocabulary) -> Bool {
    entries.map(\.mark) == vocabulary.legend.map(\.mark.rawValue)
      && zip(entries, vocabulary.legend).allSatisfy { $0.meaning ?? $1.meaning == $1.meaning }
  }

  /// Whether texts can be the marks of a template.
  static func areMarks(_ texts: [String]) -> Bool {
    counts.contains(texts.count) && Set(texts.map(MarkText.key)).count == texts.count
      && texts.allSatisfy { Mark(rawValue: $0)?.fitsListAndLegend ?? false }
  }

  /// Whether labels side by side below another one are marks, each with a column to tick.
  static func areTicks(_ labels: [String], under label: String) -> Bool {
    guard areMarks(labels), DraftWords.isJudging(label) || label == "結果" else { return false }
    return DraftLadder.isLadder(labels)
      || labels.count { DraftAchievement.said(by: $0) != nil } * 2 > labels.count
        && judge(labels.filter { DraftAchievement.said(by: $0) != nil })
  }

  /// Whether a text is a sign of judgement alone: `◎`, `A`, `S+`, `5`, `Ⅲ`.
  static func isSign(_ text: String) -> Bool {
    let key = MarkText.key(of: text)
    if DraftLadder.romans.contains(key.uppercased()) || DraftLadder.stems.contains(key) {
      return true
    }
    guard (1...2).contains(key.count), let first = key.unicodeScalars.first else { return false }
    return key.unicodeScalars.allSatisfy { $0.isASCII && !$0.properties.isWhitespace }
      || key.count == 1 && !first.properties.isAlphabetic && !first.properties.isIdeographic
  }

  /// The marks that texts about the judgement name: `評価欄には○・△・×を記入`.
  ///
  /// `labels` are those of the columns, of which some say how far a goal is: `できばえは◎○△で記入`.
  static func ladder(in texts: [String], labels: [String]) -> [String] {
    let words = DraftWords.aboutMarks + labels.filter(DraftWords.isProgress)
    return texts.lazy.filter { text in words.contains(where: text.contains) }
      .map(named).first { !$0.isEmpty } ?? []
  }

  /// The signs or words in a row within a text.
  static func named(in text: String) -> [String] {
    let text = ["又は", "または", "若しくは", "もしくは"].reduce(text) { $0.replacing($1, with: "、") }
    let ladder = DraftLadder.marks(in: text)
    return ladder.isEmpty ? DraftGrades.ladder(in: text) : ladder
  }

  /// The marks in a label: `達成度(A–D)`, `評価（◎○△×）`, `評価(S・A・B)`, `評価 ○・△・×`.
  static func marks(inLabel label: String) -> [String] {
    let ladder = named(in: label)
    return ladder.isEmpty ? marks(inNote: label) : ladder
  }

  /// Two letters in brackets at the end of a label, or words that judge: `評価（A／B）`,
  /// `評価（達成・未達成）`.
  ///
  /// Other words there are no marks: `評価（自己）`.
  private static func marks(inNote label: String) -> [String] {
    let key = label.replacing("（", with: "(").replacing("）", with: ")")
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return [] }
    let note = String(key[key.index(after: open)...].dropLast())
    let pair = DraftLadder.pair(in: note)
    guard pair.isEmpty else { return pair }
    let words = note.split { "・、,/／ 　".contains($0) }.map(String.init)
    return words.count > 1 && (DraftGrades.areGrades(words) || judge(words)) ? words : []
  }

  /// Whether words say of a goal that it was reached, or was not, and differ in that.
  private static func judge(_ words: [String]) -> Bool {
    let said = words.compactMap(DraftAchievement.said)
    return said.count == words.count && Set(said).count > 1
  }
}
