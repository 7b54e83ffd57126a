import Foundation
import TestSupport
import Testing

/// Every page of the server is valid HTML.
@Suite(
  .startsPrograms, .enabled(if: Tool.isInstalled("curl"), "curl is not installed"), .serialized)
struct PageValidityTests {
  /// The pages, by names for files: each page that links of the first one lead to, results with and
  /// without findings, of zips, of what is no file, and errors.
  private func pages(_ language: String, into folder: TemporaryFolder) throws -> [String] {
    let server = try ServerProcess(["--lang", language])
    let first = try server.ask("/").text
    let links = Set(first.matches(of: /href="(\/[a-z\/]*)"/).map { String($0.1) })
    let section = "file=@\(Repository.root.path)/examples/地域課.tsv"
    let ward = "file=@\(Repository.root.path)/examples/r5-nishi-ku.tsv"
    try folder.write("PK\u{3}\u{4}broken", to: "broken.xlsx")
    let hostile = ";filename=\"<img src=x onerror=y>&amp;\u{202E}.tsv\""
    var requests = links.sorted().map { ($0, [String]()) }
    requests += [
      ("/check", ["-F", section]), ("/check", ["-F", ward, "-F", section]),
      ("/check", ["-F", "file=@\(folder("broken.xlsx"))"]), ("/check", ["-F", section + hostile]),
      ("/blank", ["-F", "year=R9", "-F", section.replacing("file=", with: "from=")]),
      ("/blank", ["-F", "year=R5", "-F", section.replacing("file=", with: "from=")]),
      ("/check", ["-F", "other=x"]), ("/check", ["-d", "x"]), ("/nothing", []),
      ("/make", ["-F", "file=@\(folder("broken.xlsx"))", "-F", "make=csv"]),
      ("/check", ["-F", section, "-H", "Origin: http://evil.example"]),
    ]
    return try requests.enumerated().map { index, request in
      let answer = try server.ask(request.0, request.1)
      #expect(answer.headers["content-type"]?.hasPrefix("text/html") == true, "\(request)")
      return try folder.write(answer.body, to: "\(index).html")
    }
  }

  @Test(
    .enabled(if: Tool.isInstalled("tidy"), "tidy is not installed (make deps-documents)"),
    arguments: ["ja", "en"])
  func `tidy finds nothing to say about a page`(language: String) throws {
    let folder = try TemporaryFolder()
    for page in try pages(language, into: folder) {
      let outcome = try Tool.run(
        URL(filePath: "/usr/bin/env"), ["tidy", "-e", "-q", "--mute", "yes", page])
      let faults = outcome.errors.split(separator: "\n").filter { fault in
        !Self.unknownToTidy.contains { fault.contains("proprietary attribute \"\($0)\"") }
      }
      #expect(faults.isEmpty, "\(page) \(faults)")
    }
  }

  /// Attributes that are newer than tidy: of WAI-ARIA 1.1, and of the File and Directory Entries API.
  private static let unknownToTidy = ["aria-current", "webkitdirectory"]

  @Test(.enabled(if: ServeTools.areInstalled, "\(ServeTools.hint)"), arguments: ["ja", "en"])
  func `a strict parser takes each page`(language: String) throws {
    let folder = try TemporaryFolder()
    let script = """
      import html5lib, sys
      for path in sys.argv[1:]:
          try:
              html5lib.HTMLParser(strict=True).parse(open(path, "rb"), transport_encoding="utf-8")
          except html5lib.html5parser.ParseError as error:
              sys.exit(f"{path}: {error}")
      """
    let outcome = try Tool.run(
      ServeTools.python, ["-c", script] + pages(language, into: folder))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
