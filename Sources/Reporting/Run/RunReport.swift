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
  /// Which of the expected sections have handed in; `nil` if none are expected.
  package let submissions: SubmissionList?

  package init(
    _ task: Task, _ record: RunRecord, vocabulary: FormVocabulary, version: String,
    expected: ExpectedSections? = nil, time: RunTime = .now
  ) {
    self.task = task
    self.record = record
    self.vocabulary = vocabulary
    self.time = time
    self.version = version
    sections = SectionTable(record.files, vocabulary)
    marks = vocabulary.marks(with: sections.marks)
    submissions = expected.map { SubmissionList($0, record.files) }
  }

  package var language: Language { record.language }

  /// The number of files in which a code occurs.
  package func fileCounts() -> [MessageCode: Int] {
    var counts: [MessageCode: Int] = [:]
    for file in record.files {
      for code in Set(file.findings.map(\.code)) { counts[code, default: 0] += 1 }
    }
    return counts
  }
}
