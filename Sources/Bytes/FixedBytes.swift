/// Bytes at a fixed address that nothing changes, for a C library that reads them later.
@safe package final class FixedBytes: @unchecked Sendable {
  private let memory: ByteMemory

  /// Takes over `memory`, which the caller must not fill or cut any more.
  package init(_ memory: ByteMemory) { self.memory = memory }

  package convenience init(_ bytes: [UInt8]) { self.init(ByteMemory(bytes)) }

  /// Where they begin; valid as long as this object.
  package var start: UnsafeRawPointer? { unsafe UnsafeRawPointer(memory.bytes.baseAddress) }

  package var count: Int { memory.count }
}
