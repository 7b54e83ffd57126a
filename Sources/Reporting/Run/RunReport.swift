package import GoalSheet
package import Messages

/// Everything a report on a run says, whatever it is written as.
package struct RunReport: Sendable {
  /// What the program was asked to do.
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

  package init(
    _ task: Task, _ record: RunRecord, vocabulary: FormVocabulary, version: String,
    time: RunTime = .now
  ) {
    self.task = task
    self.record = record
    self.vocabulary = vocabulary
    self.time = time
    self.version = version
    sections = SectionTable(record.files, vocabulary)
  }

  package var language: Language { record.language }

  /// In how many files a code comes.
  package func fileCounts() -> [MessageCode: Int] {
    var counts: [MessageCode: Int] = [:]
    for file in record.files {
      for code in Set(file.findings.map(\.code)) { counts[code, default: 0] += 1 }
    }
    return counts
  }
}
