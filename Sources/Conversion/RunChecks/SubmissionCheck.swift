import GoalSheet
import JapaneseCalendar
import Messages
import Reporting

/// Compares the sheets of a run with those that are expected.
///
/// - SeeAlso: SPEC section 9
struct SubmissionCheck {
  private let expected: ExpectedSections
  private var handedIn: Set<SectionName> = []

  init(_ expected: ExpectedSections) {
    self.expected = expected
  }

  /// Takes the sheets of an input, and returns messages about those that are not expected.
  ///
  /// A sheet without a year is not unexpected: `header-missing` reports it.
  mutating func messages(about sheets: [SheetCounts], of file: String) -> [Message] {
    sheets.compactMap { sheet in
      guard !sheet.section.isEmpty else {
        return Self.message(aboutNameless: Place(file: file, sheet: sheet.worksheet))
      }
      let name = expected.name(department: sheet.department, section: sheet.section)
      let place = Place(file: file, sheet: sheet.worksheet, section: sheet.section)
      let isOfYear =
        expected.fiscalYear.flatMap { year in sheet.fiscalYear.map { $0 == year } } ?? true
      guard isOfYear, expected.contains(name) else {
        return isOfYear && expected.isUnlisted(name)
          ? Self.message(aboutUnlisted: name, at: place) : message(about: name, sheet, at: place)
      }
      handedIn.insert(name)
      return nil
    }
  }

  /// The sections whose sheet did not come, in the template's order.
  var missing: [SectionName] { expected.sections.filter { !handedIn.contains($0) } }

  /// A message for each of ``missing``.
  var missingMessages: [Message] {
    let year = expected.fiscalYear.map { EraText.shortText(ofFiscalYear: $0) }
    return missing.map { name in
      Message(
        .submissionMissing, at: Place(),
        english: "there is no sheet of \(name.department) \(name.section)"
          + (year.map { " for \($0)" } ?? ""),
        japanese: (year.map { "\($0) の" } ?? "") + "\(name.department) \(name.section)のシートがありません")
    }
  }

  private static func message(aboutNameless place: Place) -> Message {
    Message(
      .submissionUnexpected, at: place,
      english: "the sheet names no section, so it counts for none of those expected",
      japanese: "課の名前がないため、どの課の提出としても数えていません")
  }

  /// The message about a section of the right department and year that is not in the list: it has
  /// handed in, and nobody has asked it by name.
  private static func message(aboutUnlisted name: SectionName, at place: Place) -> Message {
    Message(
      .submissionUnexpected, at: place,
      english: "\(Quotation.english(name.section)) is not in the list of sections of "
        + "\(name.department); check the name; the sheet is counted apart from those of the list",
      japanese: "\(Quotation.japanese(name.section))は、\(name.department)の課の一覧にない名前です。"
        + "正しい名前か確かめてください。一覧の課とは別に数えます")
  }

  /// The message about a sheet of another section or year: what is expected, and what this one is.
  private func message(
    about name: SectionName, _ sheet: SheetCounts, at place: Place
  ) -> Message {
    let own = [name.department, name.section].filter { !$0.isEmpty }.joined(separator: " ")
    let (year, ownYear) = (expected.fiscalYear, sheet.fiscalYear)
    let owners = expected.owners.count <= Self.mostOwners ? expected.owners : []
    let english = owners.isEmpty ? "other sections" : owners.joined(separator: ", ")
    let japanese = owners.isEmpty ? "ほかの課" : owners.joined(separator: "、")
    return Message(
      .submissionUnexpected, at: place,
      english: "the sheet is of \(own)"
        + (ownYear.map { " for \(EraText.shortText(ofFiscalYear: $0))" } ?? "")
        + "; expected are those of \(english)"
        + (year.map { " for \(EraText.shortText(ofFiscalYear: $0))" } ?? ""),
      japanese: "求めているのは\(japanese)"
        + (year.map { "・" + EraText.text(ofFiscalYear: $0) } ?? "")
        + "のシートですが、これは\(own)"
        + (ownYear.map { "・" + EraText.text(ofFiscalYear: $0) } ?? "") + "のシートです")
  }

  /// The most names of what is expected that a sentence has.
  private static let mostOwners = 3
}
