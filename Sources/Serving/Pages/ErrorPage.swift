import HTML
import Messages

/// A page that says what went wrong, and what to do.
struct ErrorPage {
  private let error: ServingError
  /// The page of the form that was sent, if one was.
  private let page: MainPage?
  private let frame: PageFrame

  /// The page about a request to a path.
  init(_ error: ServingError, path: String, _ setting: PageSetting) {
    self.error = error
    let page = MainPage(ofPath: path).flatMap { setting.pages.contains($0) ? $0 : nil }
    self.page = page
    frame = PageFrame(setting, page, title: setting.say("That did not work", "できませんでした"))
  }

  private var back: String {
    guard let page else { return frame.say("Back to the first page", "最初のページへ戻る") }
    let name = page.name[frame.language]
    return frame.say("Back to the page “\(name)”", "「\(name)」のページへ戻る")
  }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", frame.setting.sentence(error.text))
      FileMessages(error.messages, language: frame.language).write(to: &html)
      html.markup("<p><a")
      html.attribute("href", error.form ?? page?.path ?? MainPage.check.path)
      html.markup(">")
      html.text(back)
      html.markup("</a></p>\n")
    }
  }
}
