import CDeflate

/// Unpacks with zlib, which every machine has.
@safe struct ZlibDecoder: DeflateDecoder, ~Copyable {
  private let state: UnsafeMutablePointer<z_stream>

  init?() {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    // Raw deflate, without the header of zlib.
    let code = unsafe inflateInit2_(
      state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }

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
    let code = unsafe inflate(state, Z_NO_FLUSH)
    let count = unsafe Int(space - state.pointee.avail_out)
    switch code {
    case Z_OK, Z_BUF_ERROR: return .unpacked(count)
    case Z_STREAM_END: return .ended(count)
    default: return .damaged
    }
  }
}
