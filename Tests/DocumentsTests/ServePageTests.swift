import Foundation
import TestSupport
import Testing

/// The page of the server in a browser: chosen and dropped files, keyboard, narrow screens, dark.
@Suite(
  .startsPrograms,
  .enabled(if: Browser.isInstalled, "Chromium is not installed (make deps-browser)"),
  .serialized)
struct ServePageTests {
  static let section = Repository.root.appending(path: "examples/地域課.tsv")

  /// Opens the first page.
  func open(_ server: ServerProcess, width: Int = 1280) throws -> Browser {
    let browser = try Browser()
    let address = try #require(URL(string: server.address + "/"))
    try browser.open(address, width: width)
    return browser
  }

  /// JavaScript that makes a list of files for a drop or a field.
  func files(_ names: [(String, Data)]) -> String {
    let list = names.map { name, data in
      "new File([Uint8Array.from(atob('\(data.base64EncodedString())'), (c) => c.charCodeAt(0))], '\(name)')"
    }
    return
      "const list = new DataTransfer(); for (const file of [\(list.joined(separator: ", "))]) list.items.add(file);"
  }

  func drop(_ names: [(String, Data)], on browser: Browser) throws {
    try browser.evaluate(
      "{ \(files(names)) document.dispatchEvent(new DragEvent('drop', {dataTransfer: list, bubbles: true, cancelable: true})); 0 }"
    )
  }

  func waitForEnd(_ browser: Browser, _ count: Int) throws {
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

  /// Thirty files, of which the fifteenth is broken and some have findings.
  private func thirty() throws -> [(String, Data)] {
    let clean = try Data(contentsOf: Self.section)
    let doubtful = try Data(contentsOf: Repository.root.appending(path: "examples/区民生活課.tsv"))
    return (1...30).map { number in
      switch number {
      case 15: ("壊れた.xlsx", Data("PK\u{3}\u{4}x".utf8))
      case 20...22: ("\(number).tsv", doubtful)
      default: ("\(number).tsv", clean)
      }
    }
  }

  @Test func `of thirty dropped files a list says what became of each, and all can be saved`()
    throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    try drop(thirty(), on: browser)
    try waitForEnd(browser, 30)
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 29)
    #expect(
      try browser.evaluate(
        "[...document.querySelectorAll('#list dt')].map((term) => term.textContent).join()")
        as? String == "読み取れなかったもの (1),気になる点のあるもの (28),気になる点のないもの (1)")
    #expect(
      try browser.evaluate(
        """
        [...document.querySelectorAll("#list a")].every((link) =>
          document.querySelector(link.getAttribute("href")).textContent === link.textContent)
        """) as? Bool == true)
    #expect(
      try browser.evaluate("document.getElementById('lacking').textContent") as? String
        == "読み取れなかったため、保存するものに入らないファイル: 壊れた.xlsx")
    try browser.evaluate("document.querySelector('#all [value=csv]').click()")
    let deadline = Date().addingTimeInterval(10)
    let made = #/"path":"/make","status":"(\d+)"/#
    while try server.log.firstMatch(of: made) == nil, Date() < deadline { usleep(20_000) }
    #expect(try server.log.firstMatch(of: made)?.1 == "200")
    let faults = try Repository.text("Tests/DocumentsTests/page-faults.js")
    // Cells of a form span rows, which this does not count.
    let found = try browser.evaluate(faults) as? [String]
    #expect(found?.filter { !$0.hasPrefix("a row has") } == [])
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// Whether an element takes up room.
  private func isShown(_ id: String, _ browser: Browser) throws -> Bool {
    try browser.evaluate("document.getElementById('\(id)').getClientRects().length > 0") as? Bool
      == true
  }

  @Test(arguments: [false, true])
  func `sheets handed in twice are findings, and only they are warned of`(isTwice: Bool) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    let other = try Data(contentsOf: Repository.root.appending(path: "examples/総務課.tsv"))
    try drop([("a.tsv", sheet), ("b.tsv", isTwice ? sheet : other)], on: browser)
    try waitForEnd(browser, 2)
    #expect(try isShown("both", browser) == isTwice)
    #expect(try !isShown("apart", browser))
    let list = "document.getElementById('list').textContent"
    let text = try #require(try browser.evaluate(list) as? String)
    #expect(text.contains("b.tsv 重複 1") == isTwice)
    #expect(text.contains("気になる点のあるもの (1)b.tsv") == isTwice)
    // What is said of all files is said of this one, too.
    let own = try browser.evaluate(
      "document.querySelector('#results section[data-name=\"b.tsv\"]').textContent")
    let words = try #require(own as? String)
    #expect(words.contains("気になる点はありません。") == !isTwice)
    #expect(words.contains("R5 西区 地域課 のシートは a.tsv にもあります。") == isTwice)
  }

  @Test func `files too large together are not saved together, and the page says so`() throws {
    let server = try ServerProcess(["--lang", "ja", "--max-upload", "1"])
    let browser = try open(server)
    // Blank lines at the end are no part of the form.
    let sheet = try Data(contentsOf: Self.section) + Data(repeating: 10, count: 600_000)
    try drop([("a.tsv", sheet), ("b.tsv", sheet)], on: browser)
    try waitForEnd(browser, 2)
    #expect(
      try browser.evaluate("document.querySelector('#all form').getClientRects().length") as? Int
        == 0)
    #expect(try isShown("apart", browser))
    #expect(
      try browser.evaluate(
        "document.getElementById('apart').textContent.startsWith('まとめて保存できるのは、合わせて 1 MB まで')")
        as? Bool == true)
    #expect(
      try browser.evaluate("document.querySelector('#results li').textContent") as? String
        == "b.tsv: R5 西区 地域課 のシートは a.tsv にもあります。")
  }

  @Test func `a file above the limit is not sent, and its result says what to do`() throws {
    let server = try ServerProcess(["--lang", "ja", "--max-upload", "1"])
    let browser = try open(server)
    try drop(
      [("大きい.xlsx", Data(count: 1_200_000)), ("地域課.tsv", try Data(contentsOf: Self.section))],
      on: browser)
    try waitForEnd(browser, 2)
    #expect(
      try browser.evaluate(
        "document.querySelector('#results .failed p').textContent.includes('画像を除いて')") as? Bool
        == true)
    #expect(
      try browser.evaluate("document.querySelector('#list a').textContent") as? String == "大きい.xlsx"
    )
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// Writes what the browser prints, and gives its pages' texts without white space.
  private func printed(_ browser: Browser) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(try browser.print(), to: "page.pdf")
    let run = try Tool.run(URL(filePath: "/usr/bin/env"), ["pdftotext", "-raw", path, "-"])
    try #require(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\u{C}").map { page in page.filter { !$0.isWhitespace } }
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext"), "pdftotext is not installed"))
  func `on paper a result has every text, and a file's findings are above its form`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let long = (0..<300).map { "〔\($0 + 1000)〕長い文です。" }.joined()
    let sheet = try String(contentsOf: Self.section, encoding: .utf8)
      .replacing("SNSを活用した魅力発信", with: long)
    let doubtful = try Data(contentsOf: Repository.root.appending(path: "examples/区民生活課.tsv"))
    try drop([("区民生活課.tsv", doubtful), ("長い.tsv", Data(sheet.utf8))], on: browser)
    try waitForEnd(browser, 2)
    let cells = try browser.evaluate(
      "[...document.querySelectorAll('article td, article dd')].map((cell) => cell.textContent)")
    let pages = try printed(browser)
    let text = pages.joined()
    // A cell of several pages is cut by what else is on them; its sentences are all there.
    for cell in cells as? [String] ?? [] where !cell.contains("〔1000〕") {
      let words = cell.split { $0.isWhitespace }.map(String.init)
      for word in words where word.count < 4 { #expect(text.contains(word), "\(word)") }
    }
    for number in 1000..<1300 { #expect(text.contains("〔\(number)〕"), "\(number)") }
    let first = try #require(pages.firstIndex { $0.contains("区民生活課.tsv") && $0.contains("警告") })
    #expect(pages[first...].contains { $0.contains("今後の方針") })
    #expect(pages.contains { $0.contains("区民生活課.tsv") && $0.contains("今後の方針") })
    #expect(!text.contains("保存:"))
  }

  @Test func `short values are on one line in a window of a usual width`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let ward = try Data(contentsOf: Repository.root.appending(path: "examples/r5-nishi-ku.tsv"))
    try drop([("西区.tsv", ward)], on: browser)
    try waitForEnd(browser, 1)
    let broken =
      try browser.evaluate(
        """
        [...document.querySelectorAll("article td")].filter((cell) => {
          const text = cell.firstChild;
          if (!text || !/^([\\d,.]+(%|人|件|回|日|点)?|(行財|政策)\\d-\\d-.)$/.test(text.textContent)) return false;
          const range = document.createRange();
          range.selectNodeContents(text);
          return range.getClientRects().length > 1;
        }).map((cell) => cell.textContent)
        """) as? [String]
    #expect(broken == [])
  }

  @Test func `chosen files are checked with the keyboard alone`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    try browser.evaluate(
      "{ \(files([("地域課.tsv", sheet)])) const field = document.getElementById('file'); field.files = list.files; field.focus(); 0 }"
    )
    // Past the field for a folder.
    try browser.press("Tab", code: 9)
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

  @Test func `a file saved since it was chosen has to be chosen again`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "地域課.tsv")
    try Data(contentsOf: Self.section).write(to: file)
    try browser.choose(file.path, in: "#file")
    try browser.evaluate("document.querySelector('.upload button:not([name])').click()")
    try waitForEnd(browser, 1)
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 1)
    try Data("別の内容です".utf8).write(to: file)
    // Browsers compare times by the second.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: file.path)
    try browser.evaluate("document.querySelector('.upload button:not([name])').click()")
    #expect(try browser.wait(until: "document.querySelector('#results .failed') !== null"))
    #expect(
      try browser.evaluate("document.querySelector('#results .failed p').textContent") as? String
        == "選んだあとにファイルが保存されたか、移動されています。もう一度選んでください。")
  }

  @Test func `a finding's cell is not hidden by the line above`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server, width: 1280)
    let ward = try Data(
      contentsOf: Repository.root.appending(path: "examples/r5-nishi-ku.tsv"))
    try drop([("西区.tsv", ward)], on: browser)
    try waitForEnd(browser, 1)
    #expect(
      try browser.evaluate(
        """
        [...document.querySelectorAll(".findings a")].every((link) => {
          link.click();
          const cell = document.querySelector(link.getAttribute("href"));
          const line = document.getElementById("status").getBoundingClientRect();
          return cell.getBoundingClientRect().top >= line.bottom;
        })
        """) as? Bool == true)
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
