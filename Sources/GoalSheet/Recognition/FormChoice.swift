package import Grid
import Messages

/// Reads each worksheet by the form that explains most of its labels.
///
/// Between forms that explain as many, one that can be read comes before one of which columns are
/// missing; then the one that understands more of the marks is taken, then the one of which fewer further
/// columns are missing, then the one that leaves fewer texts over, such as those of a legend, and then
/// the first one given. With a single form it does what ``FormReader`` does.
///
/// - SeeAlso: SPEC section 12
package struct FormChoice: Sendable {
  /// Used by index, since a reader in a variable is a copy of all its tables.
  private let readers: [FormReader]

  /// The forms, the most likely one first; without any, the official form's `vocabulary`.
  package init(_ forms: [NamedForm], or vocabulary: FormVocabulary, messageLimit: Int) {
    var readers = forms.map { form in
      var reader = FormReader(vocabulary: form.vocabulary)
      reader.form = form.name
      return reader
    }
    if readers.isEmpty { readers = [FormReader(vocabulary: vocabulary)] }
    for index in readers.indices { readers[index].messageLimit = messageLimit }
    self.readers = readers
  }

  /// The organisations of each form.
  package var organisations: [OrganisationNames] { readers.map(\.organisations) }

  /// Whether a worksheet with this name is a sample to skip.
  package func isSample(_ name: String) -> Bool {
    readers.indices.contains { readers[$0].isSample(name) }
  }

  /// Whether a worksheet with this name belongs to the workbook of a form, but is none.
  package func isOtherSheet(_ name: String) -> Bool {
    readers.contains { $0.words.vocabulary.otherSheets.contains(name) }
  }

  /// Whether the survey of a worksheet keeps its cells.
  package func keeps(_ grid: Grid) -> Bool {
    readers.indices.contains { readers[$0].keeps(grid) }
  }

  /// Reads the forms of a worksheet; see ``FormReader/survey(_:file:explaining:)``.
  package func survey(_ grid: Grid, file: String, explaining: Bool = false) -> FormSurvey {
    var best = readers[0].survey(grid, file: file, explaining: explaining)
    guard readers.count > 1 else {
      if readers[0].form != nil, !best.isWhole { best.missing = missing(in: grid, best.foundForm) }
      return best
    }
    for index in readers.indices.dropFirst() {
      var survey = readers[index].survey(grid, file: file, explaining: explaining)
      survey.form = index
      if best.isLess(than: survey) { best = survey }
    }
    if !best.isWhole { best.missing = missing(in: grid, best.foundForm) }
    return best
  }

  /// The labels of each form that a worksheet does not have; none if it has hardly any of them.
  private func missing(
    in grid: Grid, _ foundForm: Bool
  ) -> [(form: String, labels: [String])] {
    guard foundForm || grid.cells.count <= FormSurvey.largestPage else { return [] }
    let missing = readers.map { ($0.form ?? "", $0.missingLabels(in: grid)) }
    let found = zip(readers, missing).map { $0.words.fields.columns.count - $1.1.count }
    return foundForm || found.contains { $0 >= Self.leastLabels } ? missing : []
  }

  /// The fewest labels of a form for which it is worth saying which others are missing.
  private static let leastLabels = 1

  /// Joins what belongs together, form by form, and makes the messages.
  package func readings(of surveys: [FormSurvey]) -> [FormReading] {
    guard readers.count > 1 else {
      return zip(surveys, readers[0].readings(of: surveys)).map { $1.naming($0) }
    }
    var surveys = surveys
    // A page without labels belongs to the form before it.
    for index in surveys.indices.dropFirst() where !surveys[index].foundForm {
      surveys[index].form = surveys[index - 1].form
    }
    var readings = surveys.map { _ in FormReading() }
    for (form, reader) in readers.enumerated() {
      let own = surveys.indices.filter { surveys[$0].form == form }
      for (index, reading) in zip(own, reader.readings(of: own.map { surveys[$0] })) {
        readings[index] = reading.naming(surveys[index])
      }
    }
    return readings
  }

  /// Reads a worksheet that is a file of its own.
  package func read(_ grid: Grid, file: String, explaining: Bool = false) -> FormReading {
    readings(of: [survey(grid, file: file, explaining: explaining)])[0]
  }
}

extension FormSurvey {
  /// Whether a form with all its columns was found.
  fileprivate var isWhole: Bool { parts.contains { $0.sheet != nil && !$0.isHalf } }

  /// Whether another form explains the worksheet better.
  fileprivate func isLess(than other: FormSurvey) -> Bool {
    func rank(_ survey: FormSurvey) -> Int {
      survey.isWhole ? 2 : survey.parts.contains { $0.sheet != nil } ? 1 : 0
    }
    if (explained, rank(self)) != (other.explained, rank(other)) {
      return (explained, rank(self)) < (other.explained, rank(other))
    }
    return (markCount, -missingCount, -unplacedCount)
      < (other.markCount, -other.missingCount, -other.unplacedCount)
  }

  /// How many columns are missing.
  private var missingCount: Int { parts.reduce(0) { $0 + $1.missing.count } }

  /// How many marks were read.
  private var markCount: Int {
    sum { sheet in
      sheet.rows.reduce(0) { count, row in
        count + (row.evaluation == nil ? 0 : 1)
          + row.further.count { $0.value.kind == .mark && !$0.value.isBlank }
      }
    }
  }

  /// How many texts are left, such as those of a legend with other marks.
  private var unplacedCount: Int { sum(\.unplaced.count) }

  private func sum(_ count: (GoalSheet) -> Int) -> Int {
    parts.reduce(0) { $0 + ($1.sheet.map(count) ?? 0) }
  }
}

extension FormReading {
  /// The reading with a message for each form of which labels are missing: in place of the first such
  /// message, or beside a worksheet without a form.
  fileprivate func naming(_ survey: FormSurvey) -> FormReading {
    let place = Place(file: survey.file, sheet: survey.sheet)
    let missing = survey.missing.filter { !$0.labels.isEmpty }
    guard sheets.isEmpty, !missing.isEmpty else { return self }
    func messages(at place: Place) -> [Message] {
      missing.map { Message(.missingColumnOfForm($0.labels, form: $0.form), at: place) }
    }
    var reading = self
    if !foundForm {
      reading.nearMisses = messages(at: place)
    } else if let index = self.messages.firstIndex(where: { $0.code == .missingColumn }) {
      let place = self.messages[index].place
      reading.messages.replaceSubrange(index...index, with: messages(at: place))
    }
    return reading
  }
}
