@testable import BIFF
import Messages
import SeededNumbers
import Testing

@Suite struct CompoundFileTests {
  private static let content: [UInt8] = {
    var numbers = SeededNumbers(seed: 1)
    return (0..<9000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
  }()

  private func content(_ image: CompoundImage, _ name: String) throws -> [UInt8]? {
    let file = try CompoundFile(image.bytes)
    return try file.entry(named: name).map { try file.content(of: $0).array }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 4095, 4096, 4097, 9000], [false, true])
  func `gives a stream of any length, wherever its sectors lie`(
    count: Int, isScattered: Bool
  ) throws {
    var image = CompoundImage([
      ("Other", Array(Self.content.prefix(100))), ("Book", Array(Self.content.prefix(count))),
      ("Large", Self.content),
    ])
    image.isScattered = isScattered
    image.listsTableApart = isScattered
    #expect(try content(image, "book") == Array(Self.content.prefix(count)))
    #expect(try content(image, "LARGE") == Self.content)
    #expect(try content(image, "Nothing") == nil)
  }

  /// Where the allocation table has the number of the sector behind a sector.
  private func tableEntry(_ sector: Int, in image: CompoundImage) -> Int {
    let count = (image.bytes.count - 512) / 512
    return 512 * count + 4 * sector
  }

  @Test(arguments: [
    (0, BIFFReason.loopingSectors(0)), (1, .loopingSectors(1)), (400, .missingSector(400)),
    (0xFFFF_FFFF, .missingSector(0xFFFF_FFFF)),
  ]) func `refuses a chain of sectors that loops or leaves the file`(
    next: Int, expected: BIFFReason
  ) throws {
    let image = CompoundImage([("Book", Self.content)])
    var bytes = image.bytes
    let at = tableEntry(4, in: image)
    bytes.replaceSubrange(at..<at + 4, with: four(next))
    let file = try CompoundFile(bytes)
    let entry = try #require(file.entry(named: "Book"))
    #expect(throws: ReadError(expected)) { try file.content(of: entry) }
  }

  @Test func `refuses siblings that run in a circle`() throws {
    let image = CompoundImage([("A", [1]), ("B", [2])])
    var bytes = image.bytes
    let name = wide("B") + [0, 0]
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    bytes.replaceSubrange(entry + 72..<entry + 76, with: four(1))
    #expect(throws: ReadError(BIFFReason.damagedDirectory)) { try CompoundFile(bytes) }
  }

  @Test func `refuses a header without sectors`() {
    let bytes = CompoundImage([("Book", Self.content)]).bytes
    #expect(throws: ReadError(BIFFReason.cutOff)) { try CompoundFile(Array(bytes.prefix(511))) }
    #expect(throws: ReadError.self) { try CompoundFile(Array(bytes.prefix(512))) }
  }
}
