import Grid
import Messages
import Mutation
import Testing
import WorkbookReading

@testable import OpenDocument

@Suite struct PackageTests {
  private static let table = Sample.table(Sample.row(Sample.text("値")))

  private func error(_ bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try OpenDocumentWorkbook(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func reason(_ bytes: [UInt8]) -> OpenDocumentReason? {
    error(bytes)?.reason as? OpenDocumentReason
  }

  @Test func `a package and a flat document are read alike`() throws {
    let package = try OpenDocumentWorkbook(bytes: Sample.package(Self.table).bytes)
    let flat = try OpenDocumentWorkbook(bytes: Sample.flat(Self.table))
    #expect(try package.grid(at: 0) == flat.grid(at: 0))
    #expect(package.sheets.first?.part == "content.xml")
    #expect(flat.sheets.first?.part == nil)
  }

  @Test func `a file is opened by its path`() throws {
    for bytes in [Sample.package(Self.table).bytes, Sample.flat(Self.table)] {
      let file = try TemporaryFile(bytes)
      let workbook = try OpenDocumentWorkbook(path: file.path)
      #expect(try workbook.grid(at: 0).texts == ["A1": "値"])
    }
  }

  @Test func `a large file is opened by its path`() throws {
    let comment = "<!--" + String(repeating: "無", count: 400_000) + "-->"
    let file = try TemporaryFile(Sample.flat(comment + Self.table))
    #expect(try OpenDocumentWorkbook(path: file.path).grid(at: 0).texts == ["A1": "値"])
  }

  @Test func `a package with a password is refused as such`() {
    var image = Sample.package([
      ("mimetype", Sample.mimeType), ("content.xml", "\u{1}\u{2}"),
      (
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
          + "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
          + "</m:manifest>"
      ),
    ])
    #expect(error(image.bytes)?.reason as? WorkbookReason == .encrypted)
    // LibreOffice since 24.8 encrypts the package as a whole.
    image.members[1].name = Array("encrypted-package".utf8)
    #expect(error(image.bytes)?.reason as? WorkbookReason == .encrypted)
  }

  @Test func `a manifest of OpenOffice 2, with its document type, is no obstacle`() throws {
    var image = Sample.package(Self.table)
    image.members[3] = ZipMember(
      "META-INF/manifest.xml", "<!DOCTYPE manifest SYSTEM \"Manifest.dtd\"><manifest/>")
    #expect(try OpenDocumentWorkbook(bytes: image.bytes).grid(at: 0).texts == ["A1": "値"])
  }

  @Test(arguments: [
    ("text", DocumentKind.text), ("presentation", .presentation), ("drawing", .drawing),
    ("chart", .chart), ("image", .image), ("database", .database), ("sound", .unknown),
  ])
  func `another kind of document is refused by name`(element: String, kind: DocumentKind) {
    let content = """
      <office:document-content \(Sample.namespaces)><office:body><office:\(element)/></office:body>\
      </office:document-content>
      """
    let bytes = Sample.package([("content.xml", content)]).bytes
    #expect(reason(bytes) == .otherDocument(kind))
    #expect(error(bytes)?.kind == .unsupportedFormat)
  }

  @Test func `a document of OpenOffice 1 is refused by name`() {
    let content = """
      <office:document-content xmlns:office="http://openoffice.org/2000/office"/>
      """
    #expect(reason(Sample.package([("content.xml", content)]).bytes) == .oldOpenOffice)
  }

  @Test func `what lacks its content or begins otherwise is damaged`() {
    #expect(reason(Sample.package([("a", "b")]).bytes) == .missingPart("content.xml"))
    #expect(reason(Array("<html/>".utf8)) == .unexpectedRoot("html"))
    #expect(error(Array("<html/>".utf8))?.kind == .unreadableFile)
  }

  @Test(arguments: [
    "<!DOCTYPE office:document [<!ENTITY a \"b\">]>", "<!DOCTYPE d SYSTEM \"x.dtd\">",
  ])
  func `a document type is refused`(type: String) {
    let bytes = Array(type.utf8) + Sample.flat(Self.table).dropFirst(21)
    #expect(error(bytes)?.kind == .unreadableFile)
  }

  @Test func `a document that is cut off is refused, wherever it is cut`() {
    let bytes = Sample.flat(Self.table)
    for count in stride(from: 30, to: bytes.count, by: 7) {
      #expect(error(Array(bytes.prefix(count)))?.kind == .unreadableFile)
    }
  }

  @Test func `a damaged part is named`() {
    var image = Sample.package(Self.table)
    image.members[1] = ZipMember("content.xml", "<office:document-content")
    #expect(error(image.bytes)?.place.part == "content.xml")
    image = Sample.package(Self.table)
    image.members[2] = ZipMember("styles.xml", "<a><b></a>")
    #expect(error(image.bytes)?.place.part == "styles.xml")
  }

  @Test func `every reason has its sentences and its kind`() {
    let reasons: [OpenDocumentReason] =
      [
        .oldOpenOffice, .missingPart("p"), .unexpectedRoot("r"),
        .tooManyRows(limit: 1), .tooManyColumns(limit: 1),
        .tooManyRepeatedCells(limit: 1),
      ] + DocumentKind.allCases.map { .otherDocument($0) }
    #expect(Set(reasons.map(\.text)).count == reasons.count)
    #expect(reasons.allSatisfy { !$0.text.english.isEmpty && !$0.text.japanese.isEmpty })
  }
}
