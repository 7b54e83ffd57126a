package import Messages

/// The summary of a run for people: the numbers of files, sheets and findings.
package struct SummaryText: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// A line of totals, then a line for each code that occurred, with what to do about it.
  package func text(of counts: RunCounts) -> String {
    var text = "mokuhyo: " + totals(counts) + "\n"
    let codes = counts.codesBySeverity
    let width = codes.map { String($0.count).count }.max() ?? 0
    for (code, count) in codes {
      let number = String(count)
      text +=
        "  " + String(repeating: " ", count: width - number.count) + number + "  "
        + code.severity.name[language] + " " + code.rawValue + ": " + code.advice[language] + "\n"
    }
    return text
  }

  /// The outcome of one input; `nil` until it has been processed.
  package func line(of outcome: InputOutcome) -> String? {
    guard let address = outcome.address, outcome.endsInput else { return nil }
    let found = Severity.allCases.compactMap { severity -> String? in
      let count = outcome.allMessages.count { $0.severity == severity }
      return count > 0 ? severity.counted(count, in: language) : nil
    }
    let sheets =
      language == .japanese ? "\(outcome.sheetCount) 枚のシート" : plural(outcome.sheetCount, "sheet")
    let text =
      outcome.isUnchanged
      ? language == .japanese ? "前回から変わっていません" : "not changed"
      : ([sheets] + found).joined(separator: language == .japanese ? "、" : ", ")
    return "mokuhyo: \(MessageLine.oneLine(address)): \(text)"
  }

  private func totals(_ counts: RunCounts) -> String {
    let findings = [Severity.error, .warning].map {
      $0.counted(counts.count(of: $0), in: language)
    }
    guard language == .japanese else {
      return plural(counts.files, "file")
        + notes([
          (counts.failedFiles, "\(counts.failedFiles) could not be read"),
          (counts.unchangedFiles, "\(counts.unchangedFiles) not changed"),
        ]) + ", " + plural(counts.sheets, "sheet") + ", " + findings.joined(separator: ", ")
    }
    return "\(counts.files) ファイル"
      + notes([
        (counts.failedFiles, "うち読み取れないもの \(counts.failedFiles)"),
        (counts.unchangedFiles, "変更なし \(counts.unchangedFiles)"),
      ]) + "、\(counts.sheets) 枚のシート、" + findings.joined(separator: "、")
  }

  private func notes(_ notes: [(count: Int, text: String)]) -> String {
    let texts = notes.filter { $0.count > 0 }.map(\.text)
    guard !texts.isEmpty else { return "" }
    return language == .japanese
      ? "(\(texts.joined(separator: "、")))" : " (\(texts.joined(separator: ", ")))"
  }

  private func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
