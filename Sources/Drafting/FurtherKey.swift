import GoalSheet

/// Names for the further columns and fields of a draft.
enum FurtherKey {
  private static let words = [
    ("備考", "remarks"), ("課題", "issues"), ("担当", "owner"), ("責任者", "owner"), ("期限", "deadline"),
    ("予算", "budget"), ("中間", "interim"), ("二次", "second-review"), ("理由", "reason"),
    ("意見", "opinion"),
    ("根拠", "basis"), ("重要", "priority"), ("優先", "priority"), ("スケジュール", "schedule"),
    ("SDG", "sdgs"), ("改善", "improvement"), ("成果", "outcome"), ("現状", "present-state"),
    ("方針", "policy"), ("手段", "means"), ("区分", "category"), ("分類", "category"),
  ]

  /// A name of letters, digits and `-`, which none of `keys` is; it is added to them.
  ///
  /// A label without a known word gives a name of its own, so that fields of several drafts in one run
  /// have the same name only where they have the same label.
  static func key(
    for label: String, position: Int, prefix: String = "column", besides keys: inout Set<String>
  ) -> String {
    let word = words.first { label.contains($0.0) }?.1
    let candidates = [word, "\(prefix)-\(digest(of: label))"].compactMap(\.self)
    let key =
      candidates.first { !keys.contains($0) && !FurtherField.isReserved($0) }
      ?? "\(prefix)-\(digest(of: label))-\(position)"
    keys.insert(key)
    return key
  }

  /// Four digits and letters made of a label (FNV-1a over its key).
  private static func digest(of label: String) -> String {
    let hash = (LabelKey.key(of: label) ?? label).utf8.reduce(0x811C_9DC5 as UInt32) {
      ($0 ^ UInt32($1)) &* 0x0100_0193
    }
    let text = String(hash % 1_679_616, radix: 36)
    return String(repeating: "0", count: 4 - text.count) + text
  }
}
