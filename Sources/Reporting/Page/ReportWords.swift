package import GoalSheet
import JapaneseCalendar
package import Messages

/// The words of pages about a run in one language.
package struct ReportWords {
  let language: Language
  let vocabulary: FormVocabulary
  /// The marks that the page counts.
  let marks: [Mark]

  package init(language: Language, vocabulary: FormVocabulary, marks: [Mark]) {
    self.language = language
    self.vocabulary = vocabulary
    self.marks = marks
  }

  func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// A number with thousands separators: `1,234`.
  package func number(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits[index - 1] != "-" { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A percentage with one decimal, `87.3%`; a dash if the total is zero.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    // One decimal, rounded to nearest.
    let tenths = (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  package func files(_ count: Int) -> String {
    say("\(number(count)) file\(count == 1 ? "" : "s")", "\(number(count)) ファイル")
  }

  package func sheets(_ count: Int) -> String {
    say("\(number(count)) sheet\(count == 1 ? "" : "s")", "\(number(count)) 枚")
  }

  func sections(_ count: Int) -> String {
    say("\(number(count)) section\(count == 1 ? "" : "s")", "\(number(count)) \(sectionLevels)")
  }

  package func findings(_ count: Int) -> String {
    say("\(number(count)) finding\(count == 1 ? "" : "s")", "\(number(count)) 件")
  }

  package func findings(_ count: Int, _ severity: Severity) -> String {
    let noun = severity.name[language]
    return say(
      "\(number(count)) \(noun)\(count == 1 || severity == .info ? "" : "s")",
      "\(noun) \(number(count)) 件")
  }

  /// The request to write a suggestion: `「西区」と書いてください。`.
  func suggestion(_ suggestion: String, for code: MessageCode) -> String {
    BilingualText(suggesting: suggestion, for: code)[language]
  }

  // MARK: - Marks

  /// What a mark means, as the template says; `nil` means no mark.
  ///
  /// Only the official marks have English meanings.
  func meaning(of mark: Mark?) -> String {
    guard let mark else { return say("not marked", "未評価") }
    let meaning = vocabulary.meaning(of: mark) ?? ""
    return Self.english[mark].map { say($0, meaning) } ?? meaning
  }

  private static let english: [Mark: String] = [
    .achieved: "achieved", .partlyAchieved: "partly achieved", .notAchieved: "not achieved",
  ]

  /// `○ 8 △ 2 × 0 未評価 1`, the last only if some are blank; no line breaks within a part.
  package func marks(_ counts: MarkCounts) -> String {
    var parts = marks.map { "\($0.rawValue)\u{A0}\(number(counts[$0]))" }
    if counts.blank > 0 { parts.append("\(meaning(of: nil))\u{A0}\(number(counts.blank))") }
    return parts.joined(separator: " ")
  }

  // MARK: - Submissions

  package func state(_ state: SubmissionList.State) -> String {
    switch state {
    case .handedIn: say("handed in", "提出済み")
    case .withFindings: say("with findings", "提出済み・要確認")
    case .twice: say("twice", "重複")
    case .notFilledIn: say("not filled in", "未記入")
    case .missing: say("missing", "未提出")
    }
  }

  /// The sections that have handed in without being in the list.
  package var unlisted: String {
    say("not in the list", "名簿にない\(sectionLevel)")
  }

  // MARK: - Organisations

  /// The lower level of an organisation, in Japanese.
  var sectionLevel: String { (vocabulary.levels ?? .official).section }

  /// The organisations of the lower level, in Japanese.
  package var sectionLevels: String { vocabulary.levels?.section ?? "課・機関" }

  package func fiscalYear(_ year: Int?) -> String {
    guard let year else { return say("no fiscal year", "年度なし") }
    return say("fiscal \(year)", EraText.text(ofFiscalYear: year))
  }

  package func group(_ fiscalYear: Int?, _ department: String) -> String {
    [self.fiscalYear(fiscalYear), department].filter { !$0.isEmpty }.joined(separator: " ")
  }

  package func section(_ name: String) -> String {
    name.isEmpty ? say("(no section)", "(\(sectionLevel)名なし)") : name
  }
}
