import Grid
import JapaneseCalendar

/// What a text in the header block can be, judging by its content.
///
/// A class, because several stages hold it for each form.
final class HeaderKinds: Sendable {
  private let labels: [FormVocabulary.HeaderField: FormVocabulary.Label]
  private let organisations: OrganisationNames

  init(_ vocabulary: FormVocabulary, _ organisations: OrganisationNames) {
    labels = vocabulary.headerLabels
    self.organisations = organisations
  }

  func label(_ field: FormVocabulary.HeaderField) -> String { labels[field]?.text ?? "" }

  func year(in text: String) -> Int? {
    FiscalYearText.year(in: text) ?? FiscalYearText.year(in: TextFolding.comparable(text))
  }

  func date(in text: String) -> CivilDate? {
    DateText.date(in: text) ?? DateText.date(in: TextFolding.comparable(text))
  }

  func isReadable(_ field: FormVocabulary.HeaderField, _ text: String) -> Bool {
    field == .fiscalYear ? year(in: text) != nil : date(in: text) != nil
  }

  /// Whether a text is a value, whatever is beside it: a year, a date, an office in the list, an
  /// item of a list, a number.
  func canOnlyBeValue(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first == "・" || first == "･" { return true }
    if text.utf8.count > Self.longestLabel, text.count > Self.longestLabel { return true }
    return year(in: text) != nil || date(in: text) != nil || NumberText.number(text) != nil
      || organisations.isListed(text)
  }

  /// Longer texts are not labels.
  private static let longestLabel = 40

  /// Whether an unknown label with its value can replace the label of `field`.
  func fits(
    _ field: FormVocabulary.HeaderField, label: Block, value: Block, beside hits: [LabelHit]
  ) -> Bool {
    switch field {
    case .fiscalYear: return year(in: value.text) != nil
    case .department:
      return organisations.department(value.text) != nil
        || Self.ends(value.text, Self.departmentEnds)
    case .section:
      return organisations.isListed(value.text) && organisations.department(value.text) == nil
        || Self.ends(value.text, Self.sectionEnds)
    case .policyIndicators:
      guard date(in: value.text) == nil, year(in: value.text) == nil else { return false }
      return ["指標", "政策", "総合計画"].contains { label.text.contains($0) }
        || label.range.rows.count > 1 || value.text.hasPrefix("・")
    case .createdOn, .evaluatedOn:
      guard date(in: value.text) != nil else { return false }
      let other: FormVocabulary.HeaderField = field == .createdOn ? .evaluatedOn : .createdOn
      guard let twin = hits.first(where: { $0.finding.label == .header(other) }) else {
        return true
      }
      // The two dates are one below the other, or side by side.
      return twin.range.columns.overlaps(label.range.columns)
        || twin.range.rows.overlaps(label.range.rows)
    case .further: return false
    }
  }

  /// Whether two texts name a department and a section of it: 総務部 and 人事課.
  func areLevels(_ department: String, _ section: String) -> Bool {
    Self.ends(department, Self.departmentEnds) && Self.ends(section, Self.sectionEnds)
  }

  private static let departmentEnds = ["部", "区", "局", "区役所", "室"]
  private static let sectionEnds = ["課", "センター", "出張所", "所", "室", "館", "園", "署", "事務局"]

  private static func ends(_ text: String, _ ends: [String]) -> Bool {
    guard text.count <= 20, let key = LabelKey.key(of: text) else { return false }
    return ends.contains(where: key.hasSuffix)
  }
}
