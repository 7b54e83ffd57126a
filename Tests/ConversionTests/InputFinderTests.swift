import Foundation
import Messages
import OOXML
import Testing

@testable import Conversion
import WorkbookReading
import TestSupport

@Suite(.startsPrograms) struct InputFinderTests {
  private let finder = InputFinder(limits: ReadingLimits())

  @Test func `a folder's files come by path in code-point order, other kinds left out`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.tsv", "a/x.csv", "a.xlsx", "a-1/y.txt", "~$b.xlsx", ".hidden.tsv", ".git/c.tsv",
      "letter.docx", "photo.png", "__MACOSX/a.xlsx", "ア.tsv", "a/deep/er/z.json", "old.xls",
    ] {
      try folder.write("x", to: name)
    }
    let found = finder.inputs(of: folder.path).map { $0.address.dropFirst(folder.path.count + 1) }
    #expect(
      found == [
        "a-1/y.txt", "a.xlsx", "a/deep/er/z.json", "a/x.csv", "b.tsv", "old.xls", "ア.tsv",
      ])
  }

  @Test func `a folder with an unzipped workbook is one input`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "in/book/[content_types].XML")
    try folder.write("x", to: "in/book/xl/data.csv")
    try folder.write("x", to: "in/z.tsv")
    #expect(
      finder.inputs(of: folder("in")).map(\.address) == [folder("in/book"), folder("in/z.tsv")])
  }

  @Test func `a link that leads upwards is not followed for ever`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "in/a/b.tsv")
    try FileManager.default.createSymbolicLink(
      atPath: folder("in/a/up"), withDestinationPath: folder("in"))
    #expect(finder.inputs(of: folder("in")).map(\.address) == [folder("in/a/b.tsv")])
  }

  @Test func `a folder that several links lead to is read once, from its own place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "in/m/b.tsv")
    for link in ["in/a", "in/z", "in/m/again"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder(link), withDestinationPath: folder("in/m"))
    }
    #expect(finder.inputs(of: folder("in")).map(\.address) == [folder("in/m/b.tsv")])
  }

  /// Makes zips with Python: `entries` are names and contents, or a zip in a zip.
  private func makeZips(in folder: TemporaryFolder, _ script: String) throws {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", "import zipfile, io, sys\n" + script]
    python.currentDirectoryURL = folder.url
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
  }

  @Test func `a zip's members come by path, a zip within it with its own`() throws {
    let folder = try TemporaryFolder()
    try makeZips(
      in: folder,
      """
      def pack(*entries):
          buffer = io.BytesIO()
          with zipfile.ZipFile(buffer, "w") as archive:
              for name, data in entries: archive.writestr(name, data)
          return buffer.getvalue()
      third = pack(("deep.tsv", "x"))
      inner = pack(("z.tsv", "x"), ("a.tsv", "x"), ("third.zip", third))
      open("all.zip", "wb").write(pack(
          ("提出/b.tsv", "x"), ("inner.zip", inner), ("a.csv", "x"), ("~$a.xlsx", "x"),
          ("__MACOSX/._a.csv", "x"), (".DS_Store", "x"), ("readme.md", "x")))
      """)
    let found = finder.inputs(of: folder("all.zip"))
    #expect(
      found.map { $0.address.dropFirst(folder.path.count + 1) } == [
        "all.zip!/a.csv", "all.zip!/inner.zip!/a.tsv", "all.zip!/inner.zip!/third.zip",
        "all.zip!/inner.zip!/z.tsv", "all.zip!/提出/b.tsv",
      ])
    guard case .missing(let message) = found[2].content else {
      Issue.record("a zip within a zip within a zip is to be refused")
      return
    }
    #expect(message.code == .tooLarge)
  }

  @Test func `a zip of too many members is refused`() throws {
    let folder = try TemporaryFolder()
    try makeZips(
      in: folder,
      """
      with zipfile.ZipFile("many.zip", "w") as archive:
          for number in range(12): archive.writestr(f"{number}.tsv", "x")
      """)
    var limits = ReadingLimits()
    limits.members = 11
    let found = InputFinder(limits: limits).inputs(of: folder("many.zip"))
    guard found.count == 1, case .missing(let message) = found[0].content else {
      Issue.record("twelve members are more than eleven")
      return
    }
    #expect(message.code == .tooLarge)
    limits.members = 12
    #expect(InputFinder(limits: limits).inputs(of: folder("many.zip")).count == 12)
  }
}
