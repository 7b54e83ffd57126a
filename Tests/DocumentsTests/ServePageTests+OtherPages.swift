import Foundation
import TestSupport
import Testing

/// Comparing, the board, saving without scripts, and what holds for every page.
extension ServePageTests {
  /// Puts files into fields, by their identifiers, without a script of the page.
  func choose(_ fields: [(String, String, Data)], on browser: Browser) throws {
    for (field, name, data) in fields {
      try browser.evaluate(
        "{ \(files([(name, data)])) document.getElementById('\(field)').files = list.files; 0 }")
    }
  }

  /// Whether the next page has an element, within a few seconds.
  func has(_ selector: String, _ browser: Browser) throws -> Bool {
    let deadline = Date().addingTimeInterval(10)
    while Date() < deadline {
      // What is asked while one page takes the place of another has no answer.
      let answer = try? browser.evaluate("document.querySelector('\(selector)') !== null")
      if answer as? Bool == true { return true }
      usleep(50_000)
    }
    return false
  }

  func page(_ path: String, of server: ServerProcess) throws -> URL {
    try #require(URL(string: server.address + path))
  }

  @Test(arguments: [true, false])
  func `two files are compared with scripts and without`(hasScripts: Bool) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try Browser()
    if !hasScripts { try browser.blockScripts() }
    try browser.open(page("/compare", of: server), width: 390)
    let march = try String(contentsOf: Self.section, encoding: .utf8)
    let april = march.replacing("5事業以上の支援", with: "8事業以上の支援")
    try choose(
      [("old", "地域課.tsv", Data(april.utf8)), ("new", "地域課.tsv", Data(march.utf8))], on: browser)
    try browser.evaluate("document.querySelector('form button').click()")
    #expect(try has(".compare del", browser))
    #expect(
      try browser.evaluate("document.querySelector('.compare del').textContent") as? String == "8")
    #expect(
      try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
        == true)
    if hasScripts { #expect(browser.complaints.isEmpty, "\(browser.complaints)") }
  }

  /// Waits until the browser has listed a chosen folder.
  func choose(_ folder: String, in field: String, on browser: Browser) throws {
    try browser.choose(folder, in: field)
    #expect(try browser.wait(until: "document.querySelector('\(field)').files.length > 0"))
  }

  @Test func `of folders that are chosen, only what could be sheets is checked and compared`()
    throws
  {
    let folder = try TemporaryFolder()
    let march = try String(contentsOf: Self.section, encoding: .utf8)
    for (side, text) in [("03", march), ("04", march.replacing("5事業以上", with: "8事業以上"))] {
      try folder.write(text, to: "\(side)/課/地域課.tsv")
      for name in ["~$地域課.xlsx", "手紙.docx", "Thumbs.db", ".git/a.csv"] {
        try folder.write("x", to: "\(side)/\(name)")
      }
    }
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try Browser()
    try browser.open(page("/compare", of: server))
    try choose(folder("04"), in: "#old-folder", on: browser)
    try choose(folder("03"), in: "#new-folder", on: browser)
    try browser.evaluate("document.querySelector('form button').click()")
    #expect(try has(".compare del", browser))
    #expect(
      try browser.evaluate("document.querySelector('.sides.head').textContent") as? String
        == "前 04/課/地域課.tsv後 03/課/地域課.tsv")
    #expect(try browser.evaluate("document.getElementById('unread') === null") as? Bool == true)
    try browser.open(page("/", of: server))
    try choose(folder("03"), in: "#folder", on: browser)
    try browser.evaluate("document.querySelector('form button').click()")
    try waitForEnd(browser, 1)
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 1)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `a comparison without files on both sides is not sent`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try Browser()
    try browser.open(page("/compare", of: server))
    #expect(
      try browser.evaluate("document.querySelectorAll('.folder:not([hidden])').length") as? Int == 2
    )
    try browser.evaluate("document.querySelector('form button').click()")
    #expect(
      try browser.evaluate("document.getElementById('problem').textContent") as? String
        == "前と後の両方にファイルを選んでください。")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `a file is checked, and its buttons are pressed, without scripts`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try Browser()
    try browser.blockScripts()
    try browser.open(page("/", of: server))
    try choose([("file", "地域課.tsv", try Data(contentsOf: Self.section))], on: browser)
    try browser.evaluate("document.querySelector('form button').click()")
    #expect(try has("article", browser))
    // A download leaves the page as it is; the server's log says whether it was made.
    let folder = try TemporaryFolder()
    try browser.saveDownloads(in: folder.path)
    for format in ["csv", "json", "html", "xlsx"] {
      try browser.evaluate("document.querySelector('.downloads [value=\(format)]').click()")
      let deadline = Date().addingTimeInterval(10)
      while !folder.has("地域課.\(format)"), Date() < deadline { usleep(20_000) }
      let command = try TemporaryFolder()
      try command.write(Data(contentsOf: Self.section), to: "地域課.tsv")
      let run = try Tool.run(
        Tool.mokuhyo, ["convert", "地域課.tsv", "-o", "out.\(format)"], in: command.url)
      try #require(run.status == 0, "\(run.errors)")
      #expect(try folder.contents(of: "地域課.\(format)") == command.contents(of: "out.\(format)"))
    }
  }

  /// The examples without the file that holds all of them.
  private func collection() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["地域課", "総務課", "区民生活課"] {
      try folder.write(Repository.text("examples/\(name).tsv"), to: "\(name).tsv")
    }
    return folder
  }

  @Test func `the board shows what comes while it is open, and a sheet opens from it`() throws {
    let folder = try collection()
    let server = try ServerProcess(
      ["--folder", folder.path, "--expect", "西区", "--lang", "ja"])
    let browser = try Browser()
    try browser.open(page("/board", of: server))
    let links = "document.querySelectorAll('.board th a').length"
    #expect(try browser.evaluate(links) as? Int == 3)
    try folder.write(Repository.text("examples/保護課.tsv"), to: "保護課.tsv")
    // Its own script asks when somebody comes back to it, too.
    let deadline = Date().addingTimeInterval(20)
    while try browser.evaluate(links) as? Int != 4, Date() < deadline {
      usleep(500_000)
      try browser.evaluate("document.dispatchEvent(new Event('visibilitychange')); 0")
    }
    #expect(try browser.evaluate(links) as? Int == 4)
    try browser.evaluate("document.querySelector('.board th a').click()")
    #expect(try has("article", browser))
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test(arguments: ["/", "/blank", "/compare", "/board"], [390, 1280])
  func `every page can be used by everybody`(path: String, width: Int) throws {
    let folder = try collection()
    let server = try ServerProcess(["--folder", folder.path, "--expect", "西区"])
    let faults = try Repository.text("Tests/DocumentsTests/page-faults.js")
    for scheme in ["light", "dark"] {
      let browser = try Browser()
      try browser.prefer("prefers-color-scheme", scheme)
      try browser.open(page(path, of: server), width: width)
      #expect(browser.complaints.isEmpty, "\(browser.complaints)")
      // A page with a form to fill in has little text.
      let found = try browser.evaluate(faults) as? [String]
      #expect(found?.filter { $0 != "there is hardly any text" } == [])
      #expect(
        try browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth") as? Bool
          == true)
      for control in try browser.controls() where !["generic", "status"].contains(control.role) {
        #expect(!control.name.isEmpty, "\(control.role)")
      }
    }
  }
}
