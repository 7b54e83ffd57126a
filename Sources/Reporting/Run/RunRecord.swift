package import Messages

/// What a run found, file by file, for output at the end.
///
/// It keeps only the marks of the sheets and the text of messages in one language; equal texts
/// share their memory.
package struct RunRecord: Sendable {
  package struct File: Sendable {
    package enum State: String, Sendable {
      case read
      /// Some of its sheets could be read, others could not.
      case partlyRead
      case failed
      /// Skipped because it had not changed since the last run.
      case unchanged
      /// An output that could not be written.
      case output
    }

    /// Its name in messages.
    package let name: String
    package fileprivate(set) var sheets: [SheetCounts] = []
    package fileprivate(set) var findings: [Finding] = []
    package fileprivate(set) var written = WrittenTime.ofFile
    fileprivate var isOutput = false
    fileprivate var isUnchanged = false
    fileprivate var isConverted = false

    fileprivate init(name: String) {
      self.name = name
    }

    package func count(of severity: Severity) -> Int {
      findings.count { $0.severity == severity }
    }

    package var state: State {
      if isOutput { return .output }
      if isUnchanged { return .unchanged }
      guard isConverted else { return .failed }
      return findings.contains { $0.severity == .error } ? .partlyRead : .read
    }
  }

  package let language: Language
  package private(set) var files: [File] = []
  /// Findings about no file: the sections whose sheet did not come.
  package private(set) var general: [Finding] = []
  package private(set) var counts = RunCounts()
  private var indices: [String: Int] = [:]
  private var texts: Set<String> = []

  package init(language: Language) {
    self.language = language
  }

  package mutating func add(_ outcome: InputOutcome) {
    counts.add(outcome)
    if let address = outcome.address {
      let index = index(of: address)
      files[index].sheets += outcome.counts
      files[index].written = outcome.written
      files[index].isConverted = files[index].isConverted || outcome.isConverted
      files[index].isUnchanged = outcome.isUnchanged
    }
    for message in outcome.allMessages { add(message, of: outcome.address) }
  }

  private mutating func add(_ message: Message, of address: String?) {
    let finding = Finding(
      code: message.code, worksheet: message.place.sheet, section: message.place.section,
      cell: message.place.cell, text: shared(message.text[language]), severity: message.severity,
      suggestion: message.suggestion)
    guard message.code != .submissionMissing else {
      general.append(finding)
      return
    }
    let isOutput = message.code == .unwritableOutput
    let name = isOutput ? message.place.file ?? address : address ?? message.place.file
    let index = index(of: name ?? "")
    if isOutput, name != address { files[index].isOutput = true }
    files[index].findings.append(finding)
  }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = files.count
    files.append(File(name: name))
    return files.count - 1
  }

  private mutating func shared(_ text: String) -> String {
    texts.insert(text).memberAfterInsert
  }

  /// The folder or zip that contains all files, with a trailing slash; empty if they have none in
  /// common.
  package var commonFolder: String {
    func folder(of name: String) -> Substring {
      name.lastIndex(of: "/").map { name[...$0] } ?? ""
    }
    guard var common = files.first.map({ folder(of: $0.name) }) else { return "" }
    for file in files {
      while !file.name.hasPrefix(common) { common = folder(of: String(common.dropLast())) }
    }
    return String(common)
  }

  /// The indices of the files with findings: the most errors first, then the most warnings;
  /// otherwise in the inputs' order.
  package var worstFirst: [Int] {
    files.indices.filter { !files[$0].findings.isEmpty }
      .map { (index: $0, rank: Self.rank(files[$0])) }
      .sorted { a, b in
        (a.rank.0, a.rank.1, a.rank.2, a.index) < (b.rank.0, b.rank.1, b.rank.2, b.index)
      }
      .map(\.index)
  }

  private static func rank(_ file: File) -> (Int, Int, Int) {
    (-file.count(of: .error), -file.count(of: .warning), -file.count(of: .info))
  }
}
