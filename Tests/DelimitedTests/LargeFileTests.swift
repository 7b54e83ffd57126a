import Messages
import SeededNumbers
import TestSupport
import Testing

@testable import Delimited

/// Files whose text another thread reads ahead are copied as the same bytes in memory are.
@Suite(.takesLong) struct LargeFileTests {
  private let reader = DelimitedReader(delimiter: .comma)

  private func copied(
    from body: (DelimitedReader, @escaping (Span<UInt8>) throws -> Void) throws -> Void,
    encoding: TextEncoding? = nil
  ) throws -> [UInt8] {
    var reader = reader
    reader.encoding = encoding
    var output: [UInt8] = []
    try body(reader) { piece in
      for index in piece.indices { output.append(piece[index]) }
    }
    return output
  }

  private func fromFile(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws -> [UInt8] {
    let file = try TemporaryFile(bytes, times: 1)
    return try copied(
      from: { reader, sink in
        try reader.copy(
          path: file.path, file: "a.csv", delimiter: .tab, lineEnd: .newline, to: sink)
      }, encoding: encoding)
  }

  private func fromMemory(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws -> [UInt8] {
    try copied(
      from: { reader, sink in
        try reader.copy(bytes: bytes, file: "a.csv", delimiter: .tab, lineEnd: .newline, to: sink)
      }, encoding: encoding)
  }

  /// Records of seven blocks, some longer than the room before a block.
  private func records(
    _ seed: UInt64, encoding: TextEncoding = .utf8, lineEnd: DelimitedWriter.LineEnd = .newline
  ) throws -> [UInt8] {
    var generator = SeededNumbers(seed: seed)
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: encoding, lineEnd: lineEnd, byteOrderMark: seed % 2 == 0)
    while writer.bytes.count < 1_700_000 {
      for record in generator.records() { try writer.append(record: record) }
      if Int.random(in: 0..<400, using: &generator) == 0 {
        let words = Int.random(in: 1...6_000, using: &generator)
        try writer.append(
          record: Array(repeating: String(repeating: "湿地の、\n", count: words), count: 3))
      }
    }
    return writer.bytes
  }

  @Test(arguments: Quick.seeds(4))
  func `gives the bytes that the text in memory gives`(seed: UInt64) throws {
    let lineEnd: DelimitedWriter.LineEnd = seed % 3 == 0 ? .returnNewline : .newline
    let bytes = try records(seed, lineEnd: lineEnd)
    let isSame = try fromFile(bytes) == fromMemory(bytes)
    #expect(isSame, "seed \(seed)")
  }

  @Test(arguments: [TextEncoding.cp932, .utf16LE])
  func `reads other encodings ahead, too`(encoding: TextEncoding) throws {
    let bytes = try records(3, encoding: encoding)
    let isSame = try fromFile(bytes, encoding: encoding) == fromMemory(bytes, encoding: encoding)
    #expect(isSame)
  }

  @Test func `drops Ctrl-Z at the end`() throws {
    let bytes = try records(4) + [0x1A, 0x1A]
    let isSame = try fromFile(bytes) == fromMemory(Array(bytes.dropLast(2)))
    #expect(isSame)
  }

  /// Whichever thread checks the block, the error is that of the text in memory.
  @Test(arguments: [1, 2, 5])
  func `finds what is no text in every block`(block: Int) throws {
    let line = Array("湿地の保全,120件,\"a\nb\"\n".utf8)
    let sound = Array(repeatElement(line, count: 1_700_000 / line.count).joined())
    for (offset, fault) in [(0, [0xFF]), (131_072, [0xE3, 0x81, 0x0A]), (262_142, [0xF0, 0x0A])] {
      var bytes = sound
      let start = block * 262_144 + offset
      for (index, byte) in fault.enumerated() { bytes[start + index] = UInt8(byte) }
      try expectSameError(bytes)
    }
    try expectSameError(Array(sound.prefix(block * 262_144 + 900_000)) + [0xE6, 0xB9])
  }

  private func expectSameError(_ bytes: [UInt8]) throws {
    let expected = #expect(throws: ReadError.self) { _ = try fromMemory(bytes) }
    let error = #expect(throws: ReadError.self) { _ = try fromFile(bytes) }
    #expect(error == expected)
  }

  @Test func `finds a quote that is not closed`() throws {
    try expectSameError(try records(5) + Array("\na,\"b\n".utf8))
  }
}
