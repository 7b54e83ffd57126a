import Bytes
import Mutation
import Testing

@testable import Zip

struct InflaterPoolTests {
  private let pool = InflaterPool()

  private struct Packed {
    var bytes: [UInt8]
    var crc: UInt32

    init(_ content: [UInt8]) {
      bytes = Deflate.packed(content) ?? []
      crc = Deflate.checksum(content)
    }
  }

  private func unpacked(_ part: Packed, size: Int) -> [UInt8]? {
    pool.unpack(ByteMemory(part.bytes), size: size, crc: part.crc).map(\.array)
  }

  /// Bytes that take a while to unpack, of another content for each seed.
  private func content(_ seed: Int) -> [UInt8] {
    (0..<50_000).map { UInt8(truncatingIfNeeded: ($0 / 7) &* ($0 % 11) &+ seed) }
  }

  @Test
  func `parts that threads unpack at once come out each as its own`() async {
    let contents = (0..<8).map(content)
    let parts = contents.map(Packed.init)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<400 {
        group.addTask {
          let index = index % 8
          return self.unpacked(parts[index], size: contents[index].count) == contents[index]
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test
  func `after a damaged part the next one is unpacked`() {
    let content = content(1)
    let part = Packed(content)
    var damaged = part
    damaged.bytes[damaged.bytes.count / 2] ^= 0xFF
    #expect(unpacked(damaged, size: content.count) == nil)
    #expect(unpacked(part, size: content.count - 1) == nil)
    #expect(unpacked(part, size: content.count) == content)
  }
}
