import JapaneseCalendar

/// What a recognised label says.
enum FormLabel: Hashable, Sendable {
  case title
  case header(FormVocabulary.HeaderField)
  case column(GoalField)
  case group(FormVocabulary.ColumnGroup)
}

/// The form's labels by their keys.
struct LabelBook: Sendable {
  private var labels: [String: FormLabel] = [:]
  private let titleKeys: [String]
  private let memo = TextMemo<Finding?>()

  init(_ vocabulary: FormVocabulary) {
    func keys(_ label: FormVocabulary.Label) -> [String] {
      ([label.text] + label.variants).compactMap(LabelKey.key)
    }
    titleKeys = keys(vocabulary.title)
    for (group, label) in vocabulary.groupLabels {
      for key in keys(label) { labels[key] = .group(group) }
    }
    for (field, label) in vocabulary.headerLabels {
      for key in keys(label) { labels[key] = .header(field) }
    }
    for (field, label) in vocabulary.columnLabels {
      for key in keys(label) { labels[key] = .column(field) }
    }
    for key in titleKeys { labels[key] = .title }
  }

  /// A label with what else its cell says.
  struct Finding: Sendable {
    var label: FormLabel
    /// The fiscal year before 目標 or 結果.
    var year: Int?
    /// The value in the label's own cell: `R5.4.1` of `作成日：R5.4.1`.
    var value: String?
  }

  /// The label that the whole of `text` is, a note after it aside: `評価(○△×)`, `組織目標※`.
  func label(_ text: String) -> Finding? { memo.value(of: text) { compared($0) } }

  private func compared(_ text: String) -> Finding? {
    guard let key = LabelKey.key(of: text) else { return nil }
    if let finding = label(key: key) { return finding }
    if isTitle(key) { return Finding(label: .title) }
    return pair(text) ?? Self.withoutNote(key).flatMap(label(key:))
  }

  private func label(key: String) -> Finding? {
    labels[key].map { Finding(label: $0) } ?? quantityLabel(key)
  }

  /// The key without the last part in brackets, or without the signs of a note.
  private static func withoutNote(_ key: String) -> String? {
    guard let last = key.unicodeScalars.last else { return nil }
    if last == ")" { return key.lastIndex(of: "(").map { String(key[..<$0]) } }
    let signs = "※*".unicodeScalars
    guard signs.contains(last) else { return nil }
    return String(key.prefix { !$0.unicodeScalars.contains(where: signs.contains) })
  }

  /// `R5目標`, `令和6年度結果`.
  private func quantityLabel(_ key: String) -> Finding? {
    guard let (year, rest) = FiscalYearText.leadingYear(in: key),
      let label = labels[String(rest)] ?? labels[String(rest.drop { $0 == "の" })]
    else { return nil }
    switch label {
    case .column(.target), .column(.result): return Finding(label: label, year: year)
    case .title: return Finding(label: label)
    default: return nil
    }
  }

  /// Whether `key` is the title with something before it, or with something in brackets after it.
  private func isTitle(_ key: String) -> Bool {
    titleKeys.contains { title in
      let bytes = title.utf8
      guard key.utf8.count >= bytes.count else { return false }
      return key.utf8.suffix(bytes.count).elementsEqual(bytes)
        || key.utf8.starts(with: bytes) && key.utf8.dropFirst(bytes.count).first == openingBracket
    }
  }

  private var openingBracket: UInt8 { UInt8(ascii: "(") }

  /// `作成日：R5.4.1`: a header label and its value in one cell.
  private func pair(_ text: String) -> Finding? {
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let key = LabelKey.key(of: String(text[..<colon])),
      case .header(let field)? = labels[key]
    else { return nil }
    let value = CleanText.trimmed(String(text[scalars.index(after: colon)...]))
    return Finding(label: .header(field), value: value.isEmpty ? nil : value)
  }
}
