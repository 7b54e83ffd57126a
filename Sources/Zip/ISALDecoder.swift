#if arch(x86_64) || arch(arm64)
  import CISAL

  /// Unpacks with ISA-L: nearly three times as fast as zlib, but made for x86-64 and ARM64 only.
  @safe struct ISALDecoder: DeflateDecoder, ~Copyable {
    private let state: UnsafeMutablePointer<inflate_state>

    init?() {
      unsafe state = .allocate(capacity: 1)
      // Raw deflate, without a header or a checksum.
      unsafe isal_inflate_init(state)
      unsafe state.pointee.avail_in = 0
    }

    deinit { unsafe state.deallocate() }

    var needsInput: Bool { unsafe state.pointee.avail_in == 0 }

    mutating func give(_ packed: UnsafeRawBufferPointer) {
      unsafe state.pointee.next_in = UnsafeMutablePointer(
        mutating: packed.assumingMemoryBound(to: UInt8.self).baseAddress)
      unsafe state.pointee.avail_in = UInt32(clamping: packed.count)
    }

    mutating func unpack(into buffer: UnsafeMutableRawBufferPointer) -> DeflateProgress {
      let space = UInt32(clamping: buffer.count)
      unsafe state.pointee.next_out = buffer.assumingMemoryBound(to: UInt8.self).baseAddress
      unsafe state.pointee.avail_out = space
      let code = unsafe isal_inflate(state)
      let count = unsafe Int(space - state.pointee.avail_out)
      guard code >= ISAL_DECOMP_OK else { return .damaged }
      let isDone = unsafe state.pointee.block_state == ISAL_BLOCK_FINISH
      return isDone ? .ended(count) : .unpacked(count)
    }
  }
#endif
