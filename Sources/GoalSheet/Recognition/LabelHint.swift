import Bytes
import Grid

/// Quickly rules out most texts as labels by their ends and length.
///
/// Nearly every cell of a worksheet is not a label, and comparing a text with the labels costs far
/// more than checking its first character: without this a form takes a quarter more instructions.
struct LabelHint: Sendable {
  /// The characters that a label may begin with.
  private let starts: ScalarSet
  /// The characters that a year, or the word for a stage or a counter before a label, may begin
  /// with; few texts that are no labels begin with one.
  private let otherStarts: ScalarSet
  /// The characters that a year may begin with: an era, a Gregorian year, FY.
  private let yearStarts = ScalarSet(foldingTo: yearScalars)
  private static let yearScalars = "rhstmf0123456789令平昭大明一二".unicodeScalars
  /// The characters that may follow a year: the first ones of the title's, 目標's and 結果's labels.
  private let dated: ScalarSet
  /// Whether a label may be nothing but a year.
  private let yearAlone: Bool
  private let titleEnds: ScalarSet
  /// The characters that the word for a stage begins with: 中間評価, 9月末結果.
  private let stageStarts = ScalarSet(foldingTo: Stage.starts)
  /// The characters that may precede a label as its counter or ornament: `1. 取組指標`, `A 取組指標`,
  /// `● 取組指標`.
  private let counters = ScalarSet(foldingTo: counterScalars)
  private static let counterScalars =
    Array("0123456789abcdefghijklmnopqrstuvwxyz(".unicodeScalars) + ornaments
  static let ornaments = Array("★☆●◆◇■▼▶※*・".unicodeScalars)
  /// The characters that a column's label, or the bracket of its note, may end with.
  private let columnEnds: ScalarSet

  /// Longer texts are labels only if a colon separates them from a value.
  private let longest: Int
  private static let usualLongest = 200
  /// The longest label with a stage or counter before it, in bytes.
  private static let longestNoted = 100
  /// The number of bytes within which a label's colon begins.
  private static let colonReach = 120

  init(_ vocabulary: FormVocabulary) {
    func keys(_ labels: [FormVocabulary.Label]) -> [String.UnicodeScalarView] {
      labels.flatMap { [$0.text] + $0.variants + ($0.year.map { [$0.before] } ?? []) }.compactMap {
        LabelKey.key(of: $0)?.unicodeScalars
      }
    }
    starts = ScalarSet(
      foldingTo: keys(
        Array(vocabulary.headerLabels.values) + Array(vocabulary.columnLabels.values)
          + Array(vocabulary.groupLabels.values) + [vocabulary.title]
      ).compactMap(\.first))
    otherStarts = ScalarSet(
      foldingTo: Array(Self.yearScalars) + Stage.starts + Self.counterScalars)
    let dated = [
      vocabulary.title, vocabulary.columnLabels[.target], vocabulary.columnLabels[.result],
    ]
    let labels = vocabulary.labels.map(\.words)
    let afterYears = labels.compactMap { $0.year.flatMap { LabelKey.key(of: $0.after) } }
    let firsts = keys(dated.compactMap(\.self)) + afterYears.map(\.unicodeScalars)
    self.dated = ScalarSet(foldingTo: firsts.compactMap(\.first))
    longest = labels.reduce(Self.usualLongest) { longest, label in
      ([label.text] + label.variants).reduce(longest) { max($0, $1.utf8.count * 3 / 2) }
    }
    yearAlone = labels.contains { $0.year.map { LabelKey.key(of: $0.after) == nil } ?? false }
    titleEnds = ScalarSet(foldingTo: keys([vocabulary.title]).compactMap(\.last))
    let ends = keys(Array(vocabulary.columnLabels.values) + Array(vocabulary.groupLabels.values))
    columnEnds = ScalarSet(foldingTo: ends.compactMap(\.last) + [")"])
  }

  /// Whether it is worth comparing `text` with the labels.
  func mayBeLabel(_ text: String) -> Bool { text.withUTF8Bytes { mayBeLabel($0) } }

  private func mayBeLabel(_ bytes: RawSpan) -> Bool {
    let isShort = bytes.byteCount <= longest
    guard let first = bytes.firstScalar(where: { !LabelKey.isLeftOut($0) })?.scalar else {
      return false
    }
    if starts.contains(first) { return isShort || hasEarlyColon(bytes) }
    guard isShort else { return false }
    guard let last = bytes.lastScalar(where: { !LabelKey.isLeftOut($0) }) else { return false }
    if titleEnds.contains(last.scalar) { return true }
    guard otherStarts.contains(first) else { return false }
    if yearStarts.contains(first), yearAlone || bytes.firstScalar(where: dated.contains) != nil {
      return true
    }
    let isNoted = stageStarts.contains(first) || counters.contains(first)
    return isNoted && bytes.byteCount <= Self.longestNoted && columnEnds.contains(last.scalar)
  }

  private func hasEarlyColon(_ bytes: RawSpan) -> Bool {
    bytes.firstScalar(within: Self.colonReach) { $0 == ":" || $0 == "：" } != nil
  }
}
