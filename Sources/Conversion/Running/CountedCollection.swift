import FormTemplate
import GoalSheet
import Reporting

/// Holds the sheets of a run until it is known which of them count.
final class CountedCollection {
  private let expected: ExpectedSections?
  private let vocabulary: FormVocabulary
  private var record = RunRecord(language: .english)
  /// The sheets of each input, by its address.
  private var sheetsOfInput: [String: [GoalSheet]] = [:]

  init(_ options: ConversionOptions) {
    expected = options.reading.expected
    vocabulary = options.template.vocabulary
  }

  /// Takes the sheets of an input, or of a part of it.
  func take(_ reading: inout Reading, of address: String) {
    var outcome = InputOutcome(address: address)
    outcome.counts = reading.counts
    outcome.written = reading.written
    record.add(outcome)
    sheetsOfInput[address, default: []] += reading.sheets
    reading.forgetSheets()
  }

  /// The sheets that count and are filled in, in the order of the template's list.
  var sheets: [GoalSheet] {
    CountedSheets(record.files, expected: expected, vocabulary, fileTime: FileTime.modified)
      .filledIn.compactMap { place in
        let sheets = sheetsOfInput[record.files[place.file].name] ?? []
        return sheets.indices.contains(place.sheet) ? sheets[place.sheet] : nil
      }
  }
}
