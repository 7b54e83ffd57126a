import Bytes
import Messages
import Mutation
import Testing

@testable import Zip

/// Members are copied as they are stored.
struct ZipRewriterTests {
  private static let members = [
    ZipMember("a.xml", "<a/>"), ZipMember("b.bin", String(repeating: "b", count: 300)).deflated(),
    ZipMember("c.xml", "<c/>"),
  ]

  @Test func `an archive without changes keeps its bytes`() throws {
    let bytes = ZipImage(Self.members).bytes
    #expect(try ZipRewriter(bytes).archive(replacing: [:], adding: []) == bytes)
  }

  @Test func `a replaced member keeps its place, a new one comes last`() throws {
    let bytes = ZipImage(Self.members).bytes
    let new = try ZipRewriter(bytes).archive(
      replacing: [0: Array("<A>\(String(repeating: "あ", count: 99))</A>".utf8)],
      adding: [.init(name: "d.xml", contents: Array("<d/>".utf8))])
    let image = try #require(ZipImage(new))
    #expect(
      image.members.map(\.name) == ["a.xml", "b.bin", "c.xml", "d.xml"].map { Array($0.utf8) })
    #expect(image.members[0].content?.count == 304)
    #expect(image.members[1].packed == Self.members[1].packed)
    #expect(image.members[3].content == Array("<d/>".utf8))
    let archive = try ZipArchive(.memory(FixedBytes(ByteMemory(new))))
    #expect(try archive.contents(of: archive.entry(at: 0)).count == 304)
  }

  @Test func `a data descriptor and an archive's comment are copied`() throws {
    // One stored member whose sum and sizes follow its data.
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 8, 0, 0, 0, 0, 0, 0x21, 0]
    bytes += [UInt8](repeating: 0, count: 12) + [1, 0, 0, 0] + Array("aXY".utf8)
    let sum = Deflate.checksum(Array("XY".utf8))
    let crc = (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    bytes += [0x50, 0x4B, 7, 8] + crc + [2, 0, 0, 0, 2, 0, 0, 0]
    let start = UInt8(bytes.count)
    bytes += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 8, 0, 0, 0, 0, 0, 0x21, 0] + crc
    bytes += [2, 0, 0, 0, 2, 0, 0, 0, 1, 0] + [UInt8](repeating: 0, count: 16) + Array("a".utf8)
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, start, 0, 0, 0, 2, 0]
    bytes += Array("hi".utf8)
    #expect(try ZipRewriter(bytes).archive(replacing: [:], adding: []) == bytes)
  }

  @Test(arguments: [0, 30, 60, 100])
  func `a cut archive is an error`(length: Int) {
    let bytes = Array(ZipImage(Self.members).bytes.prefix(length))
    #expect(throws: ReadError.self) { try ZipRewriter(bytes) }
  }
}
