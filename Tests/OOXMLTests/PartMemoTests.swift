import Messages
import Testing

@testable import OOXML

struct PartMemoTests {
  private let memo = PartMemo()

  private func part(_ bytes: [UInt8], size: Int = 10, crc: UInt32 = 7) -> PackedPart {
    PackedPart(memory: ByteMemory(bytes), size: size, crc: crc)
  }

  @Test
  func `a part with the same packed bytes is read once`() throws {
    var reads = 0
    for _ in 0..<3 {
      let value = try memo.value(of: part([1, 2, 3]), named: "xl/styles.xml") {
        () throws(ReadError) in
        reads += 1
        return "styles"
      }
      #expect(value == "styles")
    }
    #expect(reads == 1)
  }

  @Test(arguments: [[1, 2, 4], [1, 2], [1, 2, 3, 4]] as [[UInt8]])
  func `a part that only claims to be the same is read`(bytes: [UInt8]) throws {
    _ = try memo.value(of: part([1, 2, 3]), named: "a") { () throws(ReadError) in "first" }
    let value = try memo.value(of: part(bytes), named: "a") { () throws(ReadError) in "second" }
    #expect(value == "second")
  }

  @Test
  func `a part of another name, or read as something else, is read`() throws {
    _ = try memo.value(of: part([1]), named: "a") { () throws(ReadError) in "first" }
    #expect(
      try memo.value(of: part([1]), named: "b") { () throws(ReadError) in "second" } == "second")
    #expect(try memo.value(of: part([1]), named: "a") { () throws(ReadError) in 3 } == 3)
  }

  @Test
  func `a fault is no value, and is told again`() throws {
    for _ in 0..<2 {
      #expect(throws: ReadError.self) {
        try memo.value(of: part([9]), named: "a") { () throws(ReadError) -> String in
          throw ReadError(.unreadableFile, english: "damaged", japanese: "壊れています")
        }
      }
    }
  }
}
