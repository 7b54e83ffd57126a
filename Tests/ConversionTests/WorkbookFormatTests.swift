import Foundation
import TestSupport
import Testing

/// Workbooks in older formats, wherever inputs may be: files, folders, zips, pipes.
@Suite(.startsPrograms) struct WorkbookFormatTests {
  private let mokuhyo = Mokuhyo()

  private static let workbooks = [
    "125-xls-merge-indicators-date-ge-etc.xls", "127-xls-95.xls",
    "129-ods-ditto-hidden-row-etc.ods", "131-fods-graph-paper.fods",
  ]

  private static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: Samples.submission(name)))
  }

  // MARK: - Names

  @Test(arguments: workbooks)
  func `the content of a workbook decides, not its name`(name: String) throws {
    let folder = try TemporaryFolder()
    let expected = try mokuhyo("cells", Samples.submission(name), "--to", "json")
    #expect(expected.status == 0)
    for other in ["a.xlsx", "a.xls", "a.ods", "a"] {
      try folder.write(try Self.bytes(name), to: other)
      let outcome = try mokuhyo("cells", folder(other), "--to", "json")
      #expect(outcome.output == expected.output, "\(other)")
    }
  }

  @Test func `folders and zips give the sheets of all formats`() throws {
    let folder = try TemporaryFolder()
    for name in Self.workbooks { try folder.write(try Self.bytes(name), to: "in/" + name) }
    let files = try mokuhyo("convert", folder("in"), "--to", "jsonl")
    #expect(files.status == 0)
    #expect(files.lines.count == Self.workbooks.count)
    try Tool.output(of: "python3", ["-m", "zipfile", "-c", folder("all.zip"), folder("in") + "/"])
    let members = try mokuhyo("convert", folder("all.zip"), "--to", "jsonl")
    #expect(members.status == 0)
    #expect(members.lines.count == Self.workbooks.count)
  }

  // MARK: - Refusals

  private static let page = "<html><table><tr><td>組織目標管理シート</td></tr></table></html>"
  private static let book =
    "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"

  @Test(arguments: [
    ("page.xls", page, "a web page"),
    ("page.txt", "\u{FEFF}<!DOCTYPE html>\n" + page, "a web page"),
    ("part.xls", "\n<table><tr><td>1</td></tr></table>", "a web page"),
    ("book.xls", book, "the XML format of Excel 2003"), ("book.xml", book, "of Excel 2003"),
    ("data.xml", "<?xml version=\"1.0\"?>\n<data/>", "an XML file"),
    ("page.xls", "MIME-Version: 1.0\nContent-Type: multipart/related\n", "a web archive"),
    ("old.xls", "ID;PWXL;N;E\nC;Y1;X1;K\"a\"\nE\n", "SYLK"),
    ("text.xlsx", "年度\t令和5年度\n", "plain text"),
    ("old.wk1", "\0\0\u{2}\0\u{6}\u{4}", "Lotus 1-2-3"),
  ])
  func `text that is no table is refused with what it is`(
    name: String, text: String, expected: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    for command in ["check", "convert", "cells"] {
      let outcome = try mokuhyo(command, folder(name))
      #expect(outcome.status == 1)
      let text = outcome.text + outcome.errors
      #expect(text.contains(expected), "\(text)")
      #expect(text.contains("[unsupported-format]") || command == "cells")
    }
  }

  // MARK: - Markup

  private static let remark = "<!-- " + String(repeating: "注 ", count: 50_000) + " -->"

  @Test(arguments: [
    ("page.csv", "<!-- saved from a system -->\n" + remark + page, "a web page"),
    (
      "page.xls", "<?xml version=\"1.0\"?>\n<!DOCTYPE html [<!ENTITY a \">\">]>\n" + page,
      "a web page"
    ),
    (
      "book.xls",
      "<?mso-application progid=\"Excel.Sheet\"?>" + remark
        + "<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
      "the XML format of Excel 2003"
    ),
  ])
  func `markup is told by its root element, however far it is`(
    name: String, text: String, expected: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let outcome = try mokuhyo("check", folder(name))
    #expect(outcome.status == 1)
    #expect(outcome.text.contains(expected), "\(outcome.text)")
  }

  @Test func `a flat document is one by its root element, whatever precedes it`() throws {
    let folder = try TemporaryFolder()
    let name = "131-fods-graph-paper.fods"
    let document = String(decoding: try Self.bytes(name), as: UTF8.self)
    let expected = try mokuhyo("cells", Samples.submission(name), "--to", "json")
    let start = try #require(document.range(of: "<office:document"))
    let variants = [
      document.replacingCharacters(in: start, with: Self.remark + "<office:document"),
      document.replacing("office:", with: "o:").replacing("xmlns:office=", with: "xmlns:o=")
        .replacing("xmlns:o:1.0", with: "xmlns:office:1.0"),
    ]
    for (index, text) in variants.enumerated() {
      #expect(text != document)
      for file in ["\(index).fods", "\(index).xml"] {
        try folder.write(text, to: file)
        let outcome = try mokuhyo("cells", folder(file), "--to", "json")
        #expect(outcome.output == expected.output, "\(file): \(outcome.errors)")
      }
    }
    try folder.write(try #require(variants[0].data(using: .utf16)), to: "wide.fods")
    #expect(try mokuhyo("cells", folder("wide.fods"), "--to", "json").status == 0)
  }

  @Test func `an encrypted workbook may have a protected structure only`() throws {
    let outcome = try mokuhyo("check", Samples.submission("133-broken-xls-encrypted.xls"))
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("Protect Workbook"))
    #expect(outcome.text.contains("[encrypted-file]\n"))
  }

  // MARK: - Text under a workbook's name

  @Test(arguments: [String.Encoding.utf8, .shiftJIS, .utf16])
  func `a table of tabs named .xls is read as Excel opens it`(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    guard let bytes = text.data(using: encoding, allowLossyConversion: true) else { return }
    for name in ["a.tsv", "a.xls"] { try folder.write(bytes, to: name) }
    let expected = try mokuhyo("cells", folder("a.tsv"))
    let outcome = try mokuhyo("cells", folder("a.xls"))
    #expect(outcome.status == 0)
    #expect(outcome.output == expected.output)
    #expect(try mokuhyo("check", folder("a.xls")).status == 0)
  }
}
