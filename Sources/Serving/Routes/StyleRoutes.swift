import FormPage
import FormTemplate
import Hummingbird
import Reporting

/// The style sheets and scripts of the pages.
struct StyleRoutes {
  let forms: [Template]

  func add(to router: Router<BasicRequestContext>) {
    let sheets = sheetStyles
    let report = ComparisonPage.styles + PackageResources.serve_css
    router.get(RouterPath(PageFrame.Styles.sheets.rawValue)) { _, _ in Response.styles(sheets) }
    router.get(RouterPath(PageFrame.Styles.report.rawValue)) { _, _ in Response.styles(report) }
    router.get("/page.js") { _, _ in Response.script(PackageResources.page_js) }
    router.get("/board.js") { _, _ in Response.script(PackageResources.board_js) }
    router.get("/compare.js") { _, _ in Response.script(PackageResources.compare_js) }
    router.get("/folders.js") { _, _ in Response.script(PackageResources.folders_js) }
  }

  /// The styles of sheets, with the rules of each form.
  private var sheetStyles: [UInt8] {
    let rules = forms.enumerated().map { index, form in
      FormStyle(template: form, name: ResultPage.style(of: index)).css
    }
    return FormStyle.shared + Array(rules.joined().utf8) + PackageResources.serve_css
  }
}
