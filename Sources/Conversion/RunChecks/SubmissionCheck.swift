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
      guard expected.contains(name) else { return Self.message(about: name, at: place) }
      if let year = expected.fiscalYear, let own = sheet.fiscalYear, own != year {
        return Self.message(ofYear: own, expected: year, at: place)
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

  private static func message(about name: SectionName, at place: Place) -> Message {
    let text = "\(name.department) \(name.section)"
    return Message(
      .submissionUnexpected, at: place,
      english: "\(text) is not one of the expected sections",
      japanese: "\(text)は、提出を求めている課に入っていません")
  }

  private static func message(ofYear year: Int, expected: Int, at place: Place) -> Message {
    let own = EraText.shortText(ofFiscalYear: year)
    let other = EraText.shortText(ofFiscalYear: expected)
    return Message(
      .submissionUnexpected, at: place,
      english: "the sheet is for \(own), but \(other) is expected",
      japanese: "\(own) のシートです。求めているのは \(other) のシートです")
  }
}
