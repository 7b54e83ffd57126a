import Bytes
import Messages
import Streams
import Testing

@testable import XML

struct DecodedStreamTests {
  private static func decoded(_ bytes: [UInt8]) throws -> String {
    let stream = try DecodedStream.utf8(MemoryStream(ByteMemory(bytes)))
    let memory = ByteMemory.empty(capacity: 4096)
    try memory.fill(from: stream, upTo: 4096)
    return String(decoding: memory.array, as: UTF8.self)
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [(false, true), (true, true), (false, false), (true, false)])
  func `UTF-16 is read in both orders, with a mark or without`(
    bigEndian: Bool, mark: Bool
  ) throws {
    // Longer than what is examined for the encoding, and beyond the basic plane.
    let text = "<a>" + String(repeating: "西区𠮷", count: 100) + "</a>"
    #expect(try Self.decoded(Self.utf16(text, bigEndian: bigEndian, mark: mark)) == text)
  }

  @Test func `a byte order mark of UTF-8 is left out`() throws {
    #expect(try Self.decoded([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == "<a/>")
  }

  @Test func `a declared single-byte encoding is read`() throws {
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?><a>"
    #expect(try Self.decoded(Array(head.utf8) + [0xE9, 0x3C]) == head + "é<")
  }

  @Test func `a declaration of UTF-16 in single bytes is overruled by the bytes`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"
    #expect(try Self.decoded(Array(text.utf8)) == text)
  }

  @Test func `another encoding is an error that names it`() throws {
    let text = "<?xml version='1.0' encoding = \"EUC-JP\"?><a/>"
    let error = #expect(throws: ReadError.self) { try Self.decoded(Array(text.utf8)) }
    #expect(error?.text.english.contains("EUC-JP") == true)
  }
}
