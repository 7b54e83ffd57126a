package import GoalSheet
package import Messages

/// The content of a report on a run, in any format.
package struct RunReport: Sendable {
  /// The task of the run.
  package enum Task: String, Sendable {
    case convert, check
  }

  package let task: Task
  package let record: RunRecord
  package let vocabulary: FormVocabulary
  package let time: RunTime
  /// The program's version.
  package let version: String
  package let sections: SectionTable
  /// The marks that are counted, in the order of the legend.
  package let marks: [Mark]
  /// Which sheets count; where some are expected, only they are in ``sections``.
  package let counted: CountedSheets
  /// Which of the expected sections have handed in; `nil` if none are expected.
  package let submissions: SubmissionList?

  /// The report on what a run found.
  ///
  /// `fileTime` gives the time at which the file of a name was last written, in nanoseconds; it decides
  /// which of two sheets of a section counts if their dates do not.
  package init(
    _ task: Task, _ record: RunRecord, vocabulary: FormVocabulary, version: String,
    expected: ExpectedSections? = nil, time: RunTime = .now,
    fileTime: (String) -> Int? = { _ in nil }
  ) {
    self.task = task
    self.record = record
    self.vocabulary = vocabulary
    self.time = time
    self.version = version
    let counted = CountedSheets(
      record.files, expected: expected, vocabulary, fileTime: fileTime)
    self.counted = counted
    sections = SectionTable(record.files, vocabulary) { place in
      expected == nil || counted[place] == .counts
    }
    marks = vocabulary.marks(with: sections.marks)
    submissions = expected.map { SubmissionList($0, record.files, counted) }
  }

  package var language: Language { record.language }

  /// The sheets with a standing, in the inputs' order.
  package func places(of standing: CountedSheets.Standing) -> [SectionTable.SheetPlace] {
    record.files.enumerated().flatMap { file, entry in
      entry.sheets.indices.map { SectionTable.SheetPlace(file: file, sheet: $0) }
    }.filter { counted[$0] == standing }
  }

  /// The number of files in which a code occurs.
  package func fileCounts() -> [MessageCode: Int] {
    var counts: [MessageCode: Int] = [:]
    for file in record.files {
      for code in Set(file.findings.map(\.code)) { counts[code, default: 0] += 1 }
    }
    return counts
  }
}
