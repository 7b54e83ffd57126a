import Conversion
import HTML
import Messages
import Reporting

/// What changed between the files of a request, as the report of the command shows it.
struct ComparisonResultPage {
  private let comparison: UploadComparison
  private let sides: ComparedSides
  /// Whether it is shown instead of being saved, because something could not be read.
  private let wasToBeSaved: Bool
  private let frame: PageFrame

  /// The most bytes of files that the page holds.
  private static let mostHeld = 16 << 20

  init(
    _ comparison: UploadComparison, of sides: ComparedSides, _ setting: PageSetting,
    wasToBeSaved: Bool
  ) {
    self.comparison = comparison
    self.sides = sides
    self.wasToBeSaved = wasToBeSaved
    var frame = PageFrame(setting, .compare, title: setting.say("What changed", "比較の結果"))
    frame.styles = .report
    frame.holdsResults = true
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      if !comparison.errors.isEmpty {
        html.markup("<section aria-labelledby=\"unread\"><h2 id=\"unread\">")
        html.text(frame.say("Not read, and not compared", "読み取れず、比べていないもの"))
        html.markup("</h2>\n")
        FileMessages(comparison.errors, language: frame.language).write(to: &html)
        html.element("p", unsavedText)
        html.markup("</section>\n")
      } else {
        writeSaving(to: &html)
      }
      html.markup("<div class=\"compare\">\n")
      ComparisonPage(
        comparison.sheets, language: frame.language, version: ProgramVersion.text
      ).writeContent(to: &html)
      html.markup("</div>\n<p><a href=\"/compare\">")
      html.text(frame.say("Compare other files", "ほかのファイルを比べる"))
      html.markup("</a></p>\n")
    }
  }

  /// Why what could not be read in part cannot be saved: the file would not say what it lacks.
  private var unsavedText: String {
    wasToBeSaved
      ? frame.say(
        "So nothing has been saved. Choose the files again without these, and save once more.",
        "このため、まだ保存していません。これらを除いて選び直し、もう一度保存してください。")
      : frame.say(
        "To save the comparison, choose the files again without these.",
        "比較の結果を保存するときは、これらを除いて選び直してください。")
  }

  /// The buttons that save what the page shows, with the files, which nobody else keeps.
  private func writeSaving(to html: inout HTMLWriter) {
    guard sides.size <= Self.mostHeld else {
      html.element(
        "p",
        frame.say(
          "The files are too large for buttons here: to save the comparison, choose them again on the "
            + "page “Compare” and press its button for saving.",
          "ファイルが大きいため、ここに保存のボタンはありません。保存するときは、「比べる」のページで選び直し、"
            + "保存のボタンを押してください。"), class: "note")
      html.markup("\n")
      return
    }
    html.markup("<form class=\"downloads\" method=\"post\" action=\"/compare\"")
    html.markup(" enctype=\"multipart/form-data\">")
    for upload in sides.old { KeptFile(upload, side: ComparedSides.oldField).write(to: &html) }
    for upload in sides.new { KeptFile(upload, side: ComparedSides.newField).write(to: &html) }
    for name in sides.only {
      html.markup("<input type=\"hidden\" name=\"only\"")
      html.attribute("value", name)
      html.markup(">")
    }
    html.markup("\n<p class=\"buttons\">")
    ComparisonButtons(frame).write(to: &html)
    html.markup("</p></form>\n")
  }
}
