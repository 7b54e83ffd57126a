import FormTemplate
import GoalSheet
import Testing

@testable import FormPage

@Suite struct FormStyleTests {
  @Test(arguments: [
    ("BIZ UDゴシック", "\"BIZ UDゴシック\""), ("", "\"\""), ("a\"b", "\"a\\22 b\""),
    ("\\", "\"\\5c \""), ("</style>", "\"\\3c \\2f style\\3e \""), ("\n", "\"\\a \""),
    ("\u{202E}", "\"\\202e \""), ("a;}", "\"a\\3b \\7d \""),
  ])
  func `a text is a string that nothing in it can end`(text: String, css: String) {
    #expect(CSSText.string(text) == css)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (12.5, "12.5"), (33.3333333, "33.333"), (0.1 + 0.2, "0.3"),
  ])
  func `numbers have at most three decimals`(number: Double, css: String) {
    #expect(CSSText.number(number) == css)
  }

  @Test func `the paper, and the texts at its edges, are the template's`() {
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.department = "西区"
    sheet.section = "地域課"
    let css = PrintedPage(design: Template.standard.design, sheet: sheet, name: "s1").css
    #expect(css.contains("size: A3 landscape; margin: 16mm 10mm 15mm 10mm;"))
    #expect(css.contains("@top-left { content: \"令和5年度\"; }"))
    #expect(css.contains("@top-right { content: \"西区\" \" \" \"地域課\"; }"))
    #expect(css.contains("@bottom-center { content: counter(page) \" \\2f  \" counter(pages); }"))
  }

  @Test func `columns have the template's shares of the width`() {
    let css = FormStyle(template: .standard, name: "form1").css
    let shares = css.matches(of: /\.w\d+ \{ width: ([\d.]+)%; \}/).compactMap { Double($0.1) }
    #expect(shares.count == 11)
    #expect(abs(shares.reduce(0, +) - 100) < 0.02)
  }
}
