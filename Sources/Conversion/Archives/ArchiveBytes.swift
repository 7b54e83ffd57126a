/// Bytes that stay at one place in memory, for a library that reads them later.
///
/// Nothing writes them after they were made, so that they may be shared.
@safe final class ArchiveBytes: @unchecked Sendable {
  private let buffer: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) {
    unsafe buffer = .allocate(byteCount: bytes.count, alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
  }

  deinit { unsafe buffer.deallocate() }

  /// Where they begin; valid as long as this object.
  var start: UnsafeRawPointer? { unsafe UnsafeRawPointer(buffer.baseAddress) }

  var count: Int { unsafe buffer.count }
}
