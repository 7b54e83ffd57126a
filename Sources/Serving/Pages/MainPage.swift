import Messages

/// The pages that every page leads to.
enum MainPage: CaseIterable {
  case check, blank, compare, board

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
