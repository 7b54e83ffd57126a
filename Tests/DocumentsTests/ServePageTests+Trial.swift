import Foundation
import TestSupport
import Testing

/// The ways through the pages that people take: one zip, back and again, onto paper.
extension ServePageTests {
  /// A zip of some files.
  private func zip(_ files: [(name: String, data: Data)]) throws -> Data {
    let folder = try TemporaryFolder()
    for (name, data) in files { try folder.write(data, to: "zip/" + name) }
    let script = "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[2])"
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-X", "utf8", "-c", script, folder("made"), folder("zip")])
    try #require(run.status == 0, "\(run.errors)")
    return try folder.contents(of: "made.zip")
  }

  private func isShown(_ selector: String, _ browser: Browser) throws -> Bool {
    try browser.evaluate("document.querySelector('\(selector)').getClientRects().length > 0")
      as? Bool == true
  }

  @Test func `a single zip of many sheets has a list of them`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    let other = try Data(contentsOf: Repository.root.appending(path: "examples/総務課.tsv"))
    let files = [("一/a.tsv", sheet), ("二/a.tsv", other), ("壊れた.xlsx", Data("PK\u{3}\u{4}x".utf8))]
    try drop([("提出.zip", zip(files))], on: browser)
    try waitForEnd(browser, 1)
    #expect(try isShown("#all", browser))
    let links =
      try browser.evaluate(
        """
        [...document.querySelectorAll("#list a")].map((link) =>
          document.querySelector(link.getAttribute("href")).textContent === link.textContent
            ? link.textContent : "")
        """) as? [String]
    #expect(
      Set(links ?? []) == ["提出.zip の中の 一/a.tsv", "提出.zip の中の 二/a.tsv", "提出.zip の中の 壊れた.xlsx"])
    // The zip has its own buttons.
    #expect(try !isShown("#all form", browser) && isShown("#results form.downloads", browser))
    #expect(try !isShown("#apart", browser))
    try drop([("地域課.tsv", sheet)], on: browser)
    try waitForEnd(browser, 1)
    #expect(try !isShown("#all", browser))
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `a file in a zip that was handed in twice is called the same everywhere`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let sheet = try Data(contentsOf: Self.section)
    try drop([("地域課.tsv", sheet), ("提出.zip", zip([("控え.tsv", sheet)]))], on: browser)
    try waitForEnd(browser, 2)
    let said = try browser.evaluate("document.querySelector('#results li').textContent") as? String
    #expect(said?.hasPrefix("提出.zip の中の 控え.tsv: ") == true, "\(said ?? "")")
    let text = try browser.evaluate("document.querySelector('main').textContent") as? String
    #expect(text?.contains("!/") == false)
    // It says so below its own heading, too.
    let own = try browser.evaluate("document.querySelector('#results h3 + .again').textContent")
    #expect((own as? String)?.contains("地域課.tsv にもあります") == true)
  }

  @Test func `a file too large for buttons of its own is saved with those of the list`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    // Blank cells at the end are no part of the form.
    let blank = String(repeating: String(repeating: " ", count: 20_000) + "\n", count: 220)
    let sheet = try Data(contentsOf: Self.section) + Data(blank.utf8)
    try drop([("大きい.tsv", sheet)], on: browser)
    try waitForEnd(browser, 1)
    #expect(try isShown("#all form", browser) && isShown("#list a", browser))
    let folder = try TemporaryFolder()
    try browser.saveDownloads(in: folder.path)
    try browser.evaluate("document.querySelector('#all [value=csv]').click()")
    let deadline = Date().addingTimeInterval(10)
    while !folder.has("大きい.csv"), Date() < deadline { usleep(20_000) }
    #expect(folder.has("大きい.csv"))
  }

  @Test func `files saved after they were chosen are named before all are saved`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    let folder = try TemporaryFolder()
    for name in ["地域課.tsv", "総務課.tsv"] {
      try folder.write(Repository.text("examples/" + name), to: "提出/" + name)
      try folder.setTime(of: "提出/" + name, to: 1_700_000_000)
    }
    try choose(folder("提出"), in: "#folder", on: browser)
    try browser.evaluate("document.querySelector('.upload button:not([name])').click()")
    try waitForEnd(browser, 2)
    let saved = try TemporaryFolder()
    try browser.saveDownloads(in: saved.path)
    let click = "document.querySelector('#all [value=csv]').click()"
    try browser.evaluate(click)
    let deadline = Date().addingTimeInterval(10)
    while !saved.has("組織目標管理シート.csv"), Date() < deadline { usleep(20_000) }
    #expect(saved.has("組織目標管理シート.csv"))
    #expect(try !isShown("#stale", browser))
    try folder.write("別の内容です", to: "提出/総務課.tsv")
    try browser.evaluate(click)
    #expect(try browser.wait(until: "!document.getElementById('stale').hidden"))
    #expect(
      try browser.evaluate("document.getElementById('stale').textContent") as? String
        == "保存していません。選んだあとにファイルが保存されたか、移動されています: 総務課.tsv。もう一度ファイルを選んで、点検してください。")
    #expect(try browser.evaluate("document.querySelectorAll('article').length") as? Int == 2)
  }

  @Test func `whoever goes back finds what was written`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try Browser()
    try browser.open(page("/blank", of: server))
    try choose([("from", "地域課.tsv", Data(contentsOf: Self.section))], on: browser)
    try browser.evaluate(
      """
      document.getElementById("year").value = "R8";
      document.getElementById("department").value = "西区";
      document.querySelector("form.upload button").click();
      """)
    #expect(try has("form.upload [name=confirmed]", browser))
    try browser.evaluate("history.back(); 0")
    #expect(try has("#year", browser))
    #expect(try browser.wait(until: "document.readyState === 'complete'"))
    #expect(try browser.evaluate("document.getElementById('year').value") as? String == "R8")
    #expect(try browser.evaluate("document.getElementById('department').value") as? String == "西区")
  }

  @Test func `once there are results, other pages open in tabs of their own`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server)
    #expect(try !isShown("#tabs", browser))
    try drop([("地域課.tsv", Data(contentsOf: Self.section))], on: browser)
    try waitForEnd(browser, 1)
    #expect(try isShown("#tabs", browser))
    #expect(
      try browser.evaluate(
        "[...document.querySelectorAll('nav a')].every((link) => link.target === '_blank')")
        as? Bool
        == true)
  }

  @Test func `many drawings are closed, and open where a finding leads and on paper`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let browser = try open(server, width: 390)
    let sheet = try Data(
      contentsOf: Repository.root.appending(path: "examples/区民生活課.tsv"))
    try drop((1...12).map { ("\($0).tsv", sheet) }, on: browser)
    try waitForEnd(browser, 12)
    let open = "document.querySelectorAll('details.drawings[open]').length"
    #expect(try browser.evaluate(open) as? Int == 0)
    #expect(
      try browser.evaluate("document.documentElement.scrollHeight < 12000") as? Bool == true)
    try browser.evaluate("document.querySelector('.findings a').click(); 0")
    #expect(try browser.evaluate(open) as? Int == 1)
    try browser.evaluate("dispatchEvent(new Event('beforeprint')); 0")
    #expect(try browser.evaluate(open) as? Int == 12)
  }

  @Test func `the links to the pages are at the same place on each`() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(["--folder", folder.path, "--lang", "ja"])
    let browser = try Browser()
    for width in [1280, 1900] {
      var places: Set<String> = []
      for path in ["/", "/blank", "/compare", "/board"] {
        try browser.open(page(path, of: server), width: width)
        let place =
          try browser.evaluate(
            """
            (() => { const box = document.querySelector("nav").getBoundingClientRect();
              return `${box.left} ${box.top}`; })()
            """) as? String
        places.insert(place ?? "")
      }
      #expect(places.count == 1, "\(width): \(places)")
    }
  }

  @Test func `underscores of a name are above the line of its link`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Repository.text("examples/地域課.tsv"), to: "地域課__1.tsv")
    let server = try ServerProcess(["--folder", folder.path, "--lang", "ja"])
    let browser = try Browser()
    for path in ["/", "/board"] {
      try browser.open(page(path, of: server))
      // An underscore ends about a sixth of the letters' size below their foot.
      #expect(
        try browser.evaluate(
          """
          [...document.querySelectorAll("a")].every((link) => {
            const style = getComputedStyle(link);
            return parseFloat(style.textUnderlineOffset) >= 0.25 * parseFloat(style.fontSize);
          })
          """) as? Bool == true, "\(path)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext"), "pdftotext is not installed"))
  func `the board on A4 is whole, with words in one piece`() throws {
    let folder = try TemporaryFolder()
    let name = "R5_nishi-ku_somu-ka_organization_goal_management_sheet_final_version_revised_2"
    for (file, example) in [("地域課", "区民生活課"), (name, "総務課"), ("控え_総務課", "総務課")] {
      try folder.write(Repository.text("examples/\(example).tsv"), to: file + ".tsv")
      try folder.setTime(of: file + ".tsv", to: 1_700_000_000)
    }
    try folder.write("PK\u{3}\u{4}x", to: "壊れた.xlsx")
    try folder.setTime(of: "壊れた.xlsx", to: 1_700_000_000)
    let server = try ServerProcess(
      ["--folder", folder.path, "--expect", "西区", "--year", "R5", "--lang", "ja"])
    let browser = try Browser()
    try browser.open(page("/board", of: server))
    let file = try folder.write(try browser.print(), to: "印刷/board.pdf")
    let run = try Tool.run(URL(filePath: "/usr/bin/env"), ["pdftotext", "-layout", file, "-"])
    try #require(run.status == 0, "\(run.errors)")
    let pages = run.output.split(separator: "\u{C}")
    #expect(pages.filter { !$0.isEmpty }.count == 1, "\(run.output)")
    for words in ["提出済み・要確認", "2023年11月1", "警告 2 件", "黒埼出張所", "壊れた.xlsx"] {
      #expect(run.output.contains(words), "\(words)")
    }
    // Nothing is beyond the paper: 186 mm between its margins.
    try browser.show(as: "print")
    try browser.evaluate("document.body.style.width = '186mm'; 0")
    #expect(
      try browser.evaluate(
        """
        [...document.querySelectorAll("main *")].every((node) =>
          node.getBoundingClientRect().right <= document.body.getBoundingClientRect().right + 1)
        """) as? Bool == true)
  }
}
