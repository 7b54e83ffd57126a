import FormTemplate
import GoalSheet
import Hummingbird
import Messages
import Reporting

/// What all pages for one reader have in common.
struct PageSetting: Sendable {
  let language: Language
  /// Whether the server watches a folder.
  let hasBoard: Bool
  /// The words of numbers and of the usual form.
  let words: ReportWords
  /// The most bytes and files of a request.
  let largestUpload: Int
  let mostFiles: Int
  /// The sections and the year whose sheets are expected, if some are.
  let expected: ExpectedSections?

  init(_ request: Request, _ options: ServerOptions) {
    language = request.language(options.language)
    hasBoard = options.folder != nil
    words = ReportWords(
      language: language, vocabulary: (options.forms.first ?? .standard).vocabulary, marks: [])
    largestUpload = options.largestUpload
    mostFiles = options.mostFiles
    expected = options.expected
  }

  var pages: [MainPage] { MainPage.allCases.filter { $0 != .board || hasBoard } }

  /// The text with the full stop that messages are without.
  func sentence(_ text: BilingualText) -> String {
    let words = text[language]
    guard let last = words.last, !"。．.？?！!".contains(last) else { return words }
    return words + say(".", "。")
  }

  func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }
}
