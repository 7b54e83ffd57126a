import Grid
import Testing

@testable import OOXML
import WorkbookReading
import TestSupport

@Suite struct `a package` {
  static let rows = "<row><c t=\"s\"><v>0</v></c><c><v>2</v></c></row>"
  static let plain = PackageBuilder(rows: rows, strings: "<si><t>税</t></si>")
  static let expected = ["A1=税", "B1=2"]

  struct Variant: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var change: @Sendable (inout PackageBuilder) -> Void

    init(_ name: String, _ change: @escaping @Sendable (inout PackageBuilder) -> Void) {
      testDescription = name
      self.change = change
    }
  }

  static let sheet = "xl/worksheets/sheet1.xml"

  static let variants: [Variant] = [
    Variant("as Excel writes it") { _ in },
    Variant("with stored entries") { $0.alter = { $0.isDeflated = false } },
    Variant("with data descriptors") { $0.alter = { $0.hasDescriptor = true } },
    Variant("with zip64 entries") { $0.alter = { $0.isZip64 = true } },
    Variant("with backslashes") { package in
      package.alter = { entry in
        entry.name = String(entry.name.map { $0 == "/" ? "\\" : $0 })
      }
    },
    Variant("with names in another case") { package in
      package.alter = { $0.name = $0.name.uppercased() }
    },
    Variant("without a list of content types") { $0.remove("[Content_Types].xml") },
    Variant("without relationships of its own") { $0.remove("_rels/.rels") },
    Variant("with absolute targets") { package in
      package["_rels/.rels"] = package["_rels/.rels"]
        .replacing("xl/workbook.xml", with: "/xl/workbook.xml")
      package["xl/_rels/workbook.xml.rels"] = package["xl/_rels/workbook.xml.rels"]
        .replacing("worksheets/", with: "/xl/worksheets/")
    },
    Variant("with targets that go up and around") { package in
      package["xl/_rels/workbook.xml.rels"] = package["xl/_rels/workbook.xml.rels"]
        .replacing("worksheets/", with: "../xl/./worksheets\\")
    },
    Variant("with a workbook elsewhere") { package in
      package["_rels/.rels"] = package["_rels/.rels"]
        .replacing("xl/workbook.xml", with: "book.xml")
      package["xl/_rels/workbook.xml.rels"] = package["xl/_rels/workbook.xml.rels"]
        .replacing("Target=\"", with: "Target=\"xl/")
      package.rename("xl/workbook.xml", to: "book.xml")
      package.rename("xl/_rels/workbook.xml.rels", to: "_rels/book.xml.rels")
    },
    Variant("with names in percent signs") { package in
      package.rename(sheet, to: "xl/worksheets/シート 1.xml")
      package["xl/_rels/workbook.xml.rels"] = package["xl/_rels/workbook.xml.rels"]
        .replacing("sheet1.xml", with: "%E3%82%B7%E3%83%BC%E3%83%88%201.xml")
    },
    Variant("with strict namespaces") { package in
      for name in ["xl/workbook.xml", sheet, "xl/sharedStrings.xml"] {
        package[name] = package[name]
          .replacing(PackageBuilder.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replacing(
            PackageBuilder.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      }
      package["xl/_rels/workbook.xml.rels"] = package["xl/_rels/workbook.xml.rels"]
        .replacing(
          PackageBuilder.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    },
    Variant("with prefixed elements") { package in
      for name in ["xl/workbook.xml", sheet, "xl/sharedStrings.xml"] {
        package[name] = package[name].replacing("xmlns=", with: "xmlns:x=")
          .replacing(#/<(/?)([a-z])/#) { "<\($0.1)x:\($0.2)" }
      }
    },
    Variant("with single quotes") { package in
      for part in package.parts {
        package[part.name] = package[part.name].replacing("\"", with: "'")
      }
    },
    Variant("with byte order marks") { package in
      for part in package.parts { package.set(part.name, [0xEF, 0xBB, 0xBF] + part.content) }
    },
    Variant("in UTF-16, low byte first") { package in
      for part in package.parts {
        package.set(
          part.name,
          [0xFF, 0xFE] + package[part.name].utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      }
    },
    Variant("in UTF-16, high byte first, without a mark") { package in
      for part in package.parts {
        package.set(
          part.name, package[part.name].utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
      }
    },
    Variant("with comments and white space everywhere") { package in
      for part in package.parts {
        package[part.name] = package[part.name].replacing("><", with: ">\n <!-- > --><?x y?>\t<")
      }
    },
    Variant("with tables that lie about their size") { package in
      package["xl/sharedStrings.xml"] = package["xl/sharedStrings.xml"]
        .replacing("<sst ", with: "<sst count=\"0\" uniqueCount=\"4000000000\" ")
      package[sheet] = package[sheet]
        .replacing("<sheetData>", with: "<dimension ref=\"C3:D4\"/><sheetData>")
    },
    Variant("with alternatives of another namespace") { package in
      package[sheet] = package[sheet].replacing(
        "<sheetData>",
        with:
          "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x14\"><sheetData/></mc:Choice></mc:AlternateContent><sheetData>"
      )
    },
    Variant("with an older part of the same name") { package in
      package.parts.insert(
        (sheet, Array(PackageBuilder.sheet("<row><c><v>9</v></c></row>").utf8)), at: 0)
    },
  ]

  @Test(arguments: variants)
  func `a package is read in every form that occurs`(variant: Variant) throws {
    var package = Self.plain
    variant.change(&package)
    #expect(try texts(grid(package)) == Self.expected)
    #expect(try text(package.bytes) == "税\t2\n")
  }

  @Test func `the sheets are listed with their kinds and visibility`() throws {
    var package = PackageBuilder()
    package["xl/workbook.xml"] =
      "<workbook xmlns=\"\(PackageBuilder.main)\" xmlns:r=\"\(PackageBuilder.office)\"><sheets>"
      + "<sheet name=\"見本&amp;例\" r:id=\"a\"/><sheet name=\"B\" state=\"hidden\" r:id=\"b\"/>"
      + "<sheet name=\"C\" state=\"veryHidden\" r:id=\"c\"/><sheet name=\"D\" r:id=\"d\"/>"
      + "<sheet name=\"E\"/><sheet name=\"F\" r:id=\"zz\"/></sheets></workbook>"
    package["xl/_rels/workbook.xml.rels"] = PackageBuilder.relationships([
      ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "chartsheet", "c.xml"),
      ("c", "dialogsheet", "d.xml"), ("d", "xlMacrosheet", "m.xml"),
    ])
    let sheets = try Workbook(bytes: package.bytes).sheets
    #expect(sheets.map(\.name) == ["見本&例", "B", "C", "D", "E", "F"])
    #expect(
      sheets.map(\.kind) == [
        .worksheet, .chartsheet, .dialogsheet, .macrosheet, .unknown, .worksheet,
      ])
    #expect(
      sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible, .visible, .visible])
    let empty = try grid(package.bytes, sheet: 4)
    #expect(empty.cells.isEmpty && empty.repairs == [.sheetWithoutContent])
    #expect(try text(package.bytes, sheet: 1).isEmpty)
    #expect(try Workbook(bytes: package.bytes).rows(at: 3).next() == nil)
  }

  @Test func `a package may be an unzipped folder`() throws {
    let folder = try TemporaryFolder()
    for part in Self.plain.parts { try folder.write(part.content, to: part.name) }
    let workbook = try Workbook(path: folder.path)
    #expect(try texts(workbook.grid(at: 0)) == Self.expected)
    #expect(try PackageKind.of(path: folder.path) == .workbook)
  }
}
