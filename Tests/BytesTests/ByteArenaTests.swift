import Testing

@testable import Bytes

struct ByteArenaTests {
  @Test
  func `an arena keeps its bytes while it grows`() {
    var arena = ByteArena(capacity: 1)
    for number in 0..<10_000 { arena.append(UInt8(truncatingIfNeeded: number)) }
    #expect((0..<10_000).allSatisfy { arena[$0] == UInt8(truncatingIfNeeded: $0) })
  }

  @Test
  func `text cut off an arena is gone`() {
    var arena = ByteArena()
    arena.append("目標と結果")
    arena.truncate(to: 6)
    arena.append(Unicode.Scalar(0x1F600) ?? "?")
    #expect(arena.string(0..<arena.count) == "目標😀")
  }
}
