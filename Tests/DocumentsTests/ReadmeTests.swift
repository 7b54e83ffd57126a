import Foundation
import Testing
import TestSupport

/// What the READMEs show is what there is.
struct ReadmeTests {
  @Test func `the library's example is the code that is compiled here`() throws {
    let code = try Repository.text("Tests/DocumentsTests/CountNotAchieved.swift")
    #expect(try Repository.text("README.md").contains("```swift\n" + code + "```"))
    #expect(try Repository.text("README.ja.md").contains("```swift\n" + code + "```"))
  }

  @Test(.startsPrograms) func `the library's example counts`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "r5.xlsx").path
    _ = try Repository.mokuhyo(["convert", "examples/r5-nishi-ku.tsv", "-o", path])
    let counts = try countNotAchieved(in: path)
    #expect(counts.count == 10)
    #expect(counts["健康福祉課"] == 1)
    #expect(counts["地域課"] == 0)
  }

  @Test(.startsPrograms, arguments: [("README.md", "en"), ("README.ja.md", "ja")])
  func `the findings shown are those of the program`(file: String, language: String) throws {
    let findings = try Repository.mokuhyo([
      "check", "examples/r5-nishi-ku.tsv", "--lang", language,
    ])
    #expect(findings.split(separator: "\n").count == 5)
    #expect(try Repository.text(file).contains("```\n" + findings + "```"))
  }

  @Test(arguments: ["README.md", "README.ja.md"])
  func `the two commands are on the first screen`(file: String) throws {
    let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    let screen = lines.prefix(20).joined(separator: "\n")
    #expect(screen.contains("make demo") && screen.contains("make test"))
  }

  @Test(arguments: ["README.md", "README.ja.md"])
  func `every linked file exists`(file: String) throws {
    for link in try Repository.text(file).matches(of: /\]\(([^)]+)\)/) {
      let path = Repository.root.appending(path: String(link.output.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link.output.1)")
    }
  }

  @Test(.startsPrograms) func `the report's description has the keys that a report has`() throws {
    let document = try Repository.text("docs/report.md")
    let example = document.firstMatch(of: /```json\n([^`]*)```/)?.1 ?? ""
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: "report.json")
    _ = try Repository.mokuhyo(["check", "examples/保護課.tsv", "--report", report.path])
    let described = Self.keys(of: try JSONSerialization.jsonObject(with: Data(example.utf8)))
    #expect(described.count > 30)
    #expect(
      described == Self.keys(of: try JSONSerialization.jsonObject(with: Data(contentsOf: report))))
  }

  /// The paths of all keys of a JSON value, whatever the index in an array.
  private static func keys(of value: Any, at path: String = "") -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: []) { keys, member in
        keys.insert(path + "." + member.key)
        keys.formUnion(Self.keys(of: member.value, at: path + "." + member.key))
      }
    }
    let elements = value as? [Any] ?? []
    return elements.reduce(into: []) { $0.formUnion(Self.keys(of: $1, at: path + "[]")) }
  }

  /// The picture that a browser draws, and all of them.
  private static let browserPicture = "report.png"
  private static let browserPictures: Set = [
    browserPicture, "compare.png", "serve-board.png", "serve-check.png",
  ]

  @Test(.startsPrograms, .enabled(if: Browser.isInstalled, "Chromium is not installed"))
  func `a picture that differs is recognised`() throws {
    let pictures = Repository.root.appending(path: "docs/pictures")
    let report = try Data(contentsOf: pictures.appending(path: Self.browserPicture))
    let other = try Data(contentsOf: pictures.appending(path: "form.png"))
    let browser = try Browser()
    #expect(try browser.difference(of: report, and: report) == 0)
    #expect(try browser.difference(of: report, and: other) == 1)
  }

  @Test(
    .startsPrograms,
    .enabled(if: Repository.canPrint, "LibreOffice and its tools are not installed"))
  func `the pictures are what the program makes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Repository.drawPictures(into: folder)
    let pictures = Repository.root.appending(path: "docs/pictures")
    let names = try FileManager.default.contentsOfDirectory(atPath: pictures.path).sorted()
      .filter { !Self.browserPictures.contains($0) || Browser.isInstalled }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    for name in names {
      let drawn = try Data(contentsOf: folder.appending(path: name))
      let kept = try Data(contentsOf: pictures.appending(path: name))
      if Self.browserPictures.contains(name) {
        // Each version of a browser smooths its letters in its own way.
        #expect(try Browser().difference(of: drawn, and: kept) < 0.01, "\(name)")
      } else {
        // The test library would look for the shortest way from one to the other, for minutes.
        let isSame = drawn == kept
        #expect(isSame, "\(name)")
      }
    }
  }
}
