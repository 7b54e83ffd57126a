import Messages
import PackageEditing
import Reporting

/// The texts of notes and lists.
struct ReviewWords: Sendable {
  let language: Language

  private func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// The text of a cell's note, for all its messages.
  func note(_ messages: [Message]) -> String {
    messages.map { message in
      var text = "\(message.severity.name[language]): \(message.text[language])"
      if let suggestion = suggestion(message) { text += "\n→ " + suggestion }
      return text
    }.joined(separator: "\n")
  }

  /// What to do about a message.
  func advice(_ message: Message) -> String {
    let advice = message.code.advice[language]
    return suggestion(message).map { $0 + "\n" + advice } ?? advice
  }

  private func suggestion(_ message: Message) -> String? {
    message.suggestion.map { BilingualText(suggesting: $0, for: message.code)[language] }
  }

  func heading(file: String, date: String) -> String { subject(file: file) + date }

  /// What the heading begins with.
  func subject(file: String) -> String {
    say("File: \(file)   Reviewed on: ", "ファイル: \(file)　点検日: ")
  }

  var labels: [String] {
    language == .japanese
      ? ["シート", "セル", "重さ", "内容", "直し方"]
      : ["Worksheet", "Cell", "Severity", "What is there", "What to do"]
  }

  /// The labels of the list over all files.
  var overviewLabels: [String] { [say("File", "ファイル")] + labels }

  var noFindings: String { say("Nothing was found.", "気になる点はありませんでした。") }

  /// The heading of the list over all files.
  func overviewHeading(files: Int, date: String) -> String {
    say("Files: \(files)   Reviewed on: \(date)", "ファイル数: \(files)　点検日: \(date)")
  }

  func line(_ message: Message) -> ReviewList.Line {
    ReviewList.Line(
      sheet: message.place.sheet ?? "", cell: message.place.cell,
      severity: message.severity.name[language], found: message.text[language],
      advice: advice(message))
  }
}
