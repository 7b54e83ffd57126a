import Conversion
import HTML
import JapaneseCalendar
import Messages

/// Asks whether blank forms are wanted although something is doubtful about last year's sheets.
struct BlankQuestionPage {
  private let made: MadeForms
  private let wish: BlankWish
  private let lastYear: [Upload]
  private let form: String
  private let frame: PageFrame

  /// The most bytes of files that the page holds.
  private static let mostHeld = 16 << 20

  /// The question; `form` is where the page for blank forms is, with what was written on it.
  init(
    _ made: MadeForms, _ wish: BlankWish, _ lastYear: [Upload], form: String, _ setting: PageSetting
  ) {
    self.form = form
    self.made = made
    self.wish = wish
    self.lastYear = lastYear
    var frame = PageFrame(
      setting, .blank, title: setting.say("Please look at last year’s sheets", "前年度のシートを確かめてください"))
    frame.holdsResults = true
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      html.element("p", question)
      html.markup("\n")
      FileMessages(made.unread + made.sameYear + made.warnings, language: frame.language).write(
        to: &html)
      html.markup("<form class=\"upload\" method=\"post\" action=\"/blank\"")
      html.markup(" enctype=\"multipart/form-data\">\n")
      writeWish(to: &html)
      writeFiles(to: &html)
      html.markup("<p><button type=\"submit\">")
      html.text(
        made.unread.isEmpty
          ? frame.say("Make the forms all the same", "このまま様式を作る")
          : frame.say("Make the forms without these", "これを除いて作る"))
      html.markup("</button>")
      writeOtherYear(to: &html)
      html.markup("</p>\n</form>\n<p><a")
      html.attribute("href", form)
      html.markup(">")
      html.text(frame.say("Choose other sheets", "シートを選び直す"))
      html.markup("</a></p>\n")
    }
  }

  private var question: String {
    guard made.unread.isEmpty else {
      return frame.say(
        "No form has been made yet: this could not be read. Without it, nothing of it is carried over; "
          + "forms of its sections are blank, or not made if no other sheet is of their department.",
        "様式はまだ作っていません。次のものを読み取れませんでした。除いて作ると、その内容は書き写しません。"
          + "その課の様式は白紙になり、同じ部のシートがほかになければ、作らないこともあります。")
    }
    return made.sameYear.isEmpty
      ? frame.say(
        "No form has been made yet. Something about last year’s sheets looks wrong.",
        "様式はまだ作っていません。選んだシートに、確かめたい点があります。")
      : frame.say(
        "No form has been made yet: some of last year’s sheets are of the same year as the new forms. "
          + "To carry them over all the same, use the button below.",
        "様式はまだ作っていません。選んだシートに、作る様式と同じ年度のものがあります。"
          + "それでも引き継ぐときは、下の「このまま様式を作る」を押してください。")
  }

  /// The button for the year that follows the sheets, if that is another one than was written.
  private func writeOtherYear(to html: inout HTMLWriter) {
    guard let year = made.yearOfSheets.map({ $0 + 1 }), year != wish.fiscalYear else { return }
    let name = EraText.text(ofFiscalYear: year)
    html.markup(" <button type=\"submit\" name=\"year-instead\"")
    html.attribute("value", name)
    html.markup(">")
    html.text(
      frame.say(
        "Make those for \(name), the year after these sheets", "シートの次の年度（\(name)）の様式を作る"))
    html.markup("</button>")
  }

  private func writeWish(to html: inout HTMLWriter) {
    write("year", EraText.text(ofFiscalYear: wish.fiscalYear), to: &html)
    for name in wish.departments { write("department", name, to: &html) }
    for name in wish.sections { write("section", name, to: &html) }
    for name in wish.expected { write("expect", name, to: &html) }
    if made.unread.isEmpty { write("confirmed", "yes", to: &html) }
    if wish.leavesOutUnread || !made.unread.isEmpty { write("without-unread", "yes", to: &html) }
    if wish.takesSameYear || !made.sameYear.isEmpty { write("same-year", "yes", to: &html) }
    html.markup("\n")
  }

  private func write(_ name: String, _ value: String, to html: inout HTMLWriter) {
    html.markup("<input type=\"hidden\"")
    html.attribute("name", name)
    html.attribute("value", value)
    html.markup(">")
  }

  /// The files themselves or, if they are too large for a page, a field to choose them again.
  private func writeFiles(to html: inout HTMLWriter) {
    guard lastYear.reduce(0, { $0 + $1.bytes.count }) > Self.mostHeld else {
      for upload in lastYear { KeptFile(upload).write(to: &html) }
      html.markup("\n")
      return
    }
    html.markup("<p><label for=\"from\">")
    html.text(frame.say("Last year’s sheets, once more", "前年度のシート（もう一度選んでください）"))
    html.markup("</label> <input type=\"file\" id=\"from\" name=\"from\" multiple required></p>\n")
  }
}
