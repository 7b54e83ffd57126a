import GoalSheet
import Grid
import JapaneseCalendar

/// The title above the table.
extension DraftHeader {
  /// Whether what looks like 年度 and its value is a title whose year is left out: `　　年度 目標シート`.
  static func isDatedTitle(_ text: String, _ found: KnownLabels.Finding) -> Bool {
    found.meaning == .header(.fiscalYear) && found.value != nil
      && DraftWords.titleEnds.contains(where: text.hasSuffix)
  }

  /// Whether a text is a prompt, and not a title with one in it: `〇〇部 重点事業シート`.
  static func isOnlyPrompt(_ text: String) -> Bool {
    DraftPrompt.isPrompt(text) && !DraftWords.titleEnds.contains(where: text.hasSuffix)
  }

  /// The title's words without the year, or `nil` if there is no title.
  var titleText: String? {
    guard let text = title?.text else { return nil }
    let rest = Self.withoutYear(text).rest
    let trimmed = CleanText.trimmed(DraftPrompt.withoutBlanks(rest))
    // With the year before it, a title may be that of a column.
    return !titleHasYear && isTaken(trimmed) || has(trimmed) ? nil : trimmed
  }

  var titleHasYear: Bool { title.map { Self.withoutYear($0.text).hadYear } ?? false }

  /// Whether the year at the end of the title is in brackets.
  var yearIsBracketed: Bool { title?.text.last.map(TitleText.closings.contains) ?? false }

  /// The place of the year in its brackets at the end of the title: `【{year}】`, `（{year}事業分）`.
  var bracketedYear: String {
    let end = title.flatMap { Self.note(of: $0.text)?.end } ?? ""
    return switch title?.text.last {
    case "】": "【{year}\(end)】"
    case "〕": "〔{year}\(end)〕"
    case "]", "］": "［{year}\(end)］"
    default: "（{year}\(end)）"
    }
  }

  /// A year in brackets at the end of a title, perhaps left out: the words before it, and what follows it in
  /// its brackets: 分, 事業分, or nothing.
  private static func note(of text: String) -> (words: String, end: String)? {
    guard text.last.map(TitleText.closings.contains) == true,
      let open = text.lastIndex(where: TitleText.openings.contains)
    else { return nil }
    let note = text[text.index(after: open)...].dropLast()
    let after = note.lastIndex { "年度".contains($0) }.map { note[note.index(after: $0)...] }
    let part = after.flatMap { TitleText.isPart($0) ? $0 : nil } ?? ""
    guard isYear(String(note.dropLast(part.count))) else { return nil }
    return (CleanText.trimmed(String(text[..<open])), String(part))
  }

  /// The name before the year in the title: `市立病院　令和6年度目標シート`.
  var nameBeforeYear: String? {
    title.flatMap { Self.inner($0.text)?.name }
      .flatMap { DraftPrompt.isPrompt($0) ? nil : DraftPrompt.withoutBlanks($0) }
  }

  /// Whether the title ends with the year.
  var yearIsLast: Bool {
    title.map { Self.withoutYear($0.text) }.map {
      $0.hadYear && title?.text.hasPrefix($0.rest) == true
    }
      ?? false
  }

  /// What is before and after a year that is in none of the usual places of a title: `部の令和6年度目標シート`.
  var yearWithin: (before: String, after: String)? {
    guard let text = title?.text, !Self.withoutUsualYear(text).hadYear else { return nil }
    return Self.within(text)
  }

  static func withoutYear(_ text: String) -> (rest: String, hadYear: Bool) {
    let usual = withoutUsualYear(text)
    guard !usual.hadYear, let (before, after) = within(text) else { return usual }
    let words = TitleText.words(before: before, after: after)
    return words.isEmpty ? usual : (words, true)
  }

  private static func within(_ text: String) -> (before: String, after: String)? {
    for start in text.indices.dropFirst()
    where text[start].isNumber || "令平RＲHＨFＦ".contains(text[start]) {
      let before = text[..<start]
      if let after = afterBlankYear(text[start...]) {
        return within(after) == nil ? (String(before), after) : nil
      }
      guard let last = before.last, !last.isNumber,
        let (_, rest) = FiscalYearText.leadingYear(in: String(text[start...]))
      else { continue }
      let own = CleanText.trimmed(String(text[start...].dropLast(rest.count)))
      let space = text[start...].dropFirst(own.count).prefix(while: \.isWhitespace)
      let after = String(space) + rest
      let isApart = !last.isLetter && after.first?.isLetter != true && after.first?.isNumber != true
      let isOfSeveral =
        spans.contains(where: CleanText.trimmed(after).hasPrefix)
        && after.contains(where: \.isNumber)
      guard own.contains("年") || isApart && TitleText.isYear(own), !isOfSeveral,
        within(after) == nil
      else { return nil }
      return (String(before), after)
    }
    return nil
  }

  /// What follows a year whose number is left out at the start of a text: `令和　　年度`.
  private static func afterBlankYear(_ text: Substring) -> String? {
    guard text.hasPrefix("令和") else { return nil }
    let rest = text.dropFirst(2).drop { $0.isWhitespace || "〇○◯＿_".contains($0) }
    return rest.hasPrefix("年度") ? String(rest.dropFirst(2)) : nil
  }

  /// What follows the first year of a time of several years.
  private static let spans = ["～", "~", "〜", "-", "－", "から", "・"]

  private static func withoutUsualYear(_ text: String) -> (rest: String, hadYear: Bool) {
    if let inner = inner(text) { return (inner.words, true) }
    if let (before, _, after) = TitleText.span(in: text) {
      return (TitleText.words(before: before, after: after), true)
    }
    if let space = text.lastIndex(where: \.isWhitespace), space > text.startIndex,
      TitleText.isYear(String(text[text.index(after: space)...]))
    {
      return (CleanText.trimmed(String(text[..<space])), true)
    }
    if let short = withoutShortYear(text) { return (short, true) }
    if text.first.map(TitleText.openings.contains) == true,
      let close = text.firstIndex(where: TitleText.closings.contains),
      isYear(String(text[...close]))
    {
      return (CleanText.trimmed(String(text[text.index(after: close)...])), true)
    }
    if let (_, rest) = FiscalYearText.leadingYear(in: text) {
      return (CleanText.trimmed(String(rest.drop { $0 == "の" })), true)
    }
    if let space = text.lastIndex(where: \.isWhitespace),
      isYear(String(text[text.index(after: space)...]))
    {
      return (CleanText.trimmed(String(text[..<space])), true)
    }
    let prompt = DraftPrompt.withoutYear(text)
    if prompt.hadYear { return prompt }
    if let title = DraftPrompt.beforeYear(text) { return (title, true) }
    return note(of: text).map { ($0.words, true) } ?? (text, false)
  }

  /// A name, the year, perhaps left out, and the words of the title; `nil` for any other title.
  static func inner(_ text: String) -> (name: String, words: String)? {
    if let found = TitleText.innerYear(in: text) { return (found.name, found.words) }
    for space in text.indices.dropFirst() where text[space].isWhitespace {
      let name = CleanText.trimmed(String(text[..<space]))
      let rest = DraftPrompt.withoutYear(
        CleanText.trimmed(String(text[text.index(after: space)...])))
      if rest.hadYear, !rest.rest.isEmpty, !DraftPrompt.isDatePart(name), !name.hasSuffix("令和"),
        !DraftPrompt.withoutYear(text).hadYear
      {
        return (name, CleanText.trimmed(rest.rest))
      }
    }
    return nil
  }

  /// A title without R6 or 2024 in brackets after it, or without R6 after white space.
  static func withoutShortYear(_ text: String) -> String? {
    guard
      let space = text.lastIndex(where: {
        TitleText.openings.contains($0) || " \u{3000}".contains($0)
      }), space > text.startIndex
    else { return nil }
    let year = text[text.index(after: space)...].filter { !TitleText.closings.contains($0) }
    guard let found = FiscalYearText.year(in: String(year)), !year.contains("年"),
      TitleText.isYear(String(year))
        || TitleText.openings.contains(text[space]) && usualYears.contains(found)
          && text.last.map(TitleText.closings.contains) == true
    else { return nil }
    return CleanText.trimmed(String(text[..<space]))
  }

  /// The years that a number in brackets may be.
  private static let usualYears = 2000...2099

  /// Whether a text is a fiscal year and nothing else, even one whose number is left out.
  static func isYear(_ text: String) -> Bool {
    if PrintedTexts.isSpan(text) || PrintedTexts.isYear(text) { return true }
    let bare = text.filter {
      !TitleText.openings.contains($0) && !TitleText.closings.contains($0)
    }
    return FiscalYearText.year(in: bare) != nil && bare.contains("年")
      || DraftPrompt.isPrompt(bare) && bare.hasSuffix("年度")
  }

  /// The size of letters in cells without a look of their own.
  private static let usualSize = 11.0

  /// The title: the text in the largest letters, of several one with a title's last word, else the
  /// first.
  static func title(of free: [FormSheet.Block], _ sheet: FormSheet) -> FormSheet.Block? {
    func rank(_ block: FormSheet.Block) -> (Int, Double, Int) {
      let size = sheet.look.cells[block.range.topLeft]?.size ?? usualSize
      let isLabel =
        block.text.count <= longestLabel
        && DraftWords.labelEnds.contains(where: block.text.hasSuffix)
      if isLabel { return (0, size, 0) }
      if DraftWords.isFormNumber(block.text) { return (1, size, -1) }
      let (words, hadYear) = withoutYear(block.text)
      let isTitle =
        hadYear && !words.isEmpty || DraftWords.titleEnds.contains(where: words.hasSuffix)
      return (1, size, isTitle ? 1 : 0)
    }
    guard let first = free.first else { return nil }
    return free.reduce(first) { rank($1) > rank($0) ? $1 : $0 }
  }
}
