import Hummingbird
import Messages

/// What all pages for one reader have in common.
struct PageSetting: Sendable {
  let language: Language
  /// Whether the server watches a folder.
  let hasBoard: Bool

  init(_ request: Request, _ options: ServerOptions) {
    language = request.language(options.language)
    hasBoard = options.folder != nil
  }

  var pages: [MainPage] { MainPage.allCases.filter { $0 != .board || hasBoard } }

  func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }
}
