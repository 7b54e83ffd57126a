import Conversion
import HTML
import Messages
import Reporting

/// What changed between the files of a request, as the report of the command shows it.
struct ComparisonResultPage {
  private let comparison: UploadComparison
  /// Whether it is shown instead of being saved, because something could not be read.
  private let wasToBeSaved: Bool
  private let frame: PageFrame

  init(_ comparison: UploadComparison, _ setting: PageSetting, wasToBeSaved: Bool) {
    self.comparison = comparison
    self.wasToBeSaved = wasToBeSaved
    var frame = PageFrame(setting, .compare, title: setting.say("What changed", "比較の結果"))
    frame.styles = .report
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      if !comparison.errors.isEmpty {
        html.markup("<section aria-labelledby=\"unread\"><h2 id=\"unread\">")
        html.text(frame.say("Not read, and not compared", "読み取れず、比べていないもの"))
        html.markup("</h2>\n")
        FileMessages(comparison.errors, language: frame.language).write(to: &html)
        if wasToBeSaved {
          html.element(
            "p",
            frame.say(
              "So nothing has been saved. Choose the files again without these, and save once more.",
              "このため、まだ保存していません。これらを除いて選び直し、もう一度保存してください。"))
        }
        html.markup("</section>\n")
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
}
