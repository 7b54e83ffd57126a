import FormTemplate
import GoalSheet
import HTML
import JapaneseCalendar
import Messages
import Reporting

/// The page that asks for which year and sections blank forms are wanted.
struct BlankPage {
  private let frame: PageFrame
  private let template: Template
  private let largestUpload: Int
  private let year: Int
  private let fields: BlankFields

  init(
    _ setting: PageSetting, _ template: Template, largestUpload: Int,
    fields: BlankFields = BlankFields(), time: RunTime = .now
  ) {
    self.template = template
    self.largestUpload = largestUpload
    self.fields = fields
    year = Self.year(at: time)
    frame = PageFrame(setting, .blank, title: setting.say("Make blank forms", "白紙の様式を作る"))
  }

  /// The fiscal year for which forms are likely wanted: from October on, they are prepared for the one
  /// that begins in April.
  static func year(at time: RunTime) -> Int { time.year + (time.month >= 10 ? 1 : 0) }

  var html: [UInt8] {
    frame.page { html in
      html.element(
        "p",
        frame.say(
          "A workbook with the official form for each section to fill in; several come as a zip.",
          "課ごとに、記入前の公式様式（Excel）を作ります。二つ以上のときは zip にまとめます。"))
      html.markup("<form class=\"upload\" method=\"post\" action=\"/blank\"")
      html.markup(" enctype=\"multipart/form-data\">\n")
      writeYear(to: &html)
      writeDepartment(to: &html)
      writeSections(to: &html)
      writeLastYear(to: &html)
      html.markup("<p><button type=\"submit\">")
      html.text(frame.say("Make the forms", "様式を作る"))
      html.markup("</button></p>\n</form>\n")
    }
  }

  private func writeYear(to html: inout HTMLWriter) {
    html.markup("<p><label for=\"year\">")
    html.text(frame.say("Fiscal year", "年度"))
    html.markup("</label> <input type=\"text\" id=\"year\" name=\"year\" required size=\"10\"")
    // A browser that is to complete nothing does not bring back what was written, either.
    html.markup(" aria-describedby=\"year-help\"")
    html.attribute("value", fields.year ?? EraText.text(ofFiscalYear: year))
    html.markup("></p>\n<p id=\"year-help\">")
    let short = EraText.shortText(ofFiscalYear: year)
    html.text(
      frame.say(
        "\(short) or \(year) will do, too.", "\(short) や \(year) と書いてもかまいません。"))
    html.markup("</p>\n")
  }

  private func writeDepartment(to html: inout HTMLWriter) {
    html.markup("<p><label for=\"department\">")
    html.text(frame.say("Department", levels.department))
    html.markup("</label> <select id=\"department\" name=\"department\">\n<option value=\"\">")
    html.text(
      frame.say(
        "All (with last year’s sheets, only theirs)", "すべて（前年度のシートがあれば、その\(levels.department)だけ）"))
    html.markup("</option>\n")
    for department in template.vocabulary.departments {
      html.markup("<option")
      if department.name.text == fields.department { html.markup(" selected") }
      html.markup(">")
      html.text(department.name.text)
      html.markup("</option>\n")
    }
    html.markup("</select></p>\n")
  }

  private func writeSections(to html: inout HTMLWriter) {
    html.markup(fields.expected.isEmpty ? "<details>\n<summary>" : "<details open>\n<summary>")
    html.text(
      frame.say(
        "Choose sections (otherwise all of the department)",
        "\(levels.section)を選ぶ（選ばなければ、\(levels.department)のすべて）"))
    html.markup("</summary>\n")
    for department in template.vocabulary.departments {
      html.markup("<fieldset>\n")
      html.element("legend", department.name.text)
      for section in department.sections {
        html.markup("\n<label><input type=\"checkbox\" name=\"expect\"")
        html.attribute("value", BlankFields.name(of: section.text, in: department))
        if fields.isTicked(section.text, in: department) { html.markup(" checked") }
        html.markup("> ")
        html.text(section.text)
        html.markup("</label>")
      }
      html.markup("\n</fieldset>\n")
    }
    html.markup("</details>\n")
  }

  private func writeLastYear(to html: inout HTMLWriter) {
    html.markup("<p><label for=\"from\">")
    html.text(frame.say("Last year’s sheets (optional)", "前年度のシート（なくてもかまいません）"))
    html.markup("</label> <input type=\"file\" id=\"from\" name=\"from\" multiple")
    html.markup(" aria-describedby=\"from-help limit\"></p>\n<p id=\"from-help\">")
    html.text(
      CarriedOver(template).text(frame.setting)
        + frame.say(" Several files or a zip are possible.", "まとめて選べます。zip でもかまいません。"))
    html.markup("</p>\n")
    UploadLimit(largestUpload).write(frame.setting, to: &html)
  }

  private var levels: FormVocabulary.Levels { template.vocabulary.levels ?? .official }
}
