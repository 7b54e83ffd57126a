import Messages
import Testing
import TestSupport

@testable import OOXML

@Suite struct `the kind of a file` {
  /// A compound file whose directory has a single entry with the given name.
  static func compound(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - 8)
    let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes += units + [UInt8](repeating: 0, count: 64 - units.count)
    bytes += [UInt8(units.count + 2), 0] + [UInt8](repeating: 0, count: 62)
    return bytes
  }

  static func zip(_ parts: [(String, String)]) -> [UInt8] {
    var zip = ZipBuilder()
    for part in parts { zip.entries.append(.init(name: part.0, content: Array(part.1.utf8))) }
    return zip.bytes
  }

  static let cases: [([UInt8], PackageKind, ReadError.Kind)] = [
    (compound("EncryptedPackage"), .encrypted, .encryptedFile),
    (compound("Workbook"), .oldXLS, .unsupportedFormat),
    (compound("Book"), .oldXLS, .unsupportedFormat),
    (compound("WordDocument"), .otherCompoundFile, .unsupportedFormat),
    ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06], .oldXLS, .unsupportedFormat),
    (
      zip([("mimetype", "x"), ("META-INF/manifest.xml", "<m/>"), ("content.xml", "<c/>")]),
      .openDocument, .unsupportedFormat
    ),
    (zip([("課.xlsx", "")]), .otherZip, .unsupportedFormat),
    (
      zip([
        (
          "_rels/.rels",
          PackageBuilder.relationships([("a", "officeDocument", "word/document.xml")])
        )
      ]), .otherOfficeDocument, .unsupportedFormat
    ),
    (
      zip([
        ("_rels/.rels", PackageBuilder.relationships([("a", "officeDocument", "xl/workbook.bin")]))
      ]), .binaryWorkbook, .unsupportedFormat
    ),
    (Array("No.,組織目標\r\n1,税\r\n".utf8), .text, .unsupportedFormat),
    ([0x90, 0xC5, 0x2C, 0x31], .text, .unsupportedFormat),
    ([0xFF, 0xFE, 0x41, 0x00], .text, .unsupportedFormat),
    ([], .empty, .unreadableFile),
    ([0x89, 0x50, 0x4E, 0x47, 0x00, 0x01], .other, .unsupportedFormat),
  ]

  @Test(arguments: cases.indices)
  func `the kind of a file is detected from its content`(index: Int) throws {
    let (bytes, kind, fault) = Self.cases[index]
    #expect(PackageKind.of(bytes: bytes) == kind)
    let error = try error(of: bytes)
    #expect(error?.kind == fault)
    // A misleading name has no effect, and the error names the file.
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "様式.xlsx")
    #expect(try PackageKind.of(path: path) == kind)
    let second = #expect(throws: ReadError.self) { try Workbook(path: path) }
    #expect(second?.place.file == path)
    #expect(second?.text == error?.text)
  }

  @Test func `each kind has its own sentence`() throws {
    let sentences = try Self.cases.compactMap { try error(of: $0.0)?.text.english }
    #expect(Set(sentences).count == Set(Self.cases.map(\.1)).count)
  }

  @Test func `a damaged zip is a damaged file`() throws {
    let bytes = PackageBuilder(rows: "<row/>").bytes
    #expect(try error(of: Array(bytes[..<(bytes.count - 30)]))?.kind == .unreadableFile)
  }

  @Test func `a missing file is an error`() {
    let error = #expect(throws: ReadError.self) { try Workbook(path: "/nowhere/税.xlsx") }
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.file == "/nowhere/税.xlsx")
  }
}
