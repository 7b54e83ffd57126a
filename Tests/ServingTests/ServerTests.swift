import Foundation
import TestSupport
import Testing

@testable import Serving

/// The server from outside: what it answers, what it refuses, how it ends.
@Suite(
  .startsPrograms, .enabled(if: Tool.isInstalled("curl"), "curl is not installed"), .serialized)
struct ServerTests {
  static let section = Repository.root.appending(path: "examples/地域課.tsv")
  static let ward = Repository.root.appending(path: "examples/r5-nishi-ku.tsv")

  func mokuhyo(_ arguments: String..., in folder: TemporaryFolder) throws -> Data {
    try Tool.run(Tool.mokuhyo, arguments, in: folder.url, environment: ["LANG": "ja_JP.UTF-8"])
      .standardOutput
  }

  /// A folder with the ward's sheets under the name that is sent, too.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Data(contentsOf: Self.ward), to: "西区.tsv")
    try folder.write(Data(contentsOf: Self.section), to: "地域課.tsv")
    return folder
  }

  @Test func `it says that it is well, and every answer bounds what the browser may do`() throws {
    let server = try ServerProcess()
    #expect(try server.ask("/healthz").text == "ok\n")
    for path in ["/healthz", "/", "/blank", "/compare", "/style.css", "/nothing"] {
      let answer = try server.ask(path)
      #expect(answer.status == (path == "/nothing" ? 404 : 200))
      let policy = try #require(answer.headers["content-security-policy"])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["set-cookie"] == nil)
    }
  }

  @Test func `a check is the JSON of the command`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let answer = try server.ask(
      "/api/v1/check", "-F", "file=@\(folder("西区.tsv"))", "-F", "file=@\(folder("地域課.tsv"))")
    #expect(answer.status == 200)
    let printed = try mokuhyo("check", "--json", "西区.tsv", "地域課.tsv", in: folder)
    #expect(answer.body == printed)
    let english = try server.ask(
      "/api/v1/check", "-H", "Accept-Language: en-GB, ja;q=0.5", "-F",
      "file=@\(folder("西区.tsv"))")
    #expect(english.text.contains("is not the organisation's name"))
  }

  @Test(arguments: ["xlsx", "csv", "json", "html"])
  func `downloads are the files of the command to the byte`(format: String) throws {
    let server = try ServerProcess()
    let folder = try folder()
    _ = try mokuhyo("convert", "西区.tsv", "-o", "out.\(format)", in: folder)
    let answer = try server.ask("/api/v1/\(format)", "-F", "file=@\(folder("西区.tsv"))")
    #expect(answer.status == 200)
    #expect(try folder.contents(of: "out.\(format)") == answer.body)
    let name = "西区.\(format)".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    #expect(
      answer.headers["content-disposition"]?.hasSuffix(
        "filename*=UTF-8''" + name.replacing("%2E", with: ".")) == true)
  }

  @Test func `a copy with notes is that of the command`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    _ = try mokuhyo("convert", "西区.tsv", "-o", "提出.xlsx", in: folder)
    _ = try mokuhyo("review", "提出.xlsx", "-o", "返却/", "--all", in: folder)
    let answer = try server.ask("/api/v1/copy", "-F", "file=@\(folder("提出.xlsx"))")
    #expect(try folder.contents(of: "返却/提出.xlsx") == answer.body)
  }

  @Test func `the copies of several files, or of a zip, are a zip of the command's`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    for name in ["二次/地域課.xlsx", "総務課.xlsx"] {
      let source = name.hasPrefix("二次") ? "地域課" : "総務課"
      let example = Repository.root.appending(path: "examples/\(source).tsv").path
      _ = try mokuhyo("convert", example, "-o", source + ".xlsx", in: folder)
      try folder.write(folder.contents(of: source + ".xlsx"), to: "zip/" + name)
    }
    try folder.write(Data(contentsOf: Self.section), to: "zip/区.tsv")
    try folder.write("PK\u{3}\u{4}broken", to: "zip/壊れた.xlsx")
    let zip = "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[2])"
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-X", "utf8", "-c", zip, folder("提出"), folder("zip")])
    try #require(run.status == 0, "\(run.errors)")
    _ = try mokuhyo("review", "提出.zip", "-o", "返却/", "--all", in: folder)
    let answer = try server.ask("/api/v1/copy", "-F", "file=@\(folder("提出.zip"))")
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "application/zip")
    #expect(answer.headers["mokuhyo-failures"] == "1")
    let members = try members(of: answer.body, in: folder)
    #expect(Set(members.keys) == ["二次/地域課_点検結果.xlsx", "総務課_点検結果.xlsx", "区_点検結果.xlsx"])
    for (name, bytes) in members {
      let file = (name.split(separator: "/").last ?? "").replacing("_点検結果", with: "")
      #expect(try bytes == folder.contents(of: "返却/" + file), "\(name)")
    }
    let both = try server.ask(
      "/api/v1/copy", "-F", "file=@\(folder("地域課.xlsx"))", "-F", "file=@\(folder("総務課.xlsx"))")
    #expect(
      try Set(self.members(of: both.body, in: folder).keys) == ["地域課_点検結果.xlsx", "総務課_点検結果.xlsx"])
    let page = try server.ask("/check", "-F", "file=@\(folder("提出.zip"))").text
    #expect(page.contains("value=\"copy\""))
    #expect(page.contains("保存するものに入らないファイル: 提出.zip の中の 壊れた.xlsx</p>"))
  }

  @Test func `a result of many files begins with a list of them`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    try folder.write("PK\u{3}\u{4}broken", to: "壊れた.xlsx")
    let file = "file=@\(folder("地域課.tsv"))"
    // Two files of the same name are two files.
    let page = try server.ask(
      "/check", "-F", "file=@\(folder("西区.tsv"))", "-F", file, "-F",
      "file=@\(folder("壊れた.xlsx"))", "-F", file + ";filename=西区.tsv"
    ).text
    let list = try #require(page.firstMatch(of: /<dl>.*?<\/dl>/.dotMatchesNewlines())).0
    #expect(list.matches(of: /<dt>/).count == 2)
    #expect(list.contains("読み取れなかったもの（1）</dt>\n<dd><a href=\"#f3\">壊れた.xlsx</a> エラー 1 件"))
    #expect(list.contains("<a href=\"#f1\">西区.tsv</a> 警告 5 件"))
    for link in page.matches(of: /href="#(f\d+)"/) { #expect(page.contains("id=\"\(link.1)\"")) }
    #expect(page.contains("読み取れなかったため、保存するものに入らないファイル: 壊れた.xlsx</p>"))
    // 西区.tsv has the sheet of 地域課.tsv.
    #expect(page.contains("重複して提出されたシートは、どれも保存するものに入ります。"))
    // The whole is saved by its own form, as the interface would make it.
    let form = try #require(
      page.firstMatch(of: /<form class="downloads".*?<\/form>/.dotMatchesNewlines())
    ).0
    var fields: [String] = []
    for (index, kept) in form.matches(of: /name="name" value="([^"]*)".*?value="([^"]*)"/)
      .enumerated()
    {
      try folder.write(String(kept.2), to: "kept\(index)")
      fields += ["-F", "name=\(kept.1)", "-F", "kept=<\(folder("kept\(index)"))"]
    }
    #expect(fields.count == 16)
    let saved = try server.ask("/make", fields + ["-F", "make=csv"])
    let made = try server.ask(
      "/api/v1/csv", "-F", "file=@\(folder("西区.tsv"))", "-F", file, "-F",
      "file=@\(folder("壊れた.xlsx"))", "-F", file + ";filename=西区.tsv")
    #expect(saved.status == 200 && saved.body == made.body)
    let one = try server.ask("/check", "-F", file).text
    #expect(!one.contains("id=\"overview\"") && one.contains("シート 1 枚"))
    #expect(
      try server.ask("/check", "-F", file, "-H", "Accept-Language: en").text.contains("シート 1 枚"))
  }

  @Test func `of a file that is read in part the buttons say so`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let ward = try folder.text("西区.tsv")
    let label = try #require(ward.firstRange(of: "評価\t目標達成状況"))
    try folder.write(ward.replacingCharacters(in: label, with: "\t目標達成状況"), to: "西区.tsv")
    let page = try server.ask("/check", "-F", "file=@\(folder("西区.tsv"))").text
    #expect(page.matches(of: /<article\s/).count == 9)
    #expect(page.contains("保存するものに入らないファイル: 西区.tsv（一部）</p>"))
  }

  @Test func `beside its buttons a file's findings are counted, which data does not keep`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let page = try server.ask("/check", "-F", "file=@\(folder("西区.tsv"))").text
    #expect(page.contains("西区.tsv の気になる点は 5 件（セルは 5 か所）です。"))
    #expect(
      try !server.ask("/check", "-F", "file=@\(folder("地域課.tsv"))").text.contains("の気になる点は"))
    let english = try server.ask(
      "/check", "-F", "file=@\(folder("地域課.tsv"))", "-H", "Accept-Language: en"
    ).text
    #expect(english.contains("1 sheet, nothing doubtful."))
  }

  @Test func `a refusal says the limit, and what to do`() throws {
    let server = try ServerProcess(["--max-upload", "1", "--lang", "ja"])
    let folder = try folder()
    try folder.write(Data(count: 2 << 20), to: "large.xlsx")
    let large = try server.ask("/check", "-F", "file=@\(folder("large.xlsx"))")
    #expect(large.text.contains("1 MB まで") && large.text.contains("画像を除いて"))
    try folder.write("x", to: "small.csv")
    let many = Array(repeating: ["-F", "file=@\(folder("small.csv"))"], count: 201).flatMap { $0 }
    #expect(try server.ask("/check", many).text.contains("200 ファイルまで"))
    #expect(try server.ask("/check", "-F", "other=x").text.contains("ファイルが送られていません"))
    try folder.write("PK\u{3}\u{4}broken", to: "壊れた.xlsx")
    let broken = try server.ask("/check", "-F", "file=@\(folder("壊れた.xlsx"))").text
    #expect(broken.contains("末尾にある目録が見つかりません"))
    #expect(!broken.contains("Not a zip"))
  }

  @Test(arguments: [
    ("/check", "/"), ("/make", "/"), ("/check/part", "/"), ("/board/make", "/board"),
  ])
  func `who loads a result again comes to the page of its form`(path: String, page: String) throws {
    let server = try ServerProcess()
    let answer = try server.ask(path)
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == page)
  }

  @Test func `the page draws each sheet, with findings and cells that lead to each other`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let page = try server.ask("/check", "-F", "file=@\(folder("西区.tsv"))").text
    #expect(page.matches(of: /<article class="sheet form1"/).count == 10)
    let notes = page.matches(of: /<li id="n(\d+)">/).map(\.1)
    #expect(notes.count == 5)
    for note in notes {
      #expect(page.contains("href=\"#c\(note)\""))
      #expect(page.contains("id=\"c\(note)\" href=\"#n\(note)\""))
    }
    #expect(!page.contains("<script") && !page.contains("style=\""))
  }

  @Test func `a button of the page sends the file back and gets the download`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let page = try server.ask("/check", "-F", "file=@\(folder("地域課.tsv"))").text
    let name = try #require(page.firstMatch(of: /name="name" value="([^"]*)"/)).1
    let kept = try #require(page.firstMatch(of: /name="kept" value="([^"]*)"/)).1
    try folder.write(String(kept), to: "kept")
    for (product, path) in [("csv", "/api/v1/csv"), ("copy", "/api/v1/copy")] {
      let answer = try server.ask(
        "/make", "-F", "name=\(name)", "-F", "kept=<\(folder("kept"))", "-F", "make=\(product)")
      #expect(answer.status == 200)
      #expect(
        try answer.body == server.ask(path, "-F", "file=@\(folder("地域課.tsv"))").body)
    }
  }

  @Test func `thirty files at once, a broken one among them, are all answered`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    try folder.write("PK\u{3}\u{4}broken", to: "broken.xlsx")
    var arguments: [String] = []
    for number in 1...30 {
      let file = number == 15 ? "broken.xlsx" : "地域課.tsv"
      arguments += ["-F", "file=@\(folder(file));filename=\(number)-\(file)"]
    }
    let page = try server.ask("/check", arguments)
    #expect(page.status == 200)
    #expect(page.text.matches(of: /<h2 id="f\d+">/).count == 30)
    #expect(page.text.matches(of: /<article\s/).count == 29)
  }

  @Test func `hostile names become neither markup nor paths`() throws {
    let server = try ServerProcess()
    let name = "../../etc/<script>alert(1)<\\/script>.tsv"
    let page = try server.ask("/check", "-F", "file=@\(Self.section.path);filename=\"\(name)\"")
    #expect(page.status == 200)
    #expect(!page.text.contains("<script"))
    #expect(!page.text.contains("../"))
  }

  @Test func `what is too large, of another kind or from elsewhere is refused`() throws {
    let server = try ServerProcess(["--max-upload", "1"])
    let folder = try folder()
    try folder.write(Data(count: 2 << 20), to: "large.xlsx")
    let large = try server.ask("/api/v1/check", "-F", "file=@\(folder("large.xlsx"))")
    #expect(large.status == 413)
    #expect(large.text.contains("\"error\""))
    let chunked = try server.ask(
      "/check", "-H", "Transfer-Encoding: chunked", "-F", "file=@\(folder("large.xlsx"))")
    #expect(chunked.status == 413)
    // Every path that takes files, and those that take nothing.
    for path in Server.posts {
      let answer = try server.ask(
        path, "-F", "file=@\(folder("large.xlsx"))", "-F", "old=@\(folder("large.xlsx"))")
      #expect(answer.status == 413, "\(path)")
    }
    let file = "file=@\(folder("地域課.tsv"))"
    #expect(try server.ask("/api/v1/check", "-d", "x").status == 415)
    #expect(try server.ask("/check", "-F", "other=x").status == 400)
    try folder.write("x", to: "small.csv")
    let many = Array(repeating: ["-F", "file=@\(folder("small.csv"))"], count: 201).flatMap { $0 }
    #expect(try server.ask("/api/v1/check", many).status == 400)
    #expect(try server.ask("/make", "-F", file, "-F", "make=exe").status == 400)
    #expect(try server.ask("/check", "-F", file, "-H", "Origin: http://evil.example").status == 403)
    #expect(try server.ask("/check", "-F", file, "-H", "Origin: null").status == 403)
    #expect(
      try server.ask("/check", "-F", file, "-H", "Sec-Fetch-Site: cross-site").status == 403)
    #expect(
      try server.ask("/check", "-F", file, "-H", "Sec-Fetch-Site: same-site").status == 403)
    #expect(
      try server.ask(
        "/check", "-F", file, "-H", "Origin: null", "-H", "Sec-Fetch-Site: same-origin"
      ).status == 200)
    #expect(try server.ask("/check", "-F", file, "-H", "Origin: \(server.address)").status == 200)
    #expect(try server.ask("/healthz").status == 200)
  }

  /// What a path of the interface is asked with.
  private func fields(of path: String, in folder: TemporaryFolder) -> [String] {
    let file = "@" + folder("地域課.tsv")
    return switch path {
    case _ where path.hasPrefix("/api/v1/board"): ["-X", "POST"]
    case "/api/v1/blank": ["-F", "year=R6", "-F", "department=西区"]
    case "/api/v1/compare": ["-F", "old=\(file)", "-F", "new=\(file)"]
    default: ["-F", "file=\(file)"]
    }
  }

  @Test func `the description has every path of the interface, and each answers as it says`() throws
  {
    let watched = try TemporaryFolder()
    try watched.write(Data(contentsOf: Self.section), to: "地域課.tsv")
    let server = try ServerProcess(["--folder", watched.url.path])
    let document = try JSONSerialization.jsonObject(
      with: server.ask("/api/v1/openapi.json").body)
    let paths = try #require((document as? [String: Any])?["paths"] as? [String: [String: Any]])
    #expect(Set(paths.keys).isSuperset(of: Server.posts.filter { $0.hasPrefix("/api/") }))
    #expect(paths["/api/v1/board"] != nil)
    let folder = try folder()
    // A PDF takes LibreOffice, which not every machine has.
    for (path, methods) in paths where !path.hasSuffix("/pdf") {
      for (method, operation) in methods {
        let isPost = method == "post"
        let answer = try server.ask(
          path, isPost ? fields(of: path, in: folder) : [])
        let responses = (operation as? [String: Any])?["responses"] as? [String: [String: Any]]
        let described = try #require(responses?[String(answer.status)], "\(path) \(answer.status)")
        let type = answer.headers["content-type"]?.prefix { $0 != ";" }
        #expect((described["content"] as? [String: Any])?[String(type ?? "")] != nil, "\(path)")
        let other = try server.ask(path, "-X", isPost ? "GET" : "DELETE")
        #expect(other.status == 405)
        #expect(other.headers["allow"] == (isPost ? "POST" : "GET, HEAD"))
      }
    }
  }

  @Test func `a file that is no form gets its findings, and no download`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    try folder.write("a,b\n1,2\n", to: "a.csv")
    #expect(try server.ask("/check", "-F", "file=@\(folder("a.csv"))").status == 200)
    let answer = try server.ask("/api/v1/xlsx", "-F", "file=@\(folder("a.csv"))")
    #expect(answer.status == 422)
    #expect(answer.text.contains("no-form"))
    let both = try server.ask(
      "/api/v1/csv", "-F", "file=@\(folder("a.csv"))", "-F", "file=@\(folder("地域課.tsv"))")
    #expect(both.status == 200)
    #expect(both.headers["mokuhyo-failures"] == "1")
  }

  @Test func `nothing of a request's content is logged`() throws {
    let server = try ServerProcess()
    _ = try server.ask("/check", "-F", "file=@\(Self.section.path);filename=秘密.tsv")
    let log = try server.log
    #expect(log.contains("\"path\":\"/check\""))
    #expect(!log.contains("秘密") && !log.contains("目標"))
    for line in log.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test func `random bytes and cut-off uploads harm no other request`() throws {
    let server = try ServerProcess()
    let script = """
      import random, socket, sys
      random.seed(1)
      host, port = sys.argv[1][7:].split(":")
      head = b"POST /check HTTP/1.1\\r\\nHost: x\\r\\nContent-Type: multipart/form-data; boundary=b\\r\\n"
      for number in range(300):
          connection = socket.create_connection((host, int(port)), 5)
          if number % 3 == 0:
              connection.sendall(bytes(random.randrange(256) for _ in range(random.randrange(400))))
          elif number % 3 == 1:
              connection.sendall(head + b"Content-Length: 100000\\r\\n\\r\\n--b\\r\\nhalf")
          else:
              connection.sendall(head + b"Content-Length: 6\\r\\n\\r\\n--b\\r\\nx")
          connection.close()
      """
    let outcome = try Tool.run(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", script, server.address])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try server.ask("/check", "-F", "file=@\(Self.section.path)").status == 200)
    #expect(server.process.isRunning)
  }

  @Test func `it ends at once when told to, and finishes what it has begun`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let slow = Tool.process(
      URL(filePath: "/usr/bin/env"),
      [
        "curl", "-sS", "--limit-rate", "20k", "-o", folder("answer"), "-w", "%{http_code}", "-F",
        "file=@\(folder("西区.tsv"))", server.address + "/check",
      ])
    slow.standardOutput = FileHandle.nullDevice
    try slow.run()
    usleep(500_000)
    kill(server.process.processIdentifier, SIGTERM)
    let start = Date()
    server.process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 10.5)
    slow.waitUntilExit()
    #expect(slow.terminationStatus == 0)
    #expect(try folder.text("answer").contains("</html>"))
  }
}
