import Bytes
import CDeflate

/// Unpacks whole deflated members, one after another.
///
/// Only one thread at a time may use it.
@safe final class Inflater {
  private let handle: OpaquePointer

  init?() {
    guard let handle = unsafe libdeflate_alloc_decompressor() else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe libdeflate_free_decompressor(handle) }

  /// Unpacks `packed` to exactly `size` bytes.
  ///
  /// - Returns: `nil` when the data is damaged, has another size or another CRC.
  func unpack(_ packed: ByteMemory, size: Int, crc: UInt32) -> ByteMemory? {
    let memory = ByteMemory(count: size)
    var count = 0
    let result = unsafe libdeflate_deflate_decompress(
      handle, packed.bytes.baseAddress, packed.count, memory.bytes.baseAddress, size, &count)
    guard result == LIBDEFLATE_SUCCESS, count == size,
      unsafe libdeflate_crc32(0, memory.bytes.baseAddress, size) == crc
    else { return nil }
    return memory
  }
}
