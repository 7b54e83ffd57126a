import GoalSheet

/// Texts of a blank form that only show what belongs into a cell: `○○課`, `令和　年度`, `　年　月　日`,
/// `（氏名）`.
enum DraftPrompt {
  private static let blanks: Set<Character> = [
    "〇", "○", "◯", "●", "◎", "△", "□", "*", "＊", "_", "＿",
  ]
  private static let dateParts = "令和平成昭和RHSrhs年度月日現在()（）〔〕./・．／～~〜－-自至からまで"

  static func isPrompt(_ text: String) -> Bool {
    hasBlanks(text) || isDate(text) || isBracketed(text) || hasGap(text)
  }

  /// Whether a text in the cell of a value only shows what belongs there, such as a choice of words.
  static func isValuePrompt(_ text: String) -> Bool {
    isPrompt(text) || isChoice(text) || DraftBoxes.options(in: text) != nil
  }

  /// A number left out between its words: `第　　回`, `約　　人`.
  private static func hasGap(_ text: String) -> Bool {
    guard let start = text.firstIndex(where: \.isWhitespace), text.count <= longest else {
      return false
    }
    let gap = text[start...].prefix(while: \.isWhitespace)
    let rest = String(text[start...].dropFirst(gap.count))
    return ["第", "約", "全", "延", "延べ"].contains(String(text[..<start])) && isCounter(rest)
  }

  /// Words of which one is to be chosen, the others struck out: `新規・継続`.
  private static func isChoice(_ text: String) -> Bool {
    let words = text.split { "・･/／、|｜".contains($0) }.map { CleanText.trimmed(String($0)) }
    return (2...6).contains(words.count) && words.allSatisfy { (1...6).contains($0.count) }
      && words.contains(where: DraftWords.choices.contains)
  }

  private static let counters: Set<String> = [
    "人", "名", "件", "回", "円", "千円", "万円", "百万円", "％", "%", "号", "時", "分", "時間", "歳", "点", "位", "番",
    "級", "期",
    "年", "か所", "箇所", "ヶ所", "項目", "施設", "団体", "世帯", "校", "園", "台", "枚", "冊", "印", "㊞",
  ]

  private static func isCounter(_ text: String) -> Bool { counters.contains(text) }

  /// Two or more signs in the place of words.
  static func hasBlanks(_ text: String) -> Bool {
    var run = 0
    for character in text where !character.isWhitespace {
      run = blanks.contains(character) ? run + 1 : 0
      if run == 2 { return true }
    }
    return false
  }

  /// A date or year some of whose numbers are left out: `令和7年　月　日`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.filter { !$0.isWhitespace && !blanks.contains($0) }
    guard parts.count < text.count || parts.first == "令", text.count <= longest else {
      return false
    }
    var isIncomplete = false
    var before: Character?
    for part in parts {
      let isNumber = part.isNumber || part == "元"
      guard isNumber || dateParts.contains(part) else { return false }
      if "年月日".contains(part), before?.isNumber != true, before != "元" { isIncomplete = true }
      before = part
    }
    return isIncomplete
  }

  /// Whether a text is one date to fill in and nothing else, perhaps in brackets: `令和　年　月　日`.
  static func isDateToFill(_ text: String) -> Bool {
    guard isDate(text) else { return false }
    let parts = text.filter { !$0.isWhitespace }
    return parts.count { $0 == "日" } == 1 && parts.contains("月") && parts.contains("年")
      && !parts.contains { "～~〜".contains($0) } && !parts.contains("から")
  }

  private static let longest = 50

  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    return "（(〔［[".contains(first) && "）)〕］]".contains(last)
      && !text.dropFirst().dropLast().contains { "（(）)".contains($0) }
  }

  /// The title without a year whose number is left out, and whether there was one: `令和　年度 目標シート`.
  static func withoutYear(_ title: String) -> (rest: String, hadYear: Bool) {
    for end in title.indices.reversed() where title[end] == "度" || title[end] == "年" {
      let head = String(title[...end])
      guard head.count <= longest, isDate(head) else { continue }
      let rest = title[title.index(after: end)...]
        .drop { "の）)".contains($0) || $0.isWhitespace }
      return (String(rest), true)
    }
    // What was left blank before 年度 is trimmed off.
    guard title.hasPrefix("年度"), title.dropFirst(2).first?.isWhitespace == true else {
      return (title, false)
    }
    return (CleanText.trimmed(String(title.dropFirst(2))), true)
  }

  /// The title before white space and a year whose number is left out: `目標シート　令和　年度`.
  static func beforeYear(_ title: String) -> String? {
    guard title.hasSuffix("年度") else { return nil }
    for space in title.indices.dropFirst() where title[space].isWhitespace {
      let words = CleanText.trimmed(String(title[..<space]))
      guard !isDatePart(words), !isDate(words) else { continue }
      if isDate(CleanText.trimmed(String(title[space...]))) { return words }
    }
    return nil
  }

  /// A label before what only shows the form of its value, in one cell: `提出日：令和　年　月　日`, `所属　　　課`.
  static func labelled(_ text: String) -> (label: String, prompt: String)? {
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let label = CleanText.trimmed(String(text[..<colon]))
      let prompt = CleanText.trimmed(String(text[text.index(after: colon)...]))
      guard (1...longestLabel).contains(label.count), isPrompt(prompt) || isLevel(prompt) else {
        return nil
      }
      return withoutBracket(label, prompt)
    }
    if let bracketed = bracketed(text) { return bracketed }
    guard !SpreadLabel.isOne(text), let space = text.firstIndex(where: \.isWhitespace) else {
      return nil
    }
    let label = String(text[..<space])
    let prompt = String(text[space...])
    let rest = CleanText.trimmed(prompt)
    guard isEnd(prompt) || rest.contains("日") && isDate(rest), !isPrompt(label),
      !isDatePart(label), label.count <= longestLabel
    else { return nil }
    return withoutBracket(label, rest)
  }

  /// A label before brackets for its value: `課名（　　　　課）`.
  static func bracketed(_ text: String) -> (label: String, prompt: String)? {
    guard let last = text.last, "）)".contains(last),
      let open = text.firstIndex(where: { "（(".contains($0) })
    else { return nil }
    let label = String(text[..<open])
    let inner = text[text.index(after: open)...].dropLast()
    let words = CleanText.trimmed(String(inner))
    guard (1...longestLabel).contains(label.count), !label.contains(where: \.isWhitespace),
      inner.count(where: \.isWhitespace) >= 2, words.isEmpty || isLevel(words)
    else { return nil }
    return (label, words)
  }

  /// Without the bracket that is opened before the label and closed after its value.
  private static func withoutBracket(
    _ label: String, _ prompt: String
  ) -> (label: String, prompt: String) {
    guard let first = label.first, let last = prompt.last, "（(".contains(first),
      "）)".contains(last), !label.contains(where: { "）)".contains($0) }),
      !prompt.contains(where: { "（(".contains($0) }), label.count > 1
    else { return (label, prompt) }
    return (String(label.dropFirst()), CleanText.trimmed(String(prompt.dropLast())))
  }

  private static let longestLabel = 15

  /// Whether a text is a part of a date that is written over several cells: 令和, 年度, 月.
  static func isDatePart(_ text: String) -> Bool {
    text.count <= 3 && text.allSatisfy { "令和平成年度月日".contains($0) }
  }

  /// Whether a text is an end for a name that is to be written before it: `　　　　課`.
  static func isEnd(_ text: String) -> Bool {
    let end = CleanText.trimmed(text)
    let space = text.prefix { $0.isWhitespace }
    return space.count >= 2 && (isLevel(end) || isCounter(end))
  }

  private static func isLevel(_ text: String) -> Bool {
    ["部", "局", "区", "課", "室", "係", "所", "年度"].contains(text)
  }

  /// The title without words such as ○○課 before it.
  static func withoutBlanks(_ title: String) -> String {
    let words = title.split(whereSeparator: \.isWhitespace)
    guard let last = words.lastIndex(where: { hasBlanks(String($0)) }), last + 1 < words.count
    else {
      return title
    }
    return words[(last + 1)...].joined(separator: " ")
  }
}
