@testable import BIFF
import Messages
import Testing
import WorkbookReading

/// What is not read, and why.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("EncryptedPackage", CompoundDocument.encryptedPackage), ("WordDocument", .word),
  ])
  func `files of other programs are recognised`(name: String, expected: CompoundDocument) throws {
    let bytes = CompoundImage([(name, [1, 2, 3])]).bytes
    #expect(CompoundDocument(try CompoundFile(bytes)) == expected)
    let kind: ReadError.Kind =
      expected == .encryptedPackage ? .encryptedFile : .unsupportedFormat
    #expect(refusal(bytes)?.kind == kind)
  }

  @Test(arguments: [BIFFVersion.biff5, .biff8]) func `a password`(version: BIFFVersion) {
    let image = WorkbookImage(version: version, globals: [Raw(0x2F, two(1), two(1))])
    #expect(refusal(image.file)?.kind == .encryptedFile)
  }

  @Test(arguments: [(0x0009, 2), (0x0209, 3), (0x0409, 4)])
  func `workbooks before Excel 5`(number: Int, version: Int) {
    let stream = RecordImage([Raw(number, two(0), two(0x10)), Raw(0x0A, [])]).bytes
    for bytes in [stream, CompoundImage([("Book", stream)]).bytes] {
      #expect(refusal(bytes)?.reason as? BIFFReason == .oldVersion(version))
    }
  }

  @Test(arguments: [UInt8(1), 2, 6]) func `a workbook without a worksheet`(type: UInt8) {
    var image = WorkbookImage()
    image.sheets[0].type = type
    #expect(refusal(image.file)?.reason as? BIFFReason == .noWorksheet)
  }

  @Test func `a stream that ends before its sheet does`() {
    let stream = WorkbookImage([Raw(0x0203, two(0), two(0), two(0), eight(1))]).stream
    for count in 1..<stream.count {
      let error = refusal(CompoundImage([("Workbook", Array(stream.prefix(count)))]).bytes)
      #expect(error?.kind == .unreadableFile, "\(count)")
    }
  }

  @Test func `a sheet that does not begin where the list says`() {
    var stream = WorkbookImage().stream
    let at = stream.indices.first { stream[$0...].starts(with: two(0x85)) } ?? 0
    stream[at + 4] &+= 2
    let error = refusal(CompoundImage([("Workbook", stream)]).bytes)
    #expect(error?.reason as? BIFFReason == .missingBeginning)
    #expect(error?.place.sheet == "S")
  }

  @Test func `two sheets in one place, and too many sheets`() {
    var image = WorkbookImage()
    image.sheets += [.init(name: "T"), .init(name: "U")]
    var stream = image.stream
    let entries = stream.indices.filter { stream[$0...].starts(with: two(0x85)) }.prefix(2)
    stream.replaceSubrange(
      entries[1] + 4..<entries[1] + 8, with: stream[entries[0] + 4..<entries[0] + 8])
    let error = refusal(CompoundImage([("Workbook", stream)]).bytes)
    #expect(error?.reason as? BIFFReason == .sharedSheet("T"))
    var limits = ReadingLimits()
    limits.members = 2
    #expect(refusal(image.file, limits: limits)?.kind == .tooLarge)
  }

  @Test func `every reason has a sentence in both languages`() {
    let reasons: [BIFFReason] = [
      .cutOff, .damagedHeader, .noWorkbook(.word), .noWorkbook(.powerPoint), .noWorkbook(.unknown),
      .oldVersion(4), .unknownVersion(7), .noWorksheet, .unknownCodePage(949), .sharedSheet("S"),
    ]
    #expect(Set(reasons.map(\.text.english)).count == reasons.count)
    #expect(Set(reasons.map(\.text.japanese)).count == reasons.count)
  }
}
