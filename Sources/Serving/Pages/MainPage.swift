import Messages

/// The pages that every page leads to.
enum MainPage: CaseIterable {
  case check, blank, compare, board

  /// The page that a path belongs to: itself, or the one whose form it answers.
  init?(ofPath path: String) {
    let forms = CheckRoutes.posts + MainPage.allCases.dropFirst().map(\.path)
    guard let form = forms.first(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
      return nil
    }
    self = MainPage.allCases.last { form.hasPrefix($0.path) } ?? .check
  }

  var path: String {
    switch self {
    case .check: "/"
    case .blank: "/blank"
    case .compare: "/compare"
    case .board: "/board"
    }
  }

  var name: BilingualText {
    switch self {
    case .check: BilingualText(english: "Check", japanese: "点検する")
    case .blank: BilingualText(english: "Blank forms", japanese: "白紙の様式")
    case .compare: BilingualText(english: "Compare", japanese: "比べる")
    case .board: BilingualText(english: "Collection", japanese: "集まり具合")
    }
  }
}
