import Foundation
import TestSupport
import Testing

/// The page of a comparison in a real browser: on screens of two sizes, in the dark, on paper.
@Suite(.startsPrograms, .enabled(if: Browser.isInstalled, "Chromium is not installed"), .serialized)
struct ComparisonPageTests {
  private static let faults =
    (try? Repository.text("Tests/DocumentsTests/page-faults.js"))
    ?? "[\"page-faults.js is missing\"]"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The page of a comparison of two ward files, with a lowered target, a dropped and an added line,
  /// a renamed section, and a text that looks like markup.
  private func page(language: String = "ja") throws -> URL {
    let march = try Repository.text("examples/r5-nishi-ku.tsv")
    let april = march.replacing("5事業以上の支援", with: "8事業以上の支援")
      .replacing("交流の促進を図ります", with: "<b>交流</b>を進めます")
    try #require(april != march)
    try folder.write(april, to: "04.tsv")
    try folder.write(march.replacing("農政商工課", with: "産業課"), to: "03.tsv")
    let page = folder.url.appending(path: "\(language).html")
    let run = try Tool.run(
      Tool.mokuhyo,
      ["compare", folder("04.tsv"), folder("03.tsv"), "--lang", language, "--report", page.path])
    try #require(run.status == 0, "\(run.errors)")
    return page
  }

  private func list(_ value: Any?) -> [String] { value as? [String] ?? ["\(value ?? "nothing")"] }

  @Test(arguments: [
    ("ja", 1280, "light"), ("ja", 390, "dark"), ("en", 390, "light"), ("en", 1280, "dark"),
  ])
  func `the page can be used by everybody`(language: String, width: Int, scheme: String) throws {
    let browser = try Browser()
    try browser.prefer("prefers-color-scheme", scheme)
    try browser.open(try page(language: language), width: width)
    #expect(browser.complaints == [])
    #expect(list(try browser.evaluate(Self.faults)) == [])
    #expect(try browser.evaluate("document.documentElement.lang") as? String == language)
    #expect(try browser.evaluate("document.scripts.length") as? Int == 0)
    let overflow = "document.documentElement.scrollWidth > innerWidth"
    #expect(try browser.evaluate(overflow) as? Bool == false)
    let dark = "getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)'"
    #expect(try browser.evaluate(dark) as? Bool == (scheme == "dark"))
  }

  /// Whether the two sides of the changed target are beside each other.
  private static let isSideBySide = """
    (() => {
      const change = [...document.querySelectorAll(".change")]
        .find((change) => change.textContent.includes("8事業"));
      const [old, young] = [...change.querySelectorAll(".side")].map((s) => s.getBoundingClientRect());
      return young.top < old.bottom && young.left >= old.right;
    })()
    """

  @Test func `both sides are side by side where there is room, else one below the other`() throws {
    let browser = try Browser()
    let page = try page()
    for (width, isBeside) in [(1280, true), (390, false)] {
      try browser.open(page, width: width)
      #expect(try browser.evaluate(Self.isSideBySide) as? Bool == isBeside, "\(width)")
    }
    try browser.open(page, width: 1280)
    try browser.show(as: "print")
    #expect(try browser.evaluate(Self.isSideBySide) as? Bool == false)
    let pages = String(decoding: try browser.print(), as: UTF8.self)
      .matches(of: #/\/Type ?\/Page\b/#)
    #expect((1...3).contains(pages.count))
  }

  @Test func `the changed words are marked for those who hear the page, too`() throws {
    let browser = try Browser()
    try browser.open(try page())
    let marked = list(
      try browser.evaluate(
        "[...document.querySelectorAll('.change del, .change ins')].map((e) => e.textContent)"))
    #expect(marked.contains("8") && marked.contains("5"))
    #expect(marked.contains { $0.contains("<b>") })
    #expect(
      try browser.evaluate("document.querySelectorAll('main b:not(.w)').length") as? Int ?? 0 > 0)
    let warnings =
      try browser.evaluate("[...document.querySelectorAll('.line .w')].map((e) => e.textContent)")
    #expect(list(warnings).allSatisfy { $0.contains("年度の途中で変わっています") })
    let heading = list(
      try browser.evaluate("[...document.querySelectorAll('h2')].map((e) => e.textContent)"))
    #expect(heading.contains { $0.contains("産業課") && $0.contains("組織名の変更") })
    // From the overview to a section.
    try browser.evaluate("document.querySelector('.changed a').click()")
    let target = try browser.evaluate("document.querySelector(':target').textContent") as? String
    #expect(target?.contains("地域課") == true)
  }
}
