import Foundation
import Testing
import TestSupport

/// The report page in a real browser: what people see, find, follow, hear and print.
@Suite(.startsPrograms, .enabled(if: Browser.isInstalled, "Chromium is not installed"), .serialized)
struct ReportPageTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// Makes the report of a check of `inputs`.
  private func report(of inputs: [String], language: String = "ja") throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let page = folder.appending(path: "report-\(UUID().uuidString).html")
    _ = try Repository.mokuhyo(
      ["check"] + inputs + ["--lang", language, "--report", page.path])
    return page
  }

  /// Submissions of the tests with many kinds of messages: few enough to be shown open.
  private static let submissions: [String] = {
    let folder = Repository.root.appending(path: "Tests/ConversionTests/Fixtures/submissions").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0 < "059" && !$0.hasSuffix(".expected.json") }.sorted()
      .map { "\(folder)/\($0)" }
  }()

  private static let faults =
    (try? Repository.text("Tests/DocumentsTests/page-faults.js"))
    ?? "[\"page-faults.js is missing\"]"

  private func list(_ value: Any?) -> [String] { value as? [String] ?? ["\(value ?? "nothing")"] }

  // MARK: - For everybody

  @Test(arguments: [
    ("ja", 1280, "light"), ("ja", 390, "dark"), ("en", 390, "light"), ("en", 1280, "dark"),
  ])
  func `the page can be used by everybody`(language: String, width: Int, scheme: String) throws {
    let browser = try Browser()
    try browser.prefer("prefers-color-scheme", scheme)
    for inputs in [["examples/r5-nishi-ku.tsv"], Self.submissions] {
      let page = try report(of: inputs, language: language)
      try browser.open(page, width: width)
      #expect(browser.complaints == [])
      #expect(list(try browser.evaluate(Self.faults)) == [])
      #expect(try browser.evaluate("document.documentElement.lang") as? String == language)
      try browser.evaluate(
        "for (const part of document.querySelectorAll('details')) part.open = true")
      #expect(list(try browser.evaluate(Self.faults)) == [])
      let controls = try browser.controls()
      #expect(controls.contains { $0.role == "searchbox" })
      #expect(controls.filter { $0.name.isEmpty }.map(\.role) == [])
      #expect(browser.complaints == [])
    }
  }

  @Test func `a fault of a page is found`() throws {
    let browser = try Browser()
    let page = try report(of: ["examples/r5-nishi-ku.tsv"])
    try browser.open(page)
    try browser.evaluate(
      """
      document.querySelector("h3").outerHTML = "<h5>x</h5>";
      document.querySelector("label").remove();
      document.querySelector("footer p").style.color = "#999";
      console.error("a complaint")
      """)
    let faults = list(try browser.evaluate(Self.faults))
    #expect(faults.contains { $0.hasPrefix("h5 comes after h2") })
    #expect(faults.contains { $0.hasPrefix("a field has no label") })
    #expect(faults.contains { $0.hasPrefix("contrast is 2.8") })
    #expect(browser.complaints.contains { $0.contains("a complaint") })
  }

  @Test func `the first screen says what a head of section wants to know`() throws {
    let browser = try Browser()
    let page = try report(of: Self.submissions)
    for (width, height) in [(1280, 900), (390, 844)] {
      try browser.open(page, width: width, height: height)
      let bottoms = list(
        try browser.evaluate(
          """
          [".verdict", ".totals", ".marks", ".steps li"].filter((part) =>
            document.querySelector(part).getBoundingClientRect().bottom > innerHeight)
          """))
      #expect(bottoms == [])
    }
    let text =
      try browser.evaluate("document.querySelector('.overview').innerText") as? String ?? ""
    #expect(text.contains("読み取れませんでした"))
    for mark in ["○ 達成", "△ 一部未達成", "× 未達成", "未評価"] { #expect(text.contains(mark)) }
  }

  // MARK: - Finding and following

  private static let visibleMessages = """
    [...document.querySelectorAll("#list li")].filter((line) => line.checkVisibility())
      .map((line) => line.textContent.trim())
    """

  @Test func `the filter leaves what it asks for`() throws {
    let browser = try Browser()
    try browser.open(try report(of: Self.submissions))
    let all = list(try browser.evaluate(Self.visibleMessages))
    #expect(all.count > 30)

    try browser.evaluate("document.getElementById('q').focus()")
    try browser.type("「ｏ」 読みました")
    _ = try browser.evaluate("new Promise((done) => setTimeout(done, 400))")
    let found = list(try browser.evaluate(Self.visibleMessages))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.contains("「O」") })
    #expect(
      try browser.evaluate("document.getElementById('shown').textContent") as? String
        == "\(try total(browser)) 件のうち \(found.count) 件(1 ファイル)を表示")

    try browser.evaluate("document.getElementById('clear').click()")
    #expect(list(try browser.evaluate(Self.visibleMessages)) == all)

    try browser.evaluate("document.querySelector('[name=severity][value=warning]').click()")
    let unwarned = list(try browser.evaluate(Self.visibleMessages))
    #expect(unwarned.allSatisfy { $0.hasPrefix("エラー") || $0.hasPrefix("情報") })
    #expect(unwarned == all.filter { !$0.hasPrefix("警告") })

    try browser.evaluate(
      """
      document.getElementById("clear").click();
      const code = document.getElementById("code");
      code.value = "number-gap";
      code.dispatchEvent(new Event("change", { bubbles: true }))
      """)
    let gaps = list(try browser.evaluate(Self.visibleMessages))
    #expect(gaps == all.filter { $0.contains("のはずです") })
    #expect(browser.complaints == [])
  }

  /// All messages, each counted where several share a line.
  private func total(_ browser: Browser) throws -> String {
    let number =
      try browser.evaluate(
        """
        [...document.querySelectorAll("#list li")]
          .reduce((sum, line) => sum + Number(line.dataset.n || 1), 0)
        """) as? Int ?? 0
    return "\(number)"
  }

  @Test func `a message leads to its sheet`() throws {
    let browser = try Browser()
    try browser.open(try report(of: ["examples/r5-nishi-ku.tsv"]))
    // From what is to be done to the messages of one kind.
    try browser.evaluate("document.querySelectorAll('.steps a')[1].click()")
    let kind = list(try browser.evaluate(Self.visibleMessages))
    #expect(kind.count == 2)
    #expect(kind.allSatisfy { $0.contains("行財-1-4-②") })
    // From a message to its sheet, whole, with what else is to be said of it.
    try browser.evaluate("document.querySelector('#list li:not([hidden]) a').click()")
    _ = try browser.evaluate("new Promise((done) => setTimeout(done, 900))")
    let place = try browser.evaluate("document.activeElement.textContent") as? String ?? ""
    #expect(place.contains("健康福祉課") && place.contains("C51"))
    let top = try browser.evaluate("document.activeElement.getBoundingClientRect().top") as? Double
    #expect((0..<900).contains(top ?? -1))
    // From a section's marks to its sheet.
    try browser.evaluate("document.getElementById('clear').click()")
    try browser.evaluate("document.querySelector('.sections a').click()")
    _ = try browser.evaluate("new Promise((done) => setTimeout(done, 900))")
    let section = try browser.evaluate("document.activeElement.textContent") as? String ?? ""
    #expect(section.contains("地域課"))
    #expect(browser.complaints == [])
  }

  @Test func `everything is reached by keyboard`() throws {
    let browser = try Browser()
    try browser.open(try report(of: ["examples/r5-nishi-ku.tsv"]))
    try browser.press("Tab", code: 9)
    #expect(try browser.evaluate("document.activeElement.className") as? String == "skip")
    try browser.press("Enter", code: 13, text: "\r")
    #expect(try browser.wait(until: "document.activeElement.id === 'files'"))
    var reached: Set<String> = []
    for _ in 0..<12 {
      try browser.evaluate("window.before = document.activeElement")
      try browser.press("Tab", code: 9)
      #expect(try browser.wait(until: "document.activeElement !== window.before"))
      let name = try browser.evaluate(
        "document.activeElement.id || document.activeElement.name || document.activeElement.tagName"
      )
      reached.insert(name as? String ?? "")
      // Where one is shows.
      #expect(
        try browser.wait(
          until: "getComputedStyle(document.activeElement).outlineStyle === 'solid'"),
        "\(name ?? "nothing") has the focus")
    }
    #expect(
      reached.isSuperset(of: [
        "q", "severity", "code", "order", "open", "close", "clear", "SUMMARY", "A",
      ]))
    try browser.evaluate("document.querySelector('.file summary').focus()")
    try browser.press("Enter", code: 13, text: "\r")
    #expect(try browser.wait(until: "!document.querySelector('.file').open"))
  }

  // MARK: - Hostile and many

  @Test func `what files are called and hold stays text`() throws {
    let hostile = "<script>hacked=1</script>\"'&<img src=x onerror=hacked=2>"
    let input = folder.appending(path: "in")
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    let sheet = try Repository.text("examples/地域課.tsv")
      .replacing("地域課", with: hostile).replacing("行財3-2-③", with: "\(hostile)\u{7}")
    try sheet.write(
      to: input.appending(path: hostile.replacing("/", with: "") + ".tsv"), atomically: true,
      encoding: .utf8)
    let browser = try Browser()
    for language in ["ja", "en"] {
      try browser.open(try report(of: [input.path], language: language))
      #expect(browser.complaints == [])
      #expect(try browser.evaluate("typeof hacked") as? String == "undefined")
      #expect(try browser.evaluate("document.images.length + document.scripts.length") as? Int == 1)
      let text = try browser.evaluate("document.body.innerText") as? String ?? ""
      let opening = language == "ja" ? "「" : "“"
      #expect(text.contains("\(opening)<script>hacked=1</script>\"'&<img"))
      #expect(text.contains("<script>hacked=1<script>\"'&<img src=x onerror=hacked=2>.tsv"))
      #expect(list(try browser.evaluate(Self.faults)) == [])
    }
    // Should markup slip through all the same, it is not obeyed.
    try browser.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=\"x\" onerror=\"hacked=3\">')")
    _ = try browser.evaluate("new Promise((done) => setTimeout(done, 200))")
    #expect(try browser.evaluate("typeof hacked") as? String == "undefined")
    #expect(!browser.complaints.isEmpty)
  }

  @Test func `many files stay small and quick, and print on a page or two`() throws {
    let input = folder.appending(path: "many")
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    let sheet = try Repository.text("examples/健康福祉課.tsv")
    let count = 400
    for number in 0..<count {
      try sheet.replacing("健康福祉課", with: "第\(number)課").replacing("○", with: "×").write(
        to: input.appending(path: "\(number + 1000).tsv"), atomically: true, encoding: .utf8)
    }
    let page = try report(of: [input.path])
    let size = try Data(contentsOf: page).count
    #expect(size < 40_000 + count * 1200)
    let browser = try Browser()
    try browser.open(page)
    #expect(
      list(try browser.evaluate("[...document.querySelectorAll('details[open]')].map((e) => e.id)"))
        == [])
    #expect(list(try browser.evaluate(Self.faults)) == [])
    let seconds =
      try browser.evaluate(
        """
        (() => {
          const start = performance.now();
          document.getElementById("q").value = "第17課";
          document.getElementById("code").dispatchEvent(new Event("change", { bubbles: true }));
          document.body.getBoundingClientRect();
          return (performance.now() - start) / 1000;
        })()
        """) as? Double
    #expect((seconds ?? 9) < 1)
    let found = list(try browser.evaluate(Self.visibleMessages))
    #expect(!found.isEmpty && found.count < 20)
    try browser.evaluate("document.getElementById('clear').click()")
    // Pages of a PDF, whatever made it.
    let print = String(decoding: try browser.print(), as: UTF8.self)
    #expect(print.matches(of: #/\/Type ?\/Page\b/#).count <= 2)
  }
}
