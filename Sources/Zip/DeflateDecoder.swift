/// Unpacks one raw deflated stream (RFC 1951) in pieces.
protocol DeflateDecoder: ~Copyable {
  /// `nil` without memory.
  init?()

  /// Whether all that was given has been taken.
  var needsInput: Bool { get }

  /// Gives the next packed bytes, which must stay where they are until ``needsInput``.
  mutating func give(_ packed: UnsafeRawBufferPointer)

  /// Unpacks into `buffer` until it is full, more packed bytes are needed, or the stream ends.
  mutating func unpack(into buffer: UnsafeMutableRawBufferPointer) -> DeflateProgress
}

#if arch(x86_64) || arch(arm64)
  typealias FastestDecoder = ISALDecoder
#else
  typealias FastestDecoder = ZlibDecoder
#endif
