import Bytes
import Messages
import Testing

@testable import Streams

struct ThreadedStreamTests {
  /// Gives bytes that count up, then perhaps an error.
  private final class Counting: ByteStream {
    private var given = 0
    private let count: Int
    private let error: ReadError?

    init(_ count: Int, then error: ReadError? = nil) {
      self.count = count
      self.error = error
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
      let step = min(count - given, buffer.count, 1000)
      if step == 0, let error { throw error }
      for offset in 0..<step { unsafe buffer[offset] = UInt8(truncatingIfNeeded: given + offset) }
      given += step
      return step
    }
  }

  private func error(_ text: String) -> ReadError {
    ReadError(StreamReason(text: BilingualText(english: text, japanese: text)))
  }

  @Test(arguments: [0, 1, 128 << 10, 128 << 10 + 1, 1_000_000])
  func `bytes arrive complete and in order`(count: Int) throws {
    let stream = try ThreadedStream.reading { Counting(count) }
    let memory = ByteMemory.empty(capacity: count + 100)
    try memory.fill(from: stream, upTo: count + 1)
    #expect(memory.array == (0..<count).map { UInt8(truncatingIfNeeded: $0) })
    #expect(try memory.read(from: stream) == 0)
  }

  @Test
  func `an error arrives after the bytes before it`() throws {
    let failure = error("cut")
    let stream = try ThreadedStream.reading { Counting(300_000, then: failure) }
    let memory = ByteMemory.empty(capacity: 400_000)
    #expect(throws: failure) { try memory.fill(from: stream, upTo: 400_000) }
    // The piece in which the error came is dropped.
    #expect(memory.count == 2 * (128 << 10))
  }

  @Test
  func `an error of opening arrives at the first read`() throws {
    let failure = error("missing")
    let stream = try ThreadedStream.reading { () throws(ReadError) in throw failure }
    #expect(throws: failure) { try ByteMemory.empty(capacity: 10).read(from: stream) }
  }

  @Test
  func `a stream that is dropped early ends its thread`() throws {
    for _ in 0..<50 {
      let stream = try ThreadedStream.reading { Counting(10_000_000) }
      try ByteMemory.empty(capacity: 10).read(from: stream)
    }
  }
}
