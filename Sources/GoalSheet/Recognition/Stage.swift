/// When in the year a column is filled in: in the middle or at the end.
///
/// - SeeAlso: SPEC section 3, "Labels and their values"
enum Stage: Int, Sendable {
  case interim, final

  private static let interimWords = [
    "中間", "9月末", "9月", "九月末", "上半期", "前期", "上期", "半期", "前半", "期中", "第1回", "1回目",
  ]
  private static let finalWords = [
    "最終", "期末", "3月末", "3月", "三月末", "年度末", "年間", "通期", "下半期", "後期", "下期", "後半", "第2回", "2回目",
    "確定",
  ]

  /// The stage named by part of a label's key; `nil` if it names neither or both.
  static func named(in key: String) -> Stage? {
    let isInterim = interimWords.contains { key.hasBytes(of: $0) }
    let isFinal = finalWords.contains { key.hasBytes(of: $0) && !(isInterim && $0 == "年間") }
    guard isInterim != isFinal else { return nil }
    return isFinal ? .final : .interim
  }

  /// The stage named by the whole of `text`: 中間, R5 3月末.
  static func whole(_ text: String) -> Stage? {
    guard let key = LabelKey.key(of: text), key.count <= 12, let stage = named(in: key) else {
      return nil
    }
    return stage
  }

  /// The key without the leading word for a stage, and that stage: 最終評価, 9月末の結果.
  static func leading(in key: String) -> (stage: Stage, rest: String)? {
    guard let first = key.unicodeScalars.first, startSet.contains(first) else { return nil }
    for (word, stage) in leadingWords {
      guard var rest = key.rest(after: word) else { continue }
      for filler in ["時点", "現在", "の"] where rest.hasPrefix(filler) {
        rest = rest.dropFirst(filler.count)
      }
      return rest.isEmpty ? nil : (stage, String(rest))
    }
    return nil
  }

  /// The words in the order in which ``leading(in:)`` tries them: the longest of each stage first.
  ///
  /// They are sorted once, because every text that is no label is asked for them.
  private static let leadingWords: [(word: String, stage: Stage)] =
    longestFirst(interimWords).map { ($0, .interim) }
    + longestFirst(finalWords).map { ($0, .final) }

  private static func longestFirst(_ words: [String]) -> [String] {
    words.sorted { $0.count > $1.count }
  }

  private static let startSet = Set(starts)

  /// What a key that ``leading(in:)`` reads may begin with.
  static let starts: [Unicode.Scalar] = (interimWords + finalWords).compactMap {
    $0.unicodeScalars.first
  }
}
