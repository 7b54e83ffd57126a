import Foundation
import Testing
import TestSupport

/// The worked example does what its README says.
@Suite(.startsPrograms) struct ExampleTests {
  private static let program = Repository.root
    .appending(path: ".build/examples/debug/ListNotAchieved")

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: program.path),
      "not built; make examples does it"))
  func `the example prints what its README shows, and goes on after a bad file`() throws {
    let blocks = DocumentBlock.all(in: try Repository.text("examples/list-not-achieved/README.md"))
    let command = try #require(blocks.first?.lines.first)
    let shown = try #require(blocks.last?.text)
    let desk = try TemporaryFolder()
    let made = try Tool.shell(
      "ln -s '\(Repository.root.appending(path: "examples").path)' examples; \(command)",
      in: desk.url)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Tool.run(Self.program, ["公式"], in: desk.url).output == shown)

    _ = try Tool.shell("echo no >公式/0.xlsx", in: desk.url)
    let lines = try Tool.run(Self.program, ["公式"], in: desk.url).output
    #expect(lines == "公式/0.xlsx: plain text, not a workbook\n" + shown)
  }
}
