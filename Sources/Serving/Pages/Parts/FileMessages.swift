import HTML
import Messages
import Reporting

/// A list of messages with the files that they are about.
struct FileMessages {
  private let messages: [Message]
  private let language: Language

  init(_ messages: [Message], language: Language) {
    self.messages = messages
    self.language = language
  }

  /// Appends the list, if there is anything to say.
  func write(to html: inout HTMLWriter) {
    guard !messages.isEmpty else { return }
    html.markup("<ul class=\"messages\">\n")
    for message in messages {
      let file = message.place.file.map { PlaceWords(language: language).address($0) }
      html.element("li", (file.map { $0 + ": " } ?? "") + message.text[language])
      html.markup("\n")
    }
    html.markup("</ul>\n")
  }
}
