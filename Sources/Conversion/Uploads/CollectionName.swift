import Files
import FormTemplate
import GoalSheet
import JapaneseCalendar
import Reporting

/// What a file of all sheets of a folder is called: `R5_西区_組織目標管理シート`.
///
/// A year or department is in it if all sheets that count are of that one.
struct CollectionName {
  private let expected: ExpectedSections?
  private let vocabulary: FormVocabulary

  init(_ expected: ExpectedSections?, _ vocabulary: FormVocabulary) {
    self.expected = expected
    self.vocabulary = vocabulary
  }

  /// The name without its ending, by what a run over the folder found.
  func stem(of outcomes: [InputOutcome]) -> String {
    var record = RunRecord(language: .japanese)
    for outcome in outcomes { record.add(outcome) }
    let counted = CountedSheets(
      record.files, expected: expected, vocabulary, fileTime: FileTime.modified)
    let names = OrganisationNames(vocabulary.departments)
    let sheets = counted.filledIn.map { record.files[$0.file].sheets[$0.sheet] }
    let years = Set(sheets.map { $0.fiscalYear ?? expected?.fiscalYear })
    let departments = Set(
      sheets.map { names.listed(department: $0.department, section: $0.section).department })
    let parts = [
      only(of: years).flatMap { $0 }.map { EraText.shortText(ofFiscalYear: $0) },
      only(of: departments), UploadDesk.manySheets,
    ]
    return FileName.safe(parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "_"))
  }

  private func only<Value>(of values: Set<Value>) -> Value? {
    values.count == 1 ? values.first : nil
  }
}
