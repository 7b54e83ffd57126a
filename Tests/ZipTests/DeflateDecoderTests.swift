import Bytes
import Mutation
import SeededNumbers
import Testing

@testable import Zip

/// Both decoders are tested on every machine that has both.
struct DeflateDecoderTests {
  private struct Failure: Error {
    var detail: String
  }

  /// Unpacks with pieces of the packed and the unpacked bytes that have the sizes given.
  private func unpacked<Decoder: DeflateDecoder & ~Copyable>(
    _ packed: [UInt8], by _: Decoder.Type, input: Int, output: Int
  ) throws -> (bytes: [UInt8], taken: Int) {
    guard var decoder = Decoder() else { throw Failure(detail: "no memory") }
    var bytes: [UInt8] = []
    let memory = ByteMemory(packed)
    let space = ByteMemory(count: output)
    var next = 0
    while true {
      switch unsafe decoder.unpack(into: space.bytes) {
      case .unpacked(0):
        guard decoder.needsInput else { throw Failure(detail: "stuck") }
        guard next < packed.count else { throw Failure(detail: "ended") }
        let end = min(packed.count, next + input)
        unsafe decoder.give(UnsafeRawBufferPointer(rebasing: memory.bytes[next..<end]))
        next = end
      case .unpacked(let count): bytes += space.array.prefix(count)
      case .ended(let count): return (bytes + space.array.prefix(count), next)
      case .damaged: throw Failure(detail: "damaged")
      }
    }
  }

  private func everywhere(
    _ packed: [UInt8], input: Int, output: Int
  ) -> [Result<[UInt8], any Error>] {
    var results = [
      Result { try unpacked(packed, by: ZlibDecoder.self, input: input, output: output).bytes }
    ]
    #if arch(x86_64) || arch(arm64)
      results.append(
        Result { try unpacked(packed, by: ISALDecoder.self, input: input, output: output).bytes })
    #endif
    return results
  }

  private static func content(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: 3)
    let words = ["評価", "目標", "<c r=\"A1\" s=\"3\"/>", "0", "1234", "達成", "\n"]
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += Array((words.randomElement(using: &numbers) ?? "").utf8) }
    return Array(bytes.prefix(count))
  }

  @Test(arguments: [0, 1, 300, 100_000], [(1, 1), (7, 64), (4096, 3), (1 << 20, 1 << 18)])
  func `pieces of any size give the whole`(count: Int, pieces: (input: Int, output: Int)) throws {
    let content = Self.content(count)
    let packed = try #require(Deflate.packed(content))
    for result in everywhere(packed, input: pieces.input, output: pieces.output) {
      #expect(try result.get() == content)
    }
  }

  @Test func `what follows the stream is not taken for a part of it`() throws {
    let content = Self.content(5000)
    let packed = try #require(Deflate.packed(content)) + [1, 2, 3]
    for result in everywhere(packed, input: 1 << 16, output: 1 << 16) {
      #expect(try result.get() == content)
    }
  }

  @Test(arguments: [1, 100, 1000])
  func `a stream that is cut off is not complete`(missing: Int) throws {
    let packed = try #require(Deflate.packed(Self.content(20_000))).dropLast(missing)
    for result in everywhere(Array(packed), input: 512, output: 512) {
      #expect(throws: Failure.self) { try result.get() }
    }
  }

  /// A reference to bytes before the first, a block of an unknown kind, lengths that do not agree.
  @Test(arguments: [
    [0x4B, 0x04, 0x12, 0x00], [0x07, 0x00], [0x01, 0x05, 0x00, 0x00, 0x00, 0x41],
  ])
  func `what is not deflated is refused`(packed: [UInt8]) {
    for result in everywhere(packed, input: 16, output: 64) {
      #expect(throws: Failure.self) { try result.get() }
    }
  }

  @Test func `both agree on damaged streams`() throws {
    var numbers = SeededNumbers(seed: 11)
    let packed = try #require(Deflate.packed(Self.content(4000)))
    for _ in 0..<500 {
      var damaged = packed
      let place = Int.random(in: damaged.indices, using: &numbers)
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      let results = everywhere(damaged, input: 256, output: 256).map { try? $0.get() }
      #expect(Set(results).count == 1)
    }
  }
}
