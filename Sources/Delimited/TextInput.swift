import Messages
import Streams

/// The text of a source, piece by piece, which another thread may read ahead.
///
/// The other thread checks every second block, which gives both as much to do.
struct TextInput: ~Copyable {
  /// A stream that is used by one thread at a time.
  private final class Source {
    var stream: TextStream

    init(_ stream: consuming TextStream) { self.stream = stream }

    func read(into text: inout TextBuffer) throws(ReadError) { try stream.read(into: &text) }

    /// Fills a block; returns `false` if there is no more text.
    func fill(_ block: Block) throws(ReadError) -> Bool {
      block.text.clear(headroom: TextInput.headroom, room: stream.pieceCount)
      block.offset = stream.offset
      try stream.read(into: &block.text, isLeftUnchecked: block.isUnchecked)
      return block.text.count > 0
    }
  }

  private final class Block {
    var text = TextBuffer()
    /// Where it begins in the source.
    var offset = 0
    var isUnchecked: Bool

    init(isUnchecked: Bool) { self.isUnchecked = isUnchecked }
  }

  private static let blockCount = 4
  /// How much of the text before a block can be put in front of it: more than nearly every record.
  private static let headroom = 64 << 10

  let encoding: TextEncoding
  private let check: UTF8Pieces
  private(set) var isAtEnd: Bool
  private let source: Source
  /// `nil` if the text is read when it is needed.
  private var blocks: ReadAhead<Block>?

  init(_ stream: consuming TextStream) {
    encoding = stream.encoding
    check = stream.check
    isAtEnd = stream.isAtEnd
    source = Source(stream)
  }

  /// Lets another thread, if there is one, read and check what follows.
  mutating func readAhead() {
    guard !isAtEnd, blocks == nil else { return }
    let source = source
    let isShared = source.stream.mayLeaveUnchecked
    blocks = ReadAhead((0..<Self.blockCount).map { Block(isUnchecked: isShared && $0 % 2 == 0) }) {
      source.fill
    }
  }

  /// Appends more text to `text`; at the end of the source it appends nothing and sets `isAtEnd`.
  ///
  /// - Throws: as ``TextStream/read(into:)``.
  mutating func read(into text: inout TextBuffer) throws(ReadError) {
    guard let blocks else {
      try source.read(into: &text)
      isAtEnd = source.stream.isAtEnd
      return
    }
    guard let block = try blocks.first() else {
      isAtEnd = true
      return
    }
    if block.isUnchecked {
      try check.check(block.text, at: block.offset)
    }
    text.append(&block.text)
    blocks.dropFirst()
  }
}
