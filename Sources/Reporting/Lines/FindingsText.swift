package import Messages

/// The findings for people at a terminal: file by file, the worst first.
///
/// ```
/// 提出/総務課.xlsx  警告 3 件
///   警告: 総務課.xlsx の「様式」シート I12・I14: 評価は ○ ですが、… [evaluation-inconsistent]
/// ```
package struct FindingsText: Sendable {
  private let line: MessageLine
  private let words: PlaceWords

  package init(language: Language, isColoured: Bool = false) {
    line = MessageLine(language: language, isColoured: isColoured)
    words = PlaceWords(language: language)
  }

  /// The text of a whole run, without findings less severe than `least`.
  package func text(of record: RunRecord, least: Severity = .info) -> String {
    var blocks: [String] = []
    let general = record.general.filter { $0.severity.rank <= least.rank }
    if !general.isEmpty {
      let name = line.language == .japanese ? "未提出" : "not handed in"
      blocks.append(text(of: general, under: name) { _ in "" })
    }
    for index in record.worstFirst {
      let file = record.files[index]
      let findings = file.findings.filter { $0.severity.rank <= least.rank }
      if !findings.isEmpty { blocks.append(text(of: findings, in: file.name)) }
    }
    return blocks.joined(separator: "\n")
  }

  private func text(of findings: [Finding], in name: String) -> String {
    text(of: findings, under: name) { MessageLine.oneLine(words.place($0, in: name)) + ": " }
  }

  /// Findings under a heading, each with its place.
  private func text(
    of findings: [Finding], under name: String, _ place: (FindingGroup) -> String
  ) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? severity.counted(count, in: line.language) : nil
    }
    let separator = line.language == .japanese ? "、" : ", "
    var text =
      line.strong(MessageLine.oneLine(name)) + "  " + counts.joined(separator: separator) + "\n"
    for group in FindingGroup.groups(of: findings).worstFirst {
      text +=
        "  " + line.severity(group.severity) + ": " + place(group)
        + MessageLine.oneLine(group.text) + " [\(group.code.rawValue)]\n"
    }
    return text
  }
}

extension Severity {
  /// `3 warnings`, `警告 3 件`.
  package func counted(_ count: Int, in language: Language) -> String {
    guard language == .english else { return "\(name.japanese) \(count) 件" }
    return "\(count) \(name.english)" + (count == 1 || self == .info ? "" : "s")
  }
}
