import CDeflate

/// Packs and unpacks raw deflate, as a zip's entries have it, and sums up their bytes.
package enum Deflate {
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  /// - Returns: `nil` for what is no sound deflate data of exactly `size` bytes.
  package static func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? {
    guard let handle = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(handle) }
    var isSound = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var written = 0
      let result = unsafe packed.withUnsafeBytes { packed in
        unsafe libdeflate_deflate_decompress(
          handle, packed.baseAddress, packed.count, buffer.baseAddress, size, &written)
      }
      isSound = result == LIBDEFLATE_SUCCESS && written == size
      count = isSound ? size : 0
    }
    return isSound ? bytes : nil
  }

  /// - Returns: `nil` when there is no memory for it.
  package static func packed(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
    guard let handle = unsafe libdeflate_alloc_compressor(Int32(level)) else { return nil }
    defer { unsafe libdeflate_free_compressor(handle) }
    let bound = unsafe libdeflate_deflate_compress_bound(handle, bytes.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe libdeflate_deflate_compress(
          handle, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
    return packed.isEmpty ? nil : packed
  }
}

extension Deflate {
  /// Bytes that repeat one piece many times, packed without ever being whole in memory.
  ///
  /// - Returns: `nil` when there is no memory for it.
  package static func repeating(
    _ piece: [UInt8], count: Int, after head: [UInt8], before tail: [UInt8]
  ) -> (packed: [UInt8], size: Int, checksum: UInt32)? {
    // A packed piece that ends with a full flush refers to nothing before it: it can be repeated.
    guard let first = flushed(head), let middle = flushed(piece), let last = packed(tail) else {
      return nil
    }
    var sum = UInt(checksum(head))
    let pieceSum = UInt(checksum(piece))
    for _ in 0..<count { sum = crc32_combine(sum, pieceSum, piece.count) }
    sum = crc32_combine(sum, UInt(checksum(tail)), tail.count)
    var bytes = first
    bytes.reserveCapacity(first.count + count * middle.count + last.count)
    for _ in 0..<count { bytes += middle }
    return (bytes + last, head.count + count * piece.count + tail.count, UInt32(sum))
  }

  private static func flushed(_ bytes: [UInt8]) -> [UInt8]? {
    var state = unsafe z_stream()
    // Raw deflate, without the header of zlib.
    let code = unsafe deflateInit2_(
      &state, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
    defer { unsafe deflateEnd(&state) }
    var input = bytes
    var isDone = false
    let capacity = bytes.count + 1024
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe state.next_in = input.baseAddress
        unsafe state.avail_in = UInt32(input.count)
        unsafe state.next_out = output.baseAddress
        unsafe state.avail_out = UInt32(capacity)
        isDone = unsafe deflate(&state, Z_FULL_FLUSH) == Z_OK && state.avail_in == 0
      }
      count = unsafe capacity - Int(state.avail_out)
    }
    return isDone ? packed : nil
  }
}

extension ZipMember {
  /// A member that unpacks to far more than the archive holds.
  ///
  /// - Returns: `nil` when there is no memory for it.
  package init?(
    _ name: String, repeating piece: [UInt8], count: Int, after head: String, before tail: String
  ) {
    let bytes = Deflate.repeating(
      piece, count: count, after: Array(head.utf8), before: Array(tail.utf8))
    guard let bytes else { return nil }
    self.init(name, [])
    (packed, size, checksum) = bytes
    method = 8
  }
}
