import FormTemplate
import Foundation
import GoalSheet
import Messages
import Reporting
import TestSupport
import Testing

@testable import Conversion

@Suite struct WatchedFolderTests {
  private let folder: TemporaryFolder
  private let watched: WatchedFolder
  private let long = Date(timeIntervalSince1970: 1_700_000_000)

  init() throws {
    folder = try TemporaryFolder()
    watched = WatchedFolder(
      folder.path, ReadingOptions(vocabulary: Template.standard.vocabulary))
  }

  /// Writes a sheet under a name, changed at a time.
  private func write(_ text: String, to name: String, at time: Date) throws {
    // In place, so that the file stays the same one.
    let path = folder(name)
    if let file = FileHandle(forWritingAtPath: path) {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } else {
      try folder.write(text, to: name)
    }
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
  }

  private func sheet(_ name: String) throws -> String {
    try Repository.text("examples/\(name).tsv")
  }

  private func sections(_ state: WatchedState) -> [String] {
    state.outcomes.flatMap(\.counts).map(\.section)
  }

  @Test func `a file that looks as before is not read again, one that looks otherwise is`() throws {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    let first = watched.look()
    #expect(sections(first) == ["地域課"])
    // Three letters like those before, so that the size stays.
    let other = try sheet("地域課").replacing("地域課", with: "総務課")
    try write(other, to: "a.tsv", at: long)
    let second = watched.look()
    #expect(second.revision == first.revision)
    #expect(sections(second) == ["地域課"])
    try write(other, to: "a.tsv", at: long + 60)
    let third = watched.look()
    #expect(third.revision == first.revision + 1)
    #expect(sections(third) == ["総務課"])
  }

  @Test func `a file that changed just now is read again although it looks the same`() throws {
    let now = Date()
    try write(sheet("地域課"), to: "a.tsv", at: now)
    #expect(sections(watched.look()) == ["地域課"])
    try write(sheet("地域課").replacing("地域課", with: "総務課"), to: "a.tsv", at: now)
    #expect(sections(watched.look()) == ["総務課"])
  }

  @Test func `files that come, go and are renamed are followed`() throws {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    try write(sheet("総務課"), to: "下/b.tsv", at: long)
    #expect(sections(watched.look()) == ["地域課", "総務課"])
    try FileManager.default.moveItem(atPath: folder("a.tsv"), toPath: folder("下/z.tsv"))
    let state = watched.look()
    #expect(state.files.map(\.name) == ["下/b.tsv", "下/z.tsv"])
    #expect(Set(state.files.map(\.id)).count == 2)
    try FileManager.default.removeItem(atPath: folder("下"))
    #expect(watched.look().files.isEmpty)
  }

  @Test func `a file that is being written counts as it was, and is read when it is complete`()
    throws
  {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    try write(sheet("総務課"), to: "b.tsv", at: long)
    _ = watched.look()
    // The first half of an archive.
    try write("PK\u{3}\u{4}half", to: "a.tsv", at: Date())
    let during = watched.look()
    #expect(sections(during) == ["地域課", "総務課"])
    #expect(during.files.map(\.isBeingWritten) == [true, false])
    try write(sheet("保護課"), to: "a.tsv", at: Date())
    let after = watched.look()
    #expect(sections(after) == ["保護課", "総務課"])
    #expect(after.files.map(\.isBeingWritten) == [false, false])
    // What was broken long ago is broken.
    try write("PK\u{3}\u{4}half", to: "a.tsv", at: long)
    let broken = watched.look()
    #expect(sections(broken) == ["総務課"])
    #expect(broken.outcomes[0].messages.contains { $0.severity == .error })
  }

  @Test func `clutter and lock files are no files of the folder`() throws {
    for name in ["~$a.xlsx", ".b.tsv", "Thumbs.db", "~$手紙.docx", ".c/d.tsv"] {
      try write("x", to: name, at: long)
    }
    #expect(watched.look().files.isEmpty)
  }

  @Test func `files of other kinds are named, and not read`() throws {
    try write("x", to: "手紙.docx", at: long)
    try write(sheet("地域課"), to: "a.tsv", at: long)
    let first = watched.look()
    #expect(first.files.map(\.name) == ["a.tsv", "手紙.docx"])
    #expect(first.files.map(\.canOpen) == [true, false])
    #expect(first.outcomes[1].messages.map(\.code) == [.unsupportedFormat])
    #expect(watched.look().revision == first.revision)
    // What is made of the folder is what the command makes.
    #expect(watched.inputs.map(\.fileName) == ["a.tsv"])
  }

  @Test func `what is opened is what a look found, and nothing else`() throws {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    try write(sheet("総務課"), to: "~$b.tsv", at: long)
    let id = try #require(watched.look().files.first?.id)
    let upload = try #require(watched.upload(id, limit: 1 << 20))
    #expect(upload.name == "a.tsv")
    #expect(try upload.bytes == Array(sheet("地域課").utf8))
    #expect(watched.upload(id, limit: 10) == nil)
    for other in ["", "a.tsv", folder("a.tsv"), folder("~$b.tsv"), "../a.tsv"] {
      #expect(watched.upload(other, limit: 1 << 20) == nil)
    }
    try FileManager.default.removeItem(atPath: folder("a.tsv"))
    #expect(watched.upload(id, limit: 1 << 20) == nil)
  }

  @Test func `a folder that is away is an error until it is back`() throws {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    _ = watched.look()
    try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + ".away")
    let away = watched.look()
    #expect(sections(away).isEmpty)
    #expect(away.outcomes.flatMap(\.messages).map(\.code) == [.unreadableFile])
    #expect(watched.look().revision == away.revision)
    try FileManager.default.moveItem(atPath: folder.path + ".away", toPath: folder.path)
    #expect(sections(watched.look()) == ["地域課"])
  }

  @Test func `sections that are expected and a section that came twice are found`() throws {
    try write(sheet("地域課"), to: "a.tsv", at: long)
    try write(sheet("地域課"), to: "b.tsv", at: long)
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.expected = try ExpectedSections(
      ["西区"], of: Template.standard.vocabulary.departments)
    let codes = WatchedFolder(folder.path, options).look().outcomes.flatMap(\.messages).map(\.code)
    #expect(codes.count { $0 == .duplicateSheet } == 1)
    #expect(codes.count { $0 == .submissionMissing } == 10)
  }
}
