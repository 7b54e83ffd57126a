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
      html.element("li", place(of: message) + message.text[language])
      html.markup("\n")
    }
    html.markup("</ul>\n")
  }

  /// The file and, if that is known, the worksheet that a message is about.
  private func place(of message: Message) -> String {
    let words = PlaceWords(language: language)
    guard let file = message.place.file.map({ words.address($0) }) else { return "" }
    let sheet = words.worksheet(message.place.sheet, section: nil)
    guard !sheet.isEmpty else { return file + ": " }
    return language == .japanese ? "\(file) の\(sheet): " : "\(file), \(sheet): "
  }
}
