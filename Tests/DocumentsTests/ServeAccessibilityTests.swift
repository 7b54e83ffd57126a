import Foundation
import TestSupport
import Testing

/// Every page of the server, looked at with the rules of axe-core: for people who cannot see, cannot use
/// a mouse, see few colours or read on a narrow screen.
@Suite(
  .startsPrograms,
  .enabled(if: Browser.isInstalled, "Chromium is not installed (make deps-browser)"),
  .enabled(if: ServeTools.areInstalled, "\(ServeTools.hint)"), .serialized)
struct ServeAccessibilityTests {
  /// How a page is shown.
  struct Look: Sendable, CustomTestStringConvertible {
    var language: String
    var width: Int
    var colours: String

    var testDescription: String { "\(language), \(width) px, \(colours)" }
  }

  static let looks = [
    Look(language: "ja", width: 1280, colours: "light"),
    Look(language: "en", width: 390, colours: "light"),
    Look(language: "ja", width: 390, colours: "dark"),
    Look(language: "en", width: 1280, colours: "dark"),
  ]

  private static let section = ("地域課.tsv", "examples/地域課.tsv")
  private static let ward = ("西区.tsv", "examples/r5-nishi-ku.tsv")

  /// What axe-core reports about the page that is open.
  private func faults(_ browser: Browser) throws -> [String] {
    try browser.evaluate(ServeTools.axe() + "; 0")
    return try browser.evaluate(
      """
      axe.run(document, {resultTypes: ["violations"]}).then(({violations}) =>
        violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 200)
          + " " + node.failureSummary).slice(0, 3).join(" | ")}`))
      """) as? [String] ?? ["axe-core gives no answer"]
  }

  private func open(_ path: String, of server: ServerProcess, _ look: Look) throws -> Browser {
    let browser = try Browser()
    try browser.prefer("prefers-color-scheme", look.colours)
    try browser.open(try #require(URL(string: server.address + path)), width: look.width)
    return browser
  }

  /// Chooses files in the form of the first page.
  private func choose(_ files: [(name: String, data: Data)], on browser: Browser) throws {
    let list = files.map { name, data in
      "new File([Uint8Array.from(atob('\(data.base64EncodedString())'), (c) => c.charCodeAt(0))], "
        + "'\(name)')"
    }
    try browser.evaluate(
      """
      { const list = new DataTransfer();
        for (const file of [\(list.joined(separator: ", "))]) list.items.add(file);
        document.querySelector("input[type=file]").files = list.files; 0 }
      """)
  }

  /// Sends the form itself, as a browser without scripts does.
  private func send(_ browser: Browser, until condition: String) throws {
    try browser.evaluate(
      "setTimeout(() => document.querySelector('form.upload').submit(), 0); 0")
    #expect(wait(browser, until: "document.readyState === 'complete' && \(condition)"))
  }

  /// Waits for a page that may be on its way, so that nothing can be asked of it for a moment.
  private func wait(_ browser: Browser, until condition: String) -> Bool {
    let end = Date().addingTimeInterval(30)
    while Date() < end {
      if (try? browser.evaluate(condition)) as? Bool == true { return true }
      usleep(50_000)
    }
    return false
  }

  private func files(_ sheets: [(String, String)]) throws -> [(name: String, data: Data)] {
    try sheets.map { name, path in
      (name, try Data(contentsOf: Repository.root.appending(path: path)))
    }
  }

  @Test(arguments: looks)
  func `nothing is reported about pages that are opened, and about errors`(look: Look) throws {
    let server = try ServerProcess(["--lang", look.language])
    let browser = try open("/", of: server, look)
    // Every page that links lead to, and one that is not there.
    let links =
      try browser.evaluate(
        "[...new Set([...document.links].map((link) => link.pathname))].sort()") as? [String] ?? []
    #expect(links.contains("/"))
    for path in links + ["/nothing"] {
      try browser.open(try #require(URL(string: server.address + path)), width: look.width)
      #expect(try faults(browser).joined(separator: "\n") == "", "\(path)")
      #expect(
        try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
          == true, "\(path)")
    }
  }

  @Test(arguments: looks)
  func `nothing is reported about results, sent one by one or all at once`(look: Look) throws {
    let server = try ServerProcess(["--lang", look.language])
    let broken = (name: "壊れた.xlsx", data: Data("PK\u{3}\u{4}x".utf8))
    let sheets = try files([Self.section, Self.ward]) + [broken]
    let browser = try open("/", of: server, look)
    try choose(sheets, on: browser)
    try browser.evaluate("document.querySelector('button[type=submit]').click(); 0")
    #expect(wait(browser, until: "document.activeElement.id === 'status'"))
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 11)
    #expect(try faults(browser).joined(separator: "\n") == "")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")

    // As without the script: the form itself is sent.
    try browser.open(try #require(URL(string: server.address + "/")), width: look.width)
    try choose(sheets, on: browser)
    try send(browser, until: "document.querySelectorAll('article').length === 11")
    #expect(try faults(browser).joined(separator: "\n") == "")
    #expect(
      try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
        == true)

    // Nothing that is a form.
    try browser.open(try #require(URL(string: server.address + "/")), width: look.width)
    try choose([broken], on: browser)
    try send(browser, until: "document.querySelector('.findings') !== null")
    #expect(try faults(browser).joined(separator: "\n") == "")
  }

  @Test(arguments: looks)
  func `nothing is reported about questions before blank forms`(look: Look) throws {
    let server = try ServerProcess(["--lang", look.language])
    let browser = try open("/blank", of: server, look)
    try choose(try files([Self.section]), on: browser)
    try browser.evaluate("document.getElementById('year').value = 'R9'; 0")
    try send(browser, until: "document.querySelector('[name=confirmed]') !== null")
    #expect(try faults(browser).joined(separator: "\n") == "")
  }

  @Test(arguments: looks)
  func `nothing is reported about a collection with all kinds of files`(look: Look) throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    for name in ["地域課", "再提出"] { try folder.write(sheet, to: "\(name).tsv") }
    try folder.write(sheet.replacing("令和5年度", with: "令和4年度"), to: "昨年.tsv")
    try folder.write(sheet.replacing("地域課", with: ""), to: "名無し.tsv")
    try folder.write("PK\u{3}\u{4}x", to: "壊れた.xlsx")
    let server = try ServerProcess(
      ["--lang", look.language, "--folder", folder.path, "--expect", "西区", "--year", "R5"])
    let browser = try open("/board", of: server, look)
    #expect(try browser.evaluate("document.querySelectorAll('section').length") as? Int == 3)
    #expect(try faults(browser).joined(separator: "\n") == "")
    #expect(
      try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
        == true)
  }
}
