import Foundation
import Grid
import Mutation
import OOXML
import TestSupport
import Testing
import WorkbookReading

@testable import PackageEditing

/// A copy is the submitter's workbook, except for the parts that carry the notes.
struct ReviewedWorkbookTests {
  /// Two notes on the first worksheet of each workbook.
  private static func notes(_ workbook: Workbook) -> [Int: [CellNote]] {
    guard let index = workbook.sheets.firstIndex(where: { $0.kind == .worksheet }) else {
      return [:]
    }
    let used = (try? workbook.grid(at: index).cells.last?.reference) ?? nil
    let cells = [CellReference(row: 1, column: 1), used ?? CellReference(row: 4, column: 2)]
    return [index: Set(cells).sorted().map { CellNote(cell: $0, text: "警告: 二行の\nメモ <&> \($0)") }]
  }

  private static func changes(_ name: String, _ workbook: Workbook) -> Bool {
    let sheets = workbook.sheets.compactMap { $0.part?.lowercased() }
    let name = name.lowercased().replacing("\\", with: "/")
    return name == "[content_types].xml" || name == workbook.mainPart.lowercased()
      || name.contains("comments") || name.contains("vmldrawing") || name.hasSuffix(".rels")
      || sheets.contains(name)
  }

  @Test(.takesLong) func `a copy of every workbook reads like the original and keeps its bytes`()
    throws
  {
    var count = 0
    for url in Samples.workbooks {
      let bytes = [UInt8](try Data(contentsOf: url))
      guard let workbook = try? Workbook(bytes: bytes), let old = ZipImage(bytes),
        let grids = try? workbook.sheets.indices.map({ try workbook.grid(at: $0) })
      else { continue }
      count += 1
      let notes = Self.notes(workbook)
      let copy = try ReviewedWorkbook(bytes, limits: ReadingLimits())
        .copy(notes: notes, list: Samples.list)
      let new = try #require(ZipImage(copy))
      #expect(new.members.prefix(old.members.count).map(\.name) == old.members.map(\.name))
      for (member, kept) in zip(old.members, new.members) {
        let name = String(decoding: member.name, as: UTF8.self)
        let isKept = member.packed == kept.packed && member.method == kept.method
        #expect(isKept || Self.changes(name, workbook), "\(url.lastPathComponent): \(name)")
      }
      let again = try Workbook(bytes: copy)
      #expect(again.sheets.dropLast().map(\.name) == workbook.sheets.map(\.name))
      #expect(again.sheets.last?.name == ReviewMark.sheetName)
      for (index, grid) in grids.enumerated() {
        let isSame = try again.grid(at: index) == grid
        #expect(isSame, "\(url.lastPathComponent), sheet \(index)")
      }
      let second = try ReviewedWorkbook(copy, limits: ReadingLimits())
        .copy(notes: notes, list: Samples.list)
      #expect(second == copy, "\(url.lastPathComponent) reviewed again")
    }
    #expect(count > 100 || Repository.shared("corpus") == nil)
  }

  @Test func `a later review of unchanged findings keeps the date of the first one`() throws {
    let bytes = Samples.workbook(sheet: Array(Self.sheet("", "").utf8))
    let notes = [0: [CellNote(cell: CellReference(row: 0, column: 0), text: "a")]]
    let copy = try ReviewedWorkbook(bytes, limits: ReadingLimits())
      .copy(notes: notes, list: Samples.list)
    var later = Samples.list
    later.heading = "ファイル: a.xlsx　点検日: 2027年1月1日"
    let reviewed = try ReviewedWorkbook(copy, limits: ReadingLimits())
    #expect(try reviewed.copy(notes: notes, list: later) == copy)
    #expect(try reviewed.copy(notes: [:], list: later) != copy)
  }

  private static func sheet(_ before: String, _ after: String) -> String {
    "<worksheet xmlns=\"\(Samples.main)\" xmlns:r=\"\(Samples.office)\">\(before)<sheetData/>\(after)"
      + "</worksheet>"
  }

  @Test(arguments: [
    (sheet("", "<pageMargins/>@<extLst/>"), false),
    (sheet("<!-- <extLst/> --><dimension/>", "<drawing r:id=\"d\" />@ <tableParts/>"), false),
    (
      "<x:worksheet xmlns:x='\(Samples.main)' xmlns:q='\(Samples.office)'>\n <x:sheetData />"
        + "<y:drawing xmlns:y='urn:y'/></x:worksheet>", false
    ),
    (
      "<worksheet xmlns=\"\(ZipImage.mainNamespace(isStrict: true))\"><sheetData/>@\r\n</worksheet>",
      true
    ),
  ])
  func `a worksheet's part gets only the reference to the notes`(
    sheet: String, isStrict: Bool
  ) throws {
    let notes = [0: [CellNote(cell: CellReference(row: 0, column: 0), text: "a")]]
    let parts = sheet.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    let plain = parts.joined()
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let text = try #require(plain.data(using: encoding))
      let bytes = (encoding == .utf8 ? [] : mark) + [UInt8](text)
      let copy = try ReviewedWorkbook(
        Samples.workbook(sheet: bytes, isStrict: isStrict), limits: ReadingLimits()
      ).copy(notes: notes, list: Samples.list)
      let part = try #require(Samples.part("xl/worksheets/sheet1.xml", of: copy))
      let start = encoding == .utf8 ? 0 : 2
      #expect(part.prefix(start) == bytes.prefix(start))
      let written = try #require(String(bytes: part[start...], encoding: encoding))
      let reference = try #require(written.firstMatch(of: /<[a-z:]*legacyDrawing[^>]*>/))
      #expect(written.replacing(reference.output, with: "") == plain)
      if parts.count == 2 { #expect(written.hasPrefix(parts[0] + reference.output)) }
      let objects = try Workbook(bytes: copy).grid(at: 0).objects
      #expect(objects.isEmpty)
    }
  }

  @Test func `a note of somebody else keeps its words`() throws {
    guard let url = Repository.shared("submissions/111-notes-hidden-row.xlsx") else { return }
    let bytes = [UInt8](try Data(contentsOf: url))
    let workbook = try Workbook(bytes: bytes)
    let objects = try workbook.grid(at: 0).objects
    let cells = objects.filter { $0.kind == .note }.map(\.anchor)
    try #require(!cells.isEmpty)
    let notes = [0: cells.map { CellNote(cell: $0, text: "加える") }]
    let copy = try ReviewedWorkbook(bytes, limits: ReadingLimits())
      .copy(notes: notes, list: Samples.list)
    #expect(try Workbook(bytes: copy).grid(at: 0).objects == objects)
    let comments = try #require(Samples.part("xl/comments1.xml", of: copy))
    let text = String(decoding: comments, as: UTF8.self)
    #expect(text.matches(of: /【mokuhyo 点検】\n加える/).count == cells.count)
    let without = try ReviewedWorkbook(copy, limits: ReadingLimits())
      .copy(notes: [:], list: Samples.list)
    let rest = try #require(Samples.part("xl/comments1.xml", of: without))
    #expect(!String(decoding: rest, as: UTF8.self).contains("加える"))
    #expect(try Workbook(bytes: without).grid(at: 0).objects == objects)
  }

  @Test(.startsPrograms, .enabled(if: Tool.isInstalled("soffice")))
  func `LibreOffice opens a copy and shows the notes`() throws {
    guard let url = Repository.shared("submissions/111-notes-hidden-row.xlsx") else { return }
    let bytes = [UInt8](try Data(contentsOf: url))
    let notes = Self.notes(try Workbook(bytes: bytes))
    let copy = try ReviewedWorkbook(bytes, limits: ReadingLimits())
      .copy(notes: notes, list: Samples.list)
    let folder = try TemporaryFolder()
    for (name, bytes) in [("before", bytes), ("after", copy)] {
      try folder.write(bytes, to: name + ".xlsx")
      try Tool.run(
        URL(filePath: "/usr/bin/env"),
        [
          "soffice", "-env:UserInstallation=file://\(folder("profile"))", "--headless",
          "--convert-to", "fods", "--outdir", folder.path, folder(name + ".xlsx"),
        ])
    }
    let counts = try ["before", "after"].map { name in
      let text = String(decoding: try folder.contents(of: name + ".fods"), as: UTF8.self)
      return text.components(separatedBy: "<office:annotation ").count - 1
    }
    #expect(counts[1] == counts[0] + notes.values.reduce(0) { $0 + $1.count })
  }
}
