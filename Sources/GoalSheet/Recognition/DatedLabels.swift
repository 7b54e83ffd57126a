import JapaneseCalendar

/// The labels of a template with a year in them, such as `R5実績` and `R7目標` of a form for R6.
struct DatedLabels: Sendable {
  /// A label, and how many years after the form's its year is.
  struct Entry: Hashable, Sendable {
    var label: FormLabel
    var offset: Int
  }

  /// What is before and after a year, as keys.
  private struct Words: Hashable {
    var before: String
    var after: String
  }

  private let entries: [Words: [Entry]]
  private let all: [Words]

  init(_ labels: [(label: FormLabel, words: FormVocabulary.Label)]) {
    var entries: [Words: [Entry]] = [:]
    var all: [Words] = []
    for (label, text) in labels {
      let variants = text.hasInheritedVariants ? [] : text.variants
      for year in [text.year].compactMap(\.self) + variants.compactMap(YearLabel.init) {
        let words = Words(
          before: LabelKey.key(of: year.before) ?? "", after: LabelKey.key(of: year.after) ?? "")
        if entries[words] == nil { all.append(words) }
        entries[words, default: []].append(Entry(label: label, offset: year.offset))
      }
    }
    self.entries = entries
    self.all = all
  }

  var isEmpty: Bool { all.isEmpty }

  /// The labels that a key is with some year in them, and that year.
  func find(_ key: String) -> (year: Int, entries: [Entry])? {
    for words in all where key.hasPrefix(words.before) {
      guard
        let (year, rest) = FiscalYearText.leadingYear(
          in: String(key.dropFirst(words.before.count))),
        rest == words.after, let entries = entries[words]
      else { continue }
      return (year, entries)
    }
    return nil
  }
}
