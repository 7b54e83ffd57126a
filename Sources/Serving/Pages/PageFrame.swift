import HTML
import Messages
import Reporting

/// What all pages share: language, title, and links to the main pages.
struct PageFrame {
  /// The style sheets, by what a page shows.
  enum Styles: String {
    /// The drawing of sheets, and forms to fill in.
    case sheets = "/style.css"
    /// Lists and tables, as in the reports.
    case report = "/report.css"
  }

  let setting: PageSetting
  /// The main page that this is, or belongs to.
  let page: MainPage?
  let title: String
  var styles = Styles.sheets
  /// The paths of its scripts, in the order in which they run.
  var scripts: [String] = []
  /// Whether the page shows what only it holds: nobody can ask for it again once it is left.
  var holdsResults = false
  /// What the foot says; `nil` says that what is sent is not kept.
  var footer: String?
  /// Whether a script may bring that about.
  var mayHoldResults = false

  init(_ setting: PageSetting, _ page: MainPage?, title: String) {
    self.setting = setting
    self.page = page
    self.title = title
  }

  var language: Language { setting.language }

  func say(_ english: String, _ japanese: String) -> String { setting.say(english, japanese) }

  /// What the foot of pages about the watched folder says, with the time zone of their times.
  mutating func setFolderFooter(_ time: RunTime) {
    footer = say(
      "The files of the folder are only read: nothing is written to it, and no copy is kept. Times "
        + "are \(time.isInJapan ? "Japan time (UTC+9)" : time.zone).",
      "フォルダーのファイルは読むだけです。書き込みも、写しの保存もしません。時刻は\(time.isInJapan ? "日本時間" : " \(time.zone) ")です。")
  }

  /// A page with the content that `body` appends to its main part.
  func page(_ body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", language.rawValue)
    html.markup(">\n")
    html.head(
      title: title + say(" – Goal sheets", " ― 組織目標管理シート"), styles: styles.rawValue,
      scripts: scripts)
    html.markup("<body class=\"serve\">\n")
    writeHeader(to: &html)
    html.markup("<main id=\"main\">\n")
    html.element("h1", title)
    html.markup("\n")
    body(&html)
    html.markup("</main>\n<footer>")
    html.element(
      "p",
      footer
        ?? say(
          "Nothing that you send is kept: it is gone when the answer is out.",
          "送られたファイルは保存しません。結果を返したあと、サーバーには何も残りません。"))
    html.markup("</footer>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.markup("<a class=\"skip\" href=\"#main\">")
    html.text(say("Skip to the content", "本文へ進む"))
    html.markup("</a>\n<header>\n")
    html.element("p", say("Goal sheets", "組織目標管理シート"))
    html.markup("<nav")
    html.attribute("aria-label", say("Pages", "ページ"))
    html.markup("><ul>\n")
    for other in setting.pages {
      html.markup("<li><a")
      html.attribute("href", other.path)
      if other == page { html.attribute("aria-current", "page") }
      if holdsResults { html.attribute("target", "_blank") }
      html.markup(">")
      html.text(other.name[language])
      html.markup("</a></li>\n")
    }
    html.markup("</ul></nav>\n")
    if holdsResults || mayHoldResults {
      html.markup(
        holdsResults ? "<p class=\"tabs\" id=\"tabs\">" : "<p class=\"tabs\" id=\"tabs\" hidden>")
      html.text(
        say(
          "These open in a new tab, so that the results stay here.",
          "上のページは新しいタブで開きます（この結果は、このタブに残ります）。"))
      html.markup("</p>\n")
    }
    html.markup("</header>\n")
  }
}
