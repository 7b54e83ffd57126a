import HTML
import Messages
import Reporting

/// A page that says what went wrong, and what to do.
struct ErrorPage {
  private let error: ServingError
  private let frame: PageFrame

  init(_ error: ServingError, language: Language) {
    self.error = error
    let title = language == .japanese ? "できませんでした" : "That did not work"
    frame = PageFrame(language: language, title: title)
  }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", error.text[frame.language] + frame.say(".", "。"))
      if !error.messages.isEmpty {
        html.element("ul") { html in
          for message in error.messages {
            let file = message.place.file.map { PlaceWords(language: frame.language).address($0) }
            html.element("li", (file.map { $0 + ": " } ?? "") + message.text[frame.language])
          }
        }
      }
      html.markup("<p><a href=\"/\">")
      html.text(frame.say("Back to the first page", "最初のページへ戻る"))
      html.markup("</a></p>\n")
    }
  }
}
