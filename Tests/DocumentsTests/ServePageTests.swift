import Foundation
import TestSupport
import Testing

/// The page of the server in a browser: chosen and dropped files, keyboard, narrow screens, dark.
@Suite(
  .startsPrograms,
  .enabled(if: Browser.isInstalled, "Chromium is not installed (make deps-browser)"),
  .serialized)
struct ServePageTests {
  private static let section = Repository.root.appending(path: "examples/地域課.tsv")

  /// Opens the first page.
  private func open(_ server: ServerProcess, width: Int = 1280) throws -> Browser {
    let browser = try Browser()
    let address = try #require(URL(string: server.address + "/"))
    try browser.open(address, width: width)
    return browser
  }

  /// JavaScript that makes a list of files for a drop or a field.
  private func files(_ names: [(String, Data)]) -> String {
    let list = names.map { name, data in
      "new File([Uint8Array.from(atob('\(data.base64EncodedString())'), (c) => c.charCodeAt(0))], '\(name)')"
    }
    return
      "const list = new DataTransfer(); for (const file of [\(list.joined(separator: ", "))]) list.items.add(file);"
  }

  private func drop(_ names: [(String, Data)], on browser: Browser) throws {
    try browser.evaluate(
      "{ \(files(names)) document.dispatchEvent(new DragEvent('drop', {dataTransfer: list, bubbles: true, cancelable: true})); 0 }"
    )
  }

  private func waitForEnd(_ browser: Browser, _ count: Int) throws {
    #expect(
      try browser.wait(
        until: "document.getElementById('status').textContent.endsWith('\(count) / \(count)') "
          + "&& document.activeElement.id === 'status'"))
  }

  @Test func `dropped files appear one by one, a broken one among them`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    try drop(
      [("地域課.tsv", sheet), ("壊れた.xlsx", Data("PK\u{3}\u{4}x".utf8)), ("地域課2.tsv", sheet)],
      on: browser)
    try waitForEnd(browser, 3)
    #expect(
      try browser.evaluate(
        "[...document.querySelectorAll('#results h2[id^=f]')].map((h) => h.textContent).join()")
        as? String
        == "地域課.tsv,壊れた.xlsx,地域課2.tsv")
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 2)
    // The same section twice shows only when all are seen together.
    #expect(
      try browser.evaluate("document.querySelector('#results h2').textContent") as? String
        == "重複して提出されたシート")
    #expect(
      try browser.evaluate(
        "(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.length === new Set(ids).size; })()"
      )
        as? Bool == true)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `chosen files are checked with the keyboard alone`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    try browser.evaluate(
      "{ \(files([("地域課.tsv", sheet)])) const field = document.getElementById('file'); field.files = list.files; field.focus(); 0 }"
    )
    try browser.press("Tab", code: 9)
    try browser.press("Enter", code: 13, text: "\r")
    try waitForEnd(browser, 1)
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 1)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `nothing is wider than a narrow screen, and a finding leads to its cell`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server, width: 390)
    let ward = try Data(
      contentsOf: Repository.root.appending(path: "examples/r5-nishi-ku.tsv"))
    try drop([("西区.tsv", ward)], on: browser)
    try waitForEnd(browser, 1)
    #expect(
      try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
        == true)
    #expect(
      try browser.evaluate(
        """
        (() => {
          const links = [...document.querySelectorAll(".findings a")];
          return links.length === 5 && links.every((link) => {
            const cell = document.querySelector(link.getAttribute("href"));
            return cell && document.querySelector(cell.getAttribute("href")) === link.closest("li");
          });
        })()
        """) as? Bool == true)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `every control of the page has a name`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    try drop([("地域課.tsv", try Data(contentsOf: Self.section))], on: browser)
    try waitForEnd(browser, 1)
    let controls = try browser.controls()
    #expect(controls.contains { $0.name.contains("PDF") })
    for control in controls where control.role != "status" && control.role != "generic" {
      #expect(!control.name.isEmpty, "\(control.role)")
    }
  }

  @Test func `hostile file, sheet and cell texts run nothing`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let hostile = "<img src=x onerror=window.broken=1></td><script>window.broken=1</script>"
    let text = try String(contentsOf: Self.section, encoding: .utf8)
      .replacing("地域課", with: hostile).replacing("西区の魅力", with: hostile)
    try drop([("<img src=x onerror=window.broken=1>.tsv", Data(text.utf8))], on: browser)
    try waitForEnd(browser, 1)
    #expect(try browser.evaluate("document.images.length") as? Int == 0)
    #expect(try browser.evaluate("window.broken === undefined") as? Bool == true)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }
}
