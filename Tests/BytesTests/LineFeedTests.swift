import Testing

@testable import Bytes

@Test func `a line feed is found from where it is looked for`() {
  let bytes = Array("a\n\nb\n".utf8)
  #expect((0...6).map { bytes.lineFeed(from: $0) } == [1, 1, 2, 4, 4, nil, nil])
  #expect([UInt8]().lineFeed(from: 0) == nil)
}
