import HTML
import Messages

/// A page that says what went wrong, and what to do.
struct ErrorPage {
  private let error: ServingError
  private let frame: PageFrame

  init(_ error: ServingError, _ setting: PageSetting) {
    self.error = error
    let title = setting.say("That did not work", "できませんでした")
    frame = PageFrame(setting, nil, title: title)
  }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", error.text[frame.language] + frame.say(".", "。"))
      FileMessages(error.messages, language: frame.language).write(to: &html)
      html.markup("<p><a href=\"/\">")
      html.text(frame.say("Back to the first page", "最初のページへ戻る"))
      html.markup("</a></p>\n")
    }
  }
}
