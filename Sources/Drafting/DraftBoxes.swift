import GoalSheet

/// Boxes to tick with what they say: `□達成　□未達成`, `□A　□B　□C`.
enum DraftBoxes {
  /// What a box says.
  struct Option: Hashable {
    var mark: String
    var meaning: String?

    var entry: DraftLegend.Entry? { meaning.map { DraftLegend.Entry(mark: mark, meaning: $0) } }
  }

  private static let boxes: Set<Character> = ["□", "☐", "■", "☑", "☒"]

  /// The options of a text of nothing else, each with a meaning if it has one: `□A：達成　□B：未達成`.
  static func options(in text: String) -> [Option]? {
    guard text.first.map(boxes.contains) == true || text.last.map(boxes.contains) == true else {
      return nil
    }
    let options = text.split(whereSeparator: boxes.contains).map { option in
      CleanText.trimmed(String(option.filter { !"・、,/／|｜".contains($0) }))
    }
    .filter { !$0.isEmpty }
    guard options.count == text.count(where: boxes.contains),
      DraftMarks.counts.contains(options.count)
    else { return nil }
    return options.map { option in
      guard let end = option.firstIndex(where: DraftLegend.separators.contains),
        DraftMarks.isSign(String(option[..<end]))
      else { return Option(mark: option) }
      let meaning = CleanText.trimmed(
        String(option[end...].drop(while: DraftLegend.separators.contains)))
      return Option(
        mark: String(option[..<end]), meaning: meaning.isEmpty ? nil : meaning)
    }
  }
}
