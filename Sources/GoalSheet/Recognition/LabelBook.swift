import JapaneseCalendar

/// The form's labels by their keys.
final class LabelBook: Sendable {
  private let labels: [String: FormLabel]
  /// The labels of columns and groups that have a key which is not theirs alone.
  private let shared: [String: [FormLabel]]
  /// The fields of the header block that a text apart from the table is, though it is the label of a column.
  private let boxes: [String: FormVocabulary.HeaderField]
  /// The labels with a year in them.
  private let dated: DatedLabels
  private let titleKeys: [String]
  /// The title around a year that is neither first nor last in it.
  private let titlePlace: YearLabel?
  /// Whether the title has the year.
  private let titleIsDated: Bool
  /// Whether a label ends with the bracket in which its value is written: `課名（`.
  private let haveOpenBrackets: Bool
  private let memo = TextMemo<Finding?>()

  init(_ vocabulary: FormVocabulary) {
    titleKeys = ([vocabulary.title.text] + vocabulary.title.variants).compactMap(LabelKey.key)
    // With the year before it, a title may have the words of a column.
    let isDated = vocabulary.fields.titleHasYear
    titleIsDated = isDated
    titlePlace = vocabulary.title.year
    labels = Self.labels(
      isDated
        ? Array(vocabulary.labels.dropFirst() + vocabulary.labels.prefix(1)) : vocabulary.labels)
    shared = Self.shared(vocabulary.labels)
    boxes = Self.boxes(vocabulary.labels, besides: labels)
    dated = DatedLabels(vocabulary.labels)
    haveOpenBrackets = labels.keys.contains { $0.hasSuffix("(") }
  }

  /// The labels of columns and groups for each key that several of them have, those whose own words it
  /// is first.
  ///
  /// Ways of writing that a template takes from the form that it extends are not shared.
  private static func shared(
    _ all: [(label: FormLabel, words: FormVocabulary.Label)]
  ) -> [String: [FormLabel]] {
    var labels: [String: [FormLabel]] = [:]
    func add(_ text: String, _ label: FormLabel) {
      guard let key = LabelKey.key(of: text), labels[key]?.contains(label) != true else { return }
      labels[key, default: []].append(label)
    }
    let inTable = all.filter { entry in
      switch entry.label {
      case .column, .group: true
      case .header, .title: false
      }
    }
    for (label, words) in inTable { add(words.text, label) }
    for (label, words) in inTable where !words.hasInheritedVariants {
      words.variants.forEach { add($0, label) }
    }
    return labels.filter { $1.count > 1 }
  }

  /// Variants of fields that are labels of the table: `備考欄`, on the form `備考` as a column is.
  private static func boxes(
    _ all: [(label: FormLabel, words: FormVocabulary.Label)], besides labels: [String: FormLabel]
  ) -> [String: FormVocabulary.HeaderField] {
    var boxes: [String: FormVocabulary.HeaderField] = [:]
    for case (.header(let field), let words) in all {
      guard !words.hasInheritedVariants else { continue }
      for key in words.variants.compactMap(LabelKey.key) {
        if let other = labels[key], other != .header(field) { boxes[key] = field }
      }
    }
    return boxes
  }

  /// Whether any text may be a label of the table or of a box.
  var hasBoxes: Bool { !boxes.isEmpty }

  /// The field of a box with this label, which is also that of a column.
  func box(_ text: String) -> FormVocabulary.HeaderField? {
    LabelKey.key(of: text).flatMap { boxes[$0] }
  }

  /// The label that each key is, if several labels have it.
  ///
  /// The words on the form come before other ways of writing a label, and those that a template
  /// writes itself before those that it takes from the form that it extends; then the first label of
  /// the form's order has it.
  private static func labels(
    _ all: [(label: FormLabel, words: FormVocabulary.Label)]
  ) -> [String: FormLabel] {
    var labels: [String: FormLabel] = [:]
    func add(_ text: String, _ label: FormLabel) {
      guard let key = LabelKey.key(of: text), labels[key] == nil else { return }
      labels[key] = label
    }
    for (label, words) in all { add(words.text, label) }
    for isInherited in [false, true] {
      for (label, words) in all where words.hasInheritedVariants == isInherited {
        for variant in words.variants { add(variant, label) }
      }
    }
    return labels
  }

  /// A label and the rest of its cell's content.
  struct Finding: Sendable {
    var label: FormLabel
    /// The fiscal year before 目標 or 結果.
    var year: Int?
    /// The value in the label's own cell: `R5.4.1` of `作成日：R5.4.1`.
    var value: String?
    /// 中間 or 最終, if the label says so.
    var stage: Stage?
    /// The labels among which others have to decide; most words are one label's.
    private let choice: LabelChoice?

    init(
      label: FormLabel, year: Int? = nil, value: String? = nil, stage: Stage? = nil,
      shared: [FormLabel] = [], dated: [DatedLabels.Entry] = []
    ) {
      self.label = label
      self.year = year
      self.value = value
      self.stage = stage
      choice =
        shared.isEmpty && dated.isEmpty ? nil : LabelChoice(shared: shared, dated: dated)
    }

    /// All labels of columns and groups with these words, if there are several.
    var shared: [FormLabel] { choice?.shared ?? [] }
    /// The labels that have these words with a year in them, if any have.
    var dated: [DatedLabels.Entry] { choice?.dated ?? [] }
    /// Whether several labels have the words, or their year decides which one it is.
    var isShared: Bool { choice != nil }
  }

  /// The label that makes up the whole of `text`, ignoring a note after it: `評価(○△×)`, `組織目標※`.
  func label(_ text: String) -> Finding? { memo.value(of: text) { compared($0) } }

  private func compared(_ text: String) -> Finding? {
    guard let key = LabelKey.key(of: text) else { return nil }
    guard var finding = compared(text, key) else { return nil }
    // A key lacks the full stop of R6.4, which would make it another year.
    if finding.year != nil, Self.hasDottedNumbers(text) { finding.year = nil }
    return finding
  }

  private static func hasDottedNumbers(_ text: String) -> Bool {
    guard TextFolding.hasFullStop(text) else { return false }
    let folded = Array(TextFolding.nfkc(text).unicodeScalars)
    return folded.indices.dropFirst().dropLast().contains { index in
      folded[index] == "." && ("0"..."9").contains(folded[index - 1])
        && ("0"..."9").contains(folded[index + 1])
    }
  }

  private func compared(_ text: String, _ key: String) -> Finding? {
    if let finding = label(key: key) { return finding }
    if isTitle(key) || isTitleWithBlank(key) { return Finding(label: .title) }
    return bracketPair(text) ?? pair(text) ?? spacedPair(text) ?? noted(key)
  }

  private func label(key: String) -> Finding? {
    if let label = labels[key] { return Finding(label: label, shared: shared[key] ?? []) }
    if !dated.isEmpty, let found = dated.find(key), let first = found.entries.first {
      if first.label == .title { return Finding(label: .title, year: found.year) }
      return Finding(label: first.label, year: found.year, dated: found.entries)
    }
    return quantityLabel(key)
  }

  // MARK: - Notes

  /// The label without its notes: `評価※1`, `評価(○△×)`, `①取組指標`, `最終評価`.
  private func noted(_ key: String) -> Finding? {
    var rest = key
    var stage: Stage?
    for _ in 0..<Self.mostNotes {
      if let trailing = Self.trailingNote(rest) {
        stage = stage ?? Stage.named(in: trailing.note)
        rest = trailing.rest
      } else if let leading = Stage.leading(in: rest) {
        stage = stage ?? leading.stage
        rest = leading.rest
      } else if let counted = Self.withoutCounter(rest) {
        rest = counted
      } else {
        return nil
      }
      if var finding = label(key: rest) {
        finding.stage = finding.stage ?? stage
        return finding
      }
    }
    return nil
  }

  private static let mostNotes = 4

  /// The last part in brackets, or everything from the sign of a note on.
  private static func trailingNote(_ key: String) -> (rest: String, note: String)? {
    let scalars = key.unicodeScalars
    // Nearly every text has no such sign; comparing scalars is much faster than characters.
    guard scalars.contains(where: { $0 == "(" || $0 == "※" || $0 == "*" || $0 == "注" }) else {
      return nil
    }
    if key.last == ")", let bracket = key.lastIndex(of: "("), bracket > key.startIndex {
      return (String(key[..<bracket]), String(key[bracket...]))
    }
    if let sign = scalars.firstIndex(where: { $0 == "※" || $0 == "*" }), sign > key.startIndex {
      return (String(key[..<sign]), String(key[sign...]))
    }
    if let note = scalars.lastIndex(of: "注"), note > key.startIndex,
      scalars[scalars.index(after: note)...].allSatisfy({ ("0"..."9").contains($0) || $0 == ")" })
    {
      return (String(key[..<note]), String(key[note...]))
    }
    return nil
  }

  /// The key without a leading counter or ornament: `1取組指標`, `(1)取組指標`, `●取組指標`, but not
  /// `(参考)…`.
  private static func withoutCounter(_ key: String) -> String? {
    guard let first = key.unicodeScalars.first else { return nil }
    if LabelHint.ornaments.contains(first) { return String(key.dropFirst()) }
    // Neither a counter nor its bracket is anything but ASCII.
    guard first.isASCII else { return nil }
    var rest = key[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    var counter = rest.prefix { $0.isASCII && $0.isNumber }
    if counter.isEmpty { counter = rest.prefix(1).prefix { $0.isASCII && $0.isLetter } }
    guard (1...2).contains(counter.count) else { return nil }
    rest = rest.dropFirst(counter.count)
    if rest.first == ")" { rest = rest.dropFirst() } else if isBracketed { return nil }
    // 5年度 is a year, not a label with a counter.
    return rest.isEmpty || rest.first == "年" ? nil : String(rest)
  }

  /// `R5目標`, `令和6年度結果`, `R5 9月末結果`.
  private func quantityLabel(_ key: String) -> Finding? {
    guard let (year, rest) = FiscalYearText.leadingYear(in: key) else { return nil }
    // The year of R5年度末結果 is R5, and 年度末 the stage; so it is of R5年間目標.
    var word =
      switch rest.first {
      case "末": "年度\(rest)"
      case "間": "年\(rest)"
      default: String(rest.drop { $0 == "の" })
      }
    var stage: Stage?
    if labels[word] == nil, let leading = Stage.leading(in: word) {
      word = leading.rest
      stage = leading.stage
    }
    let name = labels[String(rest)] == nil ? word : String(rest)
    guard let label = labels[name] else { return nil }
    if label == .title { return Finding(label: label) }
    let others = shared[name] ?? []
    let dated = ([label] + others).first { $0 == .column(.target) || $0 == .column(.result) }
    return dated.map { Finding(label: $0, year: year, stage: stage, shared: others) }
  }

  /// Whether `key` is the title after some other text, or followed by something in brackets.
  private func isTitle(_ key: String) -> Bool {
    titleKeys.contains { title in
      let bytes = title.utf8
      guard key.utf8.count >= bytes.count else { return false }
      return key.utf8.suffix(bytes.count).elementsEqual(bytes)
        || key.utf8.starts(with: bytes) && isAfterTitle(Substring(key.utf8.dropFirst(bytes.count)))
    }
  }

  /// Whether a text may follow the title: something in brackets, or the year, whose number may be left out.
  private func isAfterTitle(_ rest: Substring) -> Bool {
    rest.utf8.first == openingBracket
      || rest.hasSuffix("年度")
        && (rest == "令和年度" || FiscalYearText.year(in: String(rest)) != nil)
      || titleIsDated && TitleText.isYear(String(rest))
  }

  /// Whether a key is the title around a year whose number is left out.
  private func isTitleWithBlank(_ key: String) -> Bool {
    guard let titlePlace else { return false }
    let before = LabelKey.key(of: titlePlace.before) ?? ""
    let after = LabelKey.key(of: titlePlace.after) ?? ""
    guard key.count >= before.count + after.count, key.hasPrefix(before), key.hasSuffix(after)
    else { return false }
    let year = key.dropFirst(before.count).dropLast(after.count)
    return year.allSatisfy { "令和年度r〇○()".contains($0) }
  }

  private var openingBracket: UInt8 { UInt8(ascii: "(") }

  /// `作成日：R5.4.1`: a header label and its value in one cell.
  private func pair(_ text: String) -> Finding? {
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let key = LabelKey.key(of: String(text[..<colon])),
      case .header(let field)? = labels[key]
    else { return nil }
    let value = Self.closed(
      CleanText.trimmed(String(text[scalars.index(after: colon)...])), after: key)
    return Finding(label: .header(field), value: value.isEmpty ? nil : value)
  }

  /// The label before a value in brackets: `課名（総務課）`.
  private func bracketPair(_ text: String) -> Finding? {
    guard haveOpenBrackets, let last = text.last, "）)".contains(last),
      let open = text.firstIndex(where: { "（(".contains($0) }),
      let key = LabelKey.key(of: String(text[...open])), case .header(let field)? = labels[key]
    else { return nil }
    let value = CleanText.trimmed(String(text[text.index(after: open)...].dropLast()))
    return Finding(label: .header(field), value: value)
  }

  /// `作成日 R5.4.1`, `課名\n地域課`: a header label and its value, separated by white space.
  private func spacedPair(_ text: String) -> Finding? {
    let scalars = text.unicodeScalars
    for index in scalars.indices where CleanText.isSpace(scalars[index]) {
      guard let key = LabelKey.key(of: String(scalars[..<index])),
        case .header(let field)? = labels[key]
      else { continue }
      // 課　　名 is one label.
      guard !SpreadLabel.isOne(text) else { return nil }
      let value = Self.closed(CleanText.trimmed(String(scalars[index...])), after: key)
      guard let first = value.unicodeScalars.first, !"(（※*[【".unicodeScalars.contains(first)
      else { return nil }
      return Finding(label: .header(field), value: value)
    }
    return nil
  }

  /// A value without the bracket at its end that was opened before its label: `（記入日　R6.4.1）`.
  private static func closed(_ value: String, after key: String) -> String {
    guard key.utf8.first == UInt8(ascii: "("), !key.contains(")"), let last = value.last,
      "）)".contains(last), !value.contains(where: { "（(".contains($0) })
    else { return value }
    return CleanText.trimmed(String(value.dropLast()))
  }
}
