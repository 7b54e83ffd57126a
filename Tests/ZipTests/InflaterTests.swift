import Bytes
import Mutation
import Testing

@testable import Zip

struct InflaterTests {
  @Test func `after a damaged part the next one is unpacked`() throws {
    let inflater = try #require(Inflater())
    let content = (0..<50_000).map { UInt8(truncatingIfNeeded: ($0 / 7) &* ($0 % 11)) }
    let packed = try #require(Deflate.packed(content))
    let crc = Deflate.checksum(content)
    var damaged = packed
    damaged[damaged.count / 2] ^= 0xFF
    #expect(inflater.unpack(ByteMemory(damaged), size: content.count, crc: crc) == nil)
    #expect(inflater.unpack(ByteMemory(packed), size: content.count - 1, crc: crc) == nil)
    #expect(inflater.unpack(ByteMemory(packed), size: content.count, crc: crc + 1) == nil)
    let unpacked = inflater.unpack(ByteMemory(packed), size: content.count, crc: crc)
    #expect(unpacked?.array == content)
  }
}
