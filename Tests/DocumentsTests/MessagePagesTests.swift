import Foundation
import Testing
import TestSupport

/// The pages on messages: every code with an example, the reason, what to do.
@Suite(.startsPrograms) struct MessagePagesTests {
  @Test func `the pages are what the program and its examples give`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(
      Repository.root.appending(path: "docs/make-messages"),
      [Tool.mokuhyo.path, folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["messages.md", "messages.ja.md"] {
      #expect(
        try folder.text(name) == Repository.text("docs/" + name),
        "docs/make-messages .build/debug/mokuhyo docs")
    }
  }

  @Test(arguments: ["docs/messages.md", "docs/messages.ja.md"])
  func `every code has a section whose example shows that code and no other`(file: String) throws {
    let sections = try Repository.text(file).split(separator: "\n## ").dropFirst()
    let codes = try Repository.mokuhyo(["check", "--codes"]).split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: "\t").first }
    #expect(sections.map { $0.prefix(while: { $0 != "\n" }) } == codes)
    for (code, section) in zip(codes, sections) {
      let example = try #require(section.firstMatch(of: /```\n\$ mokuhyo .*\n([^`]+)```/)).output.1
      for line in example.split(separator: "\n") {
        // A shape over a mark is also one of the shapes that are counted.
        let isCount = code == "drawn-mark" && line.hasSuffix(" [outside-cells]")
        // A comparison has headings and a summary.
        let isHeading = code == "plan-changed" && !line.contains(" [")
        // What is counted comes after what is shown.
        let isShown = code == "messages-omitted" && line.hasSuffix(" [number-gap]")
        #expect(line.hasSuffix(" [\(code)]") || isCount || isHeading || isShown)
      }
      #expect(section.matches(of: /\n- \*\*.+\*\* .+/).count == 3, "\(code)")
    }
  }

  @Test func `the sheet that the examples spoil is sound itself`() throws {
    let outcome = try Tool.shell("mokuhyo check --strict examples/messages/sound.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.output)")
  }
}
