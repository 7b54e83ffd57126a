import HTML

/// The page on which two sets of files are chosen.
struct ComparePage {
  private let frame: PageFrame
  private let largestUpload: Int

  init(_ setting: PageSetting, largestUpload: Int) {
    self.largestUpload = largestUpload
    var frame = PageFrame(setting, .compare, title: setting.say("Compare sheets", "シートを比べる"))
    frame.scripts = ["/folders.js", "/compare.js"]
    self.frame = frame
  }

  var html: [UInt8] {
    frame.page { html in
      html.element(
        "p",
        frame.say(
          "What changed between April’s plans and March’s results, or between two years: goals, "
            + "indicators, targets, results and marks.",
          "4月の計画と3月の結果、または二つの年度を比べて、組織目標・取組指標・目標・結果・評価の違いを示します。"))
      html.markup("<form class=\"upload\" method=\"post\" action=\"/compare\"")
      html.markup(" enctype=\"multipart/form-data\"")
      html.attribute("data-largest", "\(largestUpload)")
      html.attribute(
        "data-empty", frame.say("Choose files for both sides.", "前と後の両方にファイルを選んでください。"))
      html.attribute(
        "data-large",
        frame.say(
          "These files are too large together.", "選んだファイルは、合わせると大きすぎます。"))
      html.markup(">\n")
      writeSide("old", frame.say("Before", "前のシート"), to: &html)
      writeSide("new", frame.say("After", "後のシート"), to: &html)
      UploadLimit(largestUpload).write(frame.setting, to: &html)
      html.markup("<p id=\"problem\" role=\"alert\"></p>\n<p class=\"buttons\">")
      html.markup("<button type=\"submit\">")
      html.text(frame.say("Compare", "比べる"))
      html.markup("</button> ")
      ComparisonButtons(frame).write(to: &html)
      html.markup("</p>\n</form>\n")
    }
  }

  private func writeSide(_ side: String, _ name: String, to html: inout HTMLWriter) {
    html.markup("<fieldset>\n")
    html.element("legend", name)
    html.markup("\n<p><label")
    html.attribute("for", side)
    html.markup(">")
    html.text(frame.say("Files (several, or a zip)", "ファイル（まとめて選べます。zip でもかまいません）"))
    html.markup("</label> <input type=\"file\" multiple aria-describedby=\"limit\"")
    html.attribute("id", side)
    html.attribute("name", side)
    html.markup("></p>\n<p class=\"folder\" hidden><label")
    html.attribute("for", side + "-folder")
    html.markup(">")
    html.text(frame.say("Or a folder", "またはフォルダー"))
    html.markup("</label> <input type=\"file\" webkitdirectory")
    html.attribute("id", side + "-folder")
    html.attribute("name", side)
    html.markup("></p>\n</fieldset>\n")
  }
}
