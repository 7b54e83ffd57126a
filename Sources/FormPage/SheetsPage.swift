package import FormTemplate
package import GoalSheet
import HTML
import JapaneseCalendar

/// Sheets as a single self-contained HTML page, to read on any screen and to print like the form.
///
/// It has neither scripts nor outside resources. Its own few words are Japanese, as the form is. Like
/// the printed form it leaves out texts without a place in the model: among them are struck-out texts
/// and notes, which must not be published by mistake.
///
/// - SeeAlso: SPEC section 13
package struct SheetsPage {
  private let sheets: [GoalSheet]
  /// The templates, and for each sheet the index of its own.
  private let templates: [Template]
  private let forms: [Int]
  private let version: String

  /// A page of `sheets` in the order given.
  ///
  /// - Parameters:
  ///   - sheets: The sheets.
  ///   - template: The form of sheets that were read as no other.
  ///   - others: The other forms that sheets may have been read as.
  ///   - version: The program's version.
  package init(
    _ sheets: [GoalSheet], template: Template, others: [Template] = [], version: String
  ) {
    let templates = [template] + others
    let forms = sheets.map { sheet in
      let own = template.matching(sheet.source?.form, or: others).name
      return templates.firstIndex { $0.name == own } ?? 0
    }
    let quantities = templates.map { QuantityText(units: $0.vocabulary.units) }
    self.sheets = zip(sheets, forms).map { sheet, form in
      sheet.arranged(for: templates[form].vocabulary.fields, quantities[form])
    }
    self.templates = templates
    self.forms = forms
    self.version = version
  }

  /// The page, in UTF-8.
  package var html: [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html lang=\"ja\">\n")
    html.head(
      title: title, version: version, styles: [PackageResources.form_css, Array(styles.utf8)])
    html.markup("<body>\n")
    if sheets.count != 1 { writeContents(to: &html) }
    html.markup("<main>\n")
    for (index, sheet) in sheets.enumerated() {
      let form = forms[index]
      SheetDrawing(template: templates[form], style: Self.style(form)).write(
        sheet, id: Self.id(index), heading: sheets.count == 1 ? .first : .second, to: &html)
      if sheets.count > 1 {
        html.markup("<p class=\"back\"><a href=\"#contents\">目次へ戻る</a></p>\n")
      }
    }
    html.markup("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private static func style(_ form: Int) -> String { "form\(form + 1)" }
  private static func id(_ sheet: Int) -> String { "s\(sheet + 1)" }

  /// The form's title, with the year and organisation as far as all sheets share them.
  private var title: String {
    let name = sheets.first.map(\.title).flatMap { $0.isEmpty ? nil : $0 }
    func shared(_ text: (GoalSheet) -> String) -> String {
      guard let first = sheets.first.map(text) else { return "" }
      return sheets.allSatisfy { text($0) == first } ? first : ""
    }
    return [
      name ?? templates[0].vocabulary.title.text,
      shared { $0.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "" },
      shared(\.department), shared(\.section),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var styles: String {
    let used = Set(forms)
    let forms = templates.indices.filter(used.contains).map {
      FormStyle(template: templates[$0], name: Self.style($0)).css
    }
    let pages = sheets.indices.map { index in
      PrintedPage(
        design: templates[self.forms[index]].design, sheet: sheets[index], name: Self.id(index)
      ).css
    }
    return (forms + pages).joined()
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.markup("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">")
    html.text(title)
    html.markup("</h1>\n<ol>\n")
    for (index, sheet) in sheets.enumerated() {
      let name = SheetDrawing.name(of: sheet)
      html.markup("<li><a")
      html.attribute("href", "#" + Self.id(index))
      html.markup(">")
      html.element("bdi", name.isEmpty ? "\(index + 1)枚目" : name)
      html.markup("</a></li>\n")
    }
    html.markup("</ol>\n</nav>\n")
  }
}
